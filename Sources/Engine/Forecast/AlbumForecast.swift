import Bindings
import Planning
import Quantities
import Signal

extension AlbumBuild {
  /// What a build of a plan would render into an output folder; touches nothing.
  ///
  /// The store is that of earlier builds, nil where there is none.
  package static func forecast(
    _ plan: AlbumPlan,
    in store: Store?,
    outputFolder: String
  ) throws(BuildFailure) -> Forecast {
    let mixes = try MixGraph(plan)
    let mixed = Forecaster(mixes.graph, in: store)
    var nodes = Self.nodes(of: mixes.graph, mixed)
    var files: [Forecast.File] = []
    var seen: Set<String> = []
    for (index, file) in plan.files.enumerated() {
      let master = MasterForecast(file, of: plan, mixes, mixed, in: store)
      files.append(master.file(index, in: outputFolder))
      for node in master.nodes where seen.insert("\(node.song ?? -1) \(node.name)").inserted {
        nodes.append(node)
      }
    }
    return Forecast(nodes: nodes, files: files)
  }

  static func nodes(of graph: Graph, _ forecast: Forecaster) -> [Forecast.Node] {
    graph.nodes.enumerated().compactMap { index, node in
      guard case .made = node.role else { return nil }
      let ranges = forecast.ranges(of: index)
      return Forecast.Node(
        song: node.song.isEmpty ? nil : node.group,
        name: node.name,
        segments: node.segmentCount,
        rate: node.framesPerSegment * 3 / 4,
        stale: ranges.stale,
        possible: ranges.possible,
        sources: node.sources.map { graph.nodes[$0.node].name }
      )
    }
  }
}

/// The master and the file of one deliverable, under the gain of the last build.
private struct MasterForecast {
  let nodes: [Forecast.Node]
  private let planned: PlannedFile
  private let sound: [SegmentForecast]
  private let ranges: (stale: [Range<Int>], possible: [Range<Int>])
  private let isGainOpen: Bool
  private let channels: Int
  private let store: Store?

  init(
    _ file: PlannedFile,
    of plan: AlbumPlan,
    _ mixes: MixGraph,
    _ mixed: Forecaster,
    in store: Store?
  ) {
    planned = file
    self.store = store
    var masters: [Master] = []
    var given: [[SegmentForecast]] = []
    var isOpen = false
    for version in MasterVersion.all(of: file, in: plan) {
      let node = mixes.node(of: version)
      let shape = mixes.graph.nodes[node]
      let isMatched = plan.songs[version.song].match != nil && plan.isMastered(part: version.part)
      // The curve of a match is not known before the whole mix is.
      let segments: [SegmentForecast] =
        isMatched
        ? mixed.segments[node].map { _ in .stale } : mixed.segments[node]
      let mix = MixSound(
        placeholder: segments,
        channels: shape.channels,
        rate: version.rate.hertz,
        frames: shape.frames
      )
      var setting: GainSearch.Setting?
      if plan.isMastered(part: version.part) {
        let gain = GainForecast(version, MasterSet(of: file, in: plan), plan, mixes, mixed, store)
        isOpen = isOpen || gain.isOpen
        setting = gain.setting
      }
      masters.append(Master(version, mix, setting: setting, in: plan).settled(in: store))
      given.append(segments)
    }
    isGainOpen = isOpen
    var graph = MasterGraph()
    let made = graph.nodes(of: file, masters)
    channels = graph.graph.nodes[made.sound].channels
    // Each master reads a mix of its own, and they are added in their order.
    let places = graph.graph.nodes.indices.filter { graph.graph.nodes[$0].isGiven }
    let forecast = Forecaster(
      graph.graph,
      in: store,
      given: Dictionary(uniqueKeysWithValues: zip(places, given))
    )
    nodes = AlbumBuild.nodes(of: graph.graph, forecast)
    sound = forecast.segments[made.sound]
    ranges = forecast.ranges(of: made.sound)
  }

  func file(_ index: Int, in outputFolder: String) -> Forecast.File {
    Forecast.File(
      file: index,
      state: state(at: "\(outputFolder)/\(planned.path)"),
      stale: ranges.stale + ranges.possible,
      rate: planned.rate.hertz,
      isGainOpen: isGainOpen
    )
  }

  private func state(at path: String) -> Forecast.File.State {
    guard let output = NodeOutput(known: sound), !isGainOpen else { return .rendered }
    guard let store, let record = FileRecord(ofFileAt: path, in: store) else { return .rewritten }
    let content = FileRecord.content(of: planned, sound: output, channels: channels)
    return record.content == content ? .current : .rewritten
  }
}

/// The gain that the last build found, and whether it has to be sought again.
private struct GainForecast {
  let setting: GainSearch.Setting
  let isOpen: Bool

  init(
    _ version: MasterVersion,
    _ set: MasterSet,
    _ plan: AlbumPlan,
    _ mixes: MixGraph,
    _ mixed: Forecaster,
    _ store: Store?
  ) {
    let record = store.flatMap { SettingRecord(of: version.setting, set, in: plan, $0) }
    let known = set.versions.compactMap { NodeOutput(known: mixed.segments[mixes.node(of: $0)]) }
    isOpen =
      known.count < set.versions.count
      || record?.mixes != SettingRecord.digest(of: known.map(\.digest))
    // Without an earlier gain nothing of the master is known, whatever the gain.
    setting = GainSearch.Setting(
      gain: record?.gain ?? 0,
      ceiling: plan.songs[version.song].target.ceiling
    )
  }
}

extension MixSound {
  /// A mix of which some segments are not known yet.
  fileprivate init(placeholder: [SegmentForecast], channels: Int, rate: Int, frames: Int) {
    var output = NodeOutput()
    for segment in placeholder {
      switch segment {
      case .known(let digest): output.append(digest, note: [])
      // Any digest that is nobody's: what is made of this mix is found by its segments.
      case .possible, .stale: output.append(ContentDigest(of: [UInt64(0)]), note: [])
      }
    }
    self.init(
      output: output,
      source: output.digest,
      channels: channels,
      rate: rate,
      frames: frames
    )
  }
}

extension NodeOutput {
  /// Segments that are all known; nil where one is not.
  fileprivate init?(known segments: [SegmentForecast]) {
    self.init()
    for segment in segments {
      guard case .known(let digest) = segment else { return nil }
      append(digest, note: [])
    }
  }
}
