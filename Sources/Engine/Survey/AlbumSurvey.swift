import Bindings
import Planning
import Processors
import Quantities
import Signal

/// Looks an album's sound through for a report, and renders what of it is missing.
///
/// Builds leave behind what they measured; an album that was built has only its spectra to be found.
package struct AlbumSurvey: Sendable {
  private let plan: AlbumPlan
  private let store: Store
  private let workers: Int
  private let cancellation: Cancellation
  private let progress: any BuildProgress
  private let makesPreviews: Bool

  /// - Parameters:
  ///   - plan: of its files the first master of each song is looked at.
  ///   - store: of earlier builds.
  ///   - workers: threads.
  ///   - makesPreviews: true where files are to be heard in a browser.
  ///   - cancellation: stops it.
  ///   - progress: is told what is rendered.
  package init(
    plan: AlbumPlan,
    store: Store,
    workers: Int,
    makesPreviews: Bool = false,
    cancellation: Cancellation = Cancellation(),
    progress: any BuildProgress = SilentProgress()
  ) {
    self.plan = plan.masters { _ in true }
    self.store = store
    self.workers = max(1, workers)
    self.makesPreviews = makesPreviews
    self.cancellation = cancellation
    self.progress = progress
  }

  package struct Result: Hashable, Sendable {
    /// By song of the plan.
    package let songs: [SongSurvey]
    package let warnings: [DeliveryWarning]
  }

  package func run() throws(BuildFailure) -> Result {
    var mixes = try MixGraph(plan)
    mixes.wantAll()
    let graph = mixes
    let result = try store.attempt { () throws(BuildInterruption) in try survey(graph) }
    do throws(StoreProblem) { try store.flush() } catch { throw .failed([error.asRenderProblem]) }
    return result
  }

  private func survey(_ mixes: MixGraph) throws(BuildInterruption) -> Result {
    let mixed = try run(
      mixes.graph,
      progress: SegmentCount(plan, progress).observer(of: mixes.graph)
    )
    let matched = try Matching(
      plan: plan,
      store: store,
      workers: workers,
      cancellation: cancellation
    ).run(mixes.mixes(of: mixed))
    var gains = GainSettings(
      plan,
      matched.mixes,
      in: store,
      workers: workers,
      cancellation: cancellation,
      leavesRecords: false,
      progress: progress
    )
    var graph = MasterGraph()
    var nodes: [Int: SurveyedMaster] = [:]
    for file in plan.files {
      guard let song = file.song, nodes[song] == nil,
        let master = try gains.masters(of: file)?.first?.settled(in: store)
      else { continue }
      nodes[song] = graph.survey(file, master)
    }
    let measured = try run(graph.graph)
    let previews = try previews(of: plan.songs.indices.map { nodes[$0]?.sound(in: measured) })
    let songs = plan.songs.indices.map { song in
      SongSurvey(
        strips: strips(of: song, mixes.graph, mixed),
        master: nodes[song]?.survey(of: measured, plan.songs[song].target, previews[song])
      )
    }
    return Result(songs: songs, warnings: gains.warnings)
  }

  /// By song; nil where none is asked for or can be made.
  private func previews(of sounds: [MixSound?]) throws(BuildInterruption) -> [[UInt8]?] {
    guard makesPreviews else { return sounds.map { _ in nil } }
    let store = store
    let results = Workers.map(sounds.count, workers: workers) { song in
      BuildInterruption.attempt { () throws(BuildInterruption) -> [UInt8]? in
        guard let sound = sounds[song] else { return nil }
        return try SongPreview(sound: sound).bytes(in: store)
      }
    }
    var previews: [[UInt8]?] = []
    for result in results { previews.append(try result.get()) }
    return previews
  }

  private func run(
    _ graph: Graph,
    progress: @escaping @Sendable (Int) -> Void = { _ in }
  ) throws(BuildInterruption) -> GraphRun.Result {
    let run = GraphRun(
      graph,
      in: store,
      workers: workers,
      cancellation: cancellation,
      leavesTrail: false,
      progress: progress
    )
    let result = try run.run()
    if let problem = result.problems.min(by: { $0.key < $1.key })?.value {
      throw .failed(.failed([problem]))
    }
    return result
  }

  /// The nodes of a song stand in the graph one after the other, in the order of its plan.
  private func strips(
    of song: Int,
    _ graph: Graph,
    _ result: GraphRun.Result
  ) -> [SongSurvey.Strip] {
    let render = plan.songs[song].render
    guard let base = graph.nodes.firstIndex(where: { $0.group == song }) else { return [] }
    return render.nodes.enumerated().compactMap { number, node in
      guard node.kind != .sum, let output = result.outputs[base + number] else { return nil }
      let reducing = node.chain.indices.filter { node.chain[$0].processor is any GainReducing }
      let cells = SurveyedCells(of: output, in: graph.nodes[base + number], rate: render.rate.hertz)
      return SongSurvey.Strip(
        kind: node.kind,
        name: node.name,
        levels: cells.levels,
        reductions: reducing.enumerated().map { index, place in
          SongSurvey.Reduction(processor: place, course: cells.reduction(index))
        }
      )
    }
  }
}
