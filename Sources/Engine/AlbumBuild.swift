import Bindings
import Planning
import Quantities
import Signal

/// Runs an album's plan: renders its songs, masters them, and puts the files in their places.
///
/// What the store knows is not made again. Files are written under temporary names and take their
/// places together at the end, so that a build that fails or is stopped leaves all earlier
/// deliverables as they were.
package struct AlbumBuild: Sendable {
  /// How a build goes about its work; none of it changes a sample.
  package struct Settings: Sendable {
    /// What the paths of planned files are relative to.
    package var outputFolder: String
    /// Threads.
    package var workers: Int
    /// A song that fails does not keep the others from being made.
    package var keepsGoing = false
    /// Bytes that the store may hold when the build is done.
    package var storeSize = Int.max

    package init(outputFolder: String, workers: Int) {
      self.outputFolder = outputFolder
      self.workers = max(1, workers)
    }
  }

  /// A ceiling is met after two rounds of limiting, as far as was seen; more are an error.
  private static let mostRounds = 4

  private let plan: AlbumPlan
  let store: Store
  private let settings: Settings
  private let cancellation: Cancellation
  private let progress: any BuildProgress

  package init(
    plan: AlbumPlan,
    store: Store,
    settings: Settings,
    cancellation: Cancellation = Cancellation(),
    progress: any BuildProgress = SilentProgress()
  ) {
    self.plan = plan
    self.store = store
    self.settings = settings
    self.cancellation = cancellation
    self.progress = progress
  }

  package func run() throws(BuildFailure) -> BuildResult {
    try prepare()
    let mixes = try MixGraph(plan)
    let record = AlbumRecord(of: plan, mixes.graph, in: settings.outputFolder)
    if let known = record.result(in: store) { return withOthers(known) }
    let result = try store.attempt { () throws(BuildInterruption) in try build(mixes) }
    if result.problems.isEmpty { record.keep(result, in: store) }
    do throws(StoreProblem) {
      try store.flush()
      try store.trim(to: settings.storeSize)
    } catch {
      throw .failed([error.asRenderProblem])
    }
    return withOthers(result)
  }

  private func withOthers(_ result: BuildResult) -> BuildResult {
    var result = result
    result.others = plan.otherPaths.compactMap { path in
      FileRecord(ofFileAt: "\(settings.outputFolder)/\(path)", in: store)?.built
    }
    return result
  }

  /// Finds out before anything is rendered whether files can be put where they belong.
  private func prepare() throws(BuildFailure) {
    store.blobs.removeAbandoned()
    var problems: [RenderProblem] = []
    for file in plan.files {
      let place = place(of: file)
      do throws(FileSystem.Problem) {
        guard !FileSystem.isFolder(place) else {
          throw FileSystem.Problem("a folder is in its place")
        }
        let folder = FileSystem.folder(of: place)
        try FileSystem.makeFolder(folder)
        try FileSystem.checkWritable(folder)
        for name in FileSystem.names(in: folder) where PartialName.isAbandoned(name) {
          FileSystem.removeFile("\(folder)/\(name)")
        }
      } catch {
        problems.append(RenderProblem(unmade: file, error.sentence))
      }
    }
    guard problems.isEmpty else { throw .failed(problems) }
  }

  private func place(of file: PlannedFile) -> String { "\(settings.outputFolder)/\(file.path)" }

  private func build(_ mixes: MixGraph) throws(BuildInterruption) -> BuildResult {
    var count = SegmentCount(plan, progress)
    let run = GraphRun(
      mixes.graph,
      in: store,
      workers: settings.workers,
      cancellation: cancellation,
      keepsGoing: settings.keepsGoing,
      progress: count.observer(of: mixes.graph)
    )
    let mixed = try run.run()
    count.add(mixed, of: mixes.graph)
    try check(mixed.problems)
    let matched = try Matching(
      plan: plan,
      store: store,
      workers: settings.workers,
      cancellation: cancellation
    ).run(mixes.mixes(of: mixed))
    count.add(sought: matched.made)
    let (masters, warnings) = try seek(matched.mixes, &count)
    let (finished, delivered) = try deliver(masters, &count)
    return BuildResult(
      files: finished.map(\.built),
      pooled: PooledLoudness.all(of: finished),
      matches: matched.curves,
      warnings: warnings + finished.flatMap(\.warnings),
      segments: count.segments,
      problems: (mixed.problems.merging(delivered.problems) { first, _ in first })
        .sorted { $0.key < $1.key }.map(\.value)
    )
  }

  func check(_ problems: [Int: RenderProblem]) throws(BuildInterruption) {
    guard !settings.keepsGoing, let first = problems.keys.min(), let problem = problems[first]
    else { return }
    throw .failed(.failed([problem]))
  }

  // MARK: - Masters

  /// One for each file of the plan; nil where a song that it needs has failed.
  private func seek(
    _ mixes: [MasterVersion: MixedSong],
    _ count: inout SegmentCount
  ) throws(BuildInterruption) -> ([[Master]?], [DeliveryWarning]) {
    var gains = GainSettings(
      plan,
      mixes,
      in: store,
      workers: settings.workers,
      cancellation: cancellation,
      progress: progress
    )
    var masters: [[Master]?] = []
    for file in plan.files { masters.append(try gains.masters(of: file)) }
    count.add(sought: gains.made)
    return (masters, gains.warnings)
  }

  /// Renders the masters that go into files of several before such a file is begun, so that it
  /// reads one after the other from the store, and no song has to wait in memory for the others.
  private func finish(
    _ masters: [[Master]?],
    _ count: inout SegmentCount
  ) throws(BuildInterruption) {
    var songs = MasterGraph()
    for (file, masters) in zip(plan.files, masters) where file.sequence != nil {
      songs.want(masters ?? [])
    }
    guard !songs.graph.nodes.isEmpty else { return }
    let result = try run(songs.graph)
    count.add(result, of: songs.graph)
    try check(result.problems)
  }

  func run(_ graph: Graph) throws(BuildInterruption) -> GraphRun.Result {
    let run = GraphRun(
      graph,
      in: store,
      workers: settings.workers,
      cancellation: cancellation,
      keepsGoing: settings.keepsGoing
    )
    return try run.run()
  }

  // MARK: - Files

  private func deliver(
    _ masters: [[Master]?],
    _ count: inout SegmentCount
  ) throws(BuildInterruption) -> ([MasterGraph.Finished], GraphRun.Result) {
    let partial = plan.files.indices.map { index in
      "\(FileSystem.folder(of: place(of: plan.files[index])))/\(PartialName.name("\(index)"))"
    }
    // After success they have other names by now.
    defer { for path in partial { FileSystem.removeFile(path) } }
    var round = 0
    while true {
      round += 1
      let settled = masters.map { $0?.map { $0.settled(in: store) } }
      try finish(settled, &count)
      let delivery = try delivery(of: settled, partial)
      progress.mastering(.writing)
      let result = try run(delivery.graph)
      try check(result.problems)
      if round < Self.mostRounds, try settle(delivery.suspects(result)) { continue }
      count.add(result, of: delivery.graph)
      return (try finish(delivery, result), result)
    }
  }

  private func delivery(
    of masters: [[Master]?],
    _ partial: [String]
  ) throws(BuildInterruption) -> MasterGraph {
    var delivery = MasterGraph()
    for (index, (file, masters)) in zip(plan.files, masters).enumerated() {
      guard let masters else { continue }
      do throws(RenderProblem) {
        try delivery.add(
          file,
          masters,
          at: place(of: file),
          partial: partial[index],
          in: store
        )
      } catch {
        throw .failed(.failed([error]))
      }
    }
    return delivery
  }

  private func finish(
    _ delivery: MasterGraph,
    _ result: GraphRun.Result
  ) throws(BuildInterruption) -> [MasterGraph.Finished] {
    do throws(BuildFailure) {
      let finished = try delivery.finish(
        result,
        of: plan,
        in: store,
        workers: settings.workers
      )
      guard !cancellation.isCancelled else { throw BuildFailure.cancelled }
      let files = finished.compactMap { $0 }
      try put(files)
      return files
    } catch {
      throw .failed(error)
    }
  }

  /// Puts finished files in their places.
  private func put(_ finished: [MasterGraph.Finished]) throws(BuildFailure) {
    for file in finished {
      guard let partial = file.partial else { continue }
      do throws(FileSystem.Problem) {
        try FileSystem.move(partial, to: file.place)
      } catch {
        throw .failed([RenderProblem(unmade: file.built, error.sentence)])
      }
      if let fingerprint = FileFingerprint(ofFileAt: file.place) {
        let record = FileRecord(
          content: file.content,
          fingerprint: fingerprint,
          built: file.built
        )
        record.keep(forFileAt: file.place, in: store)
      }
    }
    for file in finished { progress.finished(file.built) }
  }
}

extension PooledLoudness {
  /// Of deliverables that have one file for each of several songs, in the order of their files.
  fileprivate static func all(of files: [MasterGraph.Finished]) -> [PooledLoudness] {
    var names: [String] = []
    for file in files where names.last != file.built.deliverable {
      names.append(file.built.deliverable)
    }
    return names.compactMap { name in
      let parts = files.filter { $0.built.deliverable == name }
      let songs = Set(parts.compactMap(\.built.song))
      guard parts.count > 1, songs.count == parts.count else { return nil }
      let loudness = LoudnessBlocks.integrated(pooling: parts.map(\.blocks))
      return loudness.isFinite
        ? PooledLoudness(deliverable: name, loudness: Loudness(number: loudness)) : nil
    }
  }
}
