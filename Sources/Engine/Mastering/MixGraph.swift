import Planning
import Quantities
import Signal

/// All mixes that an album's files are made of: its songs and parts of them, at the rates of its
/// deliverables.
struct MixGraph: Sendable {
  private(set) var graph = Graph()
  /// For each version the node of its sound and the one that measures it.
  private var versions: [MasterVersion: (sound: Int, measurement: Int)] = [:]
  private let plan: AlbumPlan

  init(_ plan: AlbumPlan) throws(BuildFailure) {
    self.plan = plan
    for index in plan.songs.indices where isNeeded(song: index) {
      add(plan.songs[index].render, MasterVersion(song: index, in: plan))
    }
    for file in plan.files {
      let own = MasterVersion.all(of: file, in: plan)
      let isMastered = own.contains { plan.isMastered(part: $0.part) }
      let set = isMastered ? MasterSet(of: file, in: plan).versions : []
      for version in set + own where versions[version] == nil {
        try BuildFailure.wrapping { () throws(RenderProblem) in try add(version) }
      }
    }
  }

  /// False for a song of which only parts before mastering are made.
  private func isNeeded(song: Int) -> Bool {
    let all = plan.files.flatMap { plan.contents(of: $0) }
    let mastered = all.filter { plan.isMastered(part: $0.part) }
    let isOneGain = plan.normalisation != .song && !mastered.isEmpty
    guard !plan.isReturned(song: song) else { return false }
    return isOneGain || mastered.contains { $0.song == song }
      || !all.contains { $0.song == song }
  }

  private mutating func add(_ version: MasterVersion) throws(RenderProblem) {
    let own = version.unconverted(in: plan)
    if let part = version.part, versions[own] == nil { add(plan.parts[part], own) }
    if versions[version] == nil { try convert(version) }
  }

  private mutating func add(_ part: PartPlan, _ version: MasterVersion) {
    // Stems and tracks have names of their own.
    let isVersion = ![.stem, .track].contains(part.render.nodes[part.render.output].kind)
    add(part.render, version, named: isVersion ? part.title : nil, ofPart: part.title)
  }

  private mutating func add(
    _ render: RenderPlan,
    _ version: MasterVersion,
    named name: String? = nil,
    ofPart part: String? = nil
  ) {
    let sound = graph.add(render, group: version.song, version: name)
    let measurement = graph.measure(
      sound,
      rate: render.rate.hertz,
      name: "loudness of \(part ?? "the mix")"
    )
    versions[version] = (sound, measurement)
  }

  private mutating func convert(_ version: MasterVersion) throws(RenderProblem) {
    guard let own = versions[version.unconverted(in: plan)], let quality = version.converter
    else { preconditionFailure("what is converted is rendered") }
    let render = plan.render(ofSong: version.song, part: version.part)
    let title = version.part.map { plan.parts[$0].title }
    let recipe = try ConversionRecipe(
      from: render.rate.hertz,
      to: version.rate.hertz,
      quality,
      channels: graph.nodes[own.sound].channels,
      inputFrames: render.frames
    )
    let sound = graph.make(
      recipe,
      song: render.song,
      name: "\(title ?? "mix") at \(version.rate)",
      from: [
        Graph.Source(
          node: own.sound,
          segments: { recipe.segments(for: $0) },
          lead: ConversionRecipe.lead
        )
      ],
      framesPerSegment: SegmentGrid(rate: version.rate.hertz).framesPerSegment,
      frames: recipe.frames,
      group: version.song,
      isWanted: true
    )
    let measurement = graph.measure(
      sound,
      rate: version.rate.hertz,
      name: "loudness\(title.map { " of \($0)" } ?? "") at \(version.rate)"
    )
    versions[version] = (sound, measurement)
  }

  /// The node of a version's sound.
  func node(of version: MasterVersion) -> Int { nodes(of: version).sound }

  /// The nodes of a version's sound and of its measurement.
  func nodes(of version: MasterVersion) -> (sound: Int, measurement: Int) {
    guard let nodes = versions[version] else { preconditionFailure("all versions are there") }
    return nodes
  }

  /// The node of the graph that a node of a song's plan is.
  func node(_ node: Int, ofSong song: Int) -> Int {
    let output = self.node(of: MasterVersion(song: song, in: plan))
    return output - plan.songs[song].render.output + node
  }

  /// Asks for the output of these nodes and of no others.
  mutating func want(only wanted: Set<Int>) { graph.want(only: wanted) }

  /// Asks for the output of all nodes.
  mutating func wantAll() { graph.want(only: Set(graph.nodes.indices)) }

  /// The mixes of a finished run; those of songs that failed are missing.
  func mixes(of result: GraphRun.Result) -> [MasterVersion: MixedSong] {
    var mixes: [MasterVersion: MixedSong] = [:]
    for (version, node) in versions {
      guard let sound = result.outputs[node.sound],
        let measured = result.outputs[node.measurement],
        let measurement = Measurement(of: measured, rate: version.rate.hertz)
      else { continue }
      let shape = graph.nodes[node.sound]
      mixes[version] = MixedSong(
        sound: MixSound(
          output: sound,
          source: shape.key,
          channels: shape.channels,
          rate: version.rate.hertz,
          frames: shape.frames
        ),
        measurement: measurement
      )
    }
    return mixes
  }
}
