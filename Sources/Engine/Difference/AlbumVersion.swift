import Bindings
import Planning
import Quantities
import Signal

/// One version of an album: what it would be rendered from, and what is asked of it.
struct AlbumVersion {
  let plan: AlbumPlan
  private var mixes: MixGraph
  private var wanted: Set<Int> = []

  init(_ plan: AlbumPlan) throws(BuildFailure) {
    self.plan = plan
    mixes = try MixGraph(plan)
  }

  /// What a node of a song's plan is known by.
  func key(of node: Int, ofSong song: Int) -> ContentDigest {
    mixes.graph.nodes[mixes.node(node, ofSong: song)].key
  }

  /// Asks for nodes of a song's plan.
  mutating func want(_ nodes: [Int], ofSong song: Int) {
    for node in nodes { wanted.insert(mixes.node(node, ofSong: song)) }
  }

  /// Asks for a mix and what is measured of it.
  mutating func want(_ version: MasterVersion) {
    let nodes = mixes.nodes(of: version)
    wanted.formUnion([nodes.sound, nodes.measurement])
  }

  /// Asks for all that a file is made of.
  mutating func want(_ file: PlannedFile) {
    for version in MasterSet(of: file, in: plan).versions { want(version) }
  }

  /// All that bears on a file's loudness and peaks.
  func identity(of file: PlannedFile) -> [UInt64] {
    let set = MasterSet(of: file, in: plan)
    var words = SliceWords()
    words.append(plan.normalisation.rawValue)
    words.append(plan.target.loudness.number)
    words.append(file.depth.rawValue)
    words.append(file.dithering.rawValue)
    words.append(set.versions.count)
    for version in MasterVersion.all(of: file, in: plan) + set.versions {
      let song = plan.songs[version.song]
      words.append(Optional(mixes.graph.nodes[mixes.node(of: version)].key).words)
      words.append(song.trim)
      words.append(song.target.loudness.number)
      words.append(song.target.ceiling.number)
      words.append(song.match?.reference.digest ?? "")
      words.append(song.match?.amount ?? 0)
      words.append(song.match?.most ?? 0)
    }
    return words.words
  }

  // MARK: - Running

  private func run(_ work: Work) -> GraphRun {
    var mixes = mixes
    mixes.want(only: wanted)
    return GraphRun(
      mixes.graph,
      in: work.store,
      workers: work.workers,
      cancellation: work.cancellation,
      leavesTrail: false
    )
  }

  /// Who does it, and where it is kept.
  struct Work: Sendable {
    let store: Store
    let workers: Int
    let cancellation: Cancellation
  }

  /// The takes that have to be read, by song: indices into its plan's takes.
  func takesToRead(_ work: Work) -> [Int: Set<Int>] {
    var takes: [Int: Set<Int>] = [:]
    for index in run(work).pending {
      let song = mixes.graph.nodes[index].group
      let render = plan.songs[song].render
      let node = index - mixes.node(0, ofSong: song)
      guard render.nodes.indices.contains(node), case .clips(let clips) = render.nodes[node].input
      else { continue }
      takes[song, default: []].formUnion(clips.map(\.take))
    }
    return takes
  }

  /// What was asked for, rendered as far as the store does not have it.
  struct Rendered {
    fileprivate let mixes: MixGraph
    fileprivate let result: GraphRun.Result
    fileprivate let plan: AlbumPlan
    fileprivate let work: Work

    func song(_ index: Int) -> RenderedSong {
      let render = plan.songs[index].render
      let base = mixes.node(0, ofSong: index)
      let mix = mixes.nodes(of: MasterVersion(song: index, in: plan))
      return RenderedSong(
        render,
        outputs: Array(result.outputs[base..<(base + render.nodes.count)]),
        measurement: result.outputs[mix.measurement].flatMap {
          Measurement(of: $0, rate: render.rate.hertz)
        },
        in: work.store
      )
    }
  }

  func rendered(_ work: Work) throws(BuildInterruption) -> Rendered {
    let result = try run(work).run()
    if let problem = result.problems.min(by: { $0.key < $1.key })?.value {
      throw .failed(.failed([problem]))
    }
    return Rendered(mixes: mixes, result: result, plan: plan, work: work)
  }
}

extension AlbumVersion.Rendered {
  /// Files as they would be delivered, measured; each set of songs is searched for its gain once.
  func masters(of files: [PlannedFile]) throws(BuildInterruption) -> [FinishedMaster?] {
    let matched = try Matching(
      plan: plan,
      store: work.store,
      workers: work.workers,
      cancellation: work.cancellation
    ).run(mixes.mixes(of: result))
    var gains = GainSettings(
      plan,
      matched.mixes,
      in: work.store,
      workers: work.workers,
      cancellation: work.cancellation,
      leavesRecords: false,
      progress: SilentProgress()
    )
    var masters = MasterGraph()
    var found: [(measurement: Int, master: Master)?] = []
    for file in files {
      let master = try gains.masters(of: file)?.first?.settled(in: work.store)
      found.append(master.map { (masters.nodes(of: file, [$0]).measurement, $0) })
    }
    let run = GraphRun(
      masters.graph,
      in: work.store,
      workers: work.workers,
      cancellation: work.cancellation,
      leavesTrail: false
    )
    let result = try run.run()
    if let problem = result.problems.min(by: { $0.key < $1.key })?.value {
      throw .failed(.failed([problem]))
    }
    return found.map { found in
      guard let found, let output = result.outputs[found.measurement],
        let measured = Measurement(of: output, rate: found.master.mix.rate)
      else { return nil }
      return FinishedMaster(
        gain: found.master.setting?.gain ?? 0,
        loudness: measured.blocks.integrated(),
        truePeak: measured.peak.truePeakLevel
      )
    }
  }
}
