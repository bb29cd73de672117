import Bindings
import Glibc
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

  private let plan: AlbumPlan
  private let store: Store
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
    if let known = record.result(in: store) { return known }
    let result = try store.attempt { () throws(BuildInterruption) in try build(mixes) }
    if result.problems.isEmpty { record.keep(result, in: store) }
    do throws(StoreProblem) {
      try store.flush()
      try store.trim(to: settings.storeSize)
    } catch {
      throw .failed([error.asRenderProblem])
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
    let versions = mixes.mixes(of: mixed)
    let (masters, warnings) = try seek(versions, &count)
    let (files, delivered) = try deliver(masters, &count)
    return BuildResult(
      files: files,
      warnings: warnings,
      segments: count.segments,
      problems: (mixed.problems.merging(delivered.problems) { first, _ in first })
        .sorted { $0.key < $1.key }.map(\.value)
    )
  }

  private func check(_ problems: [Int: RenderProblem]) throws(BuildInterruption) {
    guard !settings.keepsGoing, let first = problems.keys.min(), let problem = problems[first]
    else { return }
    throw .failed(.failed([problem]))
  }

  // MARK: - Masters

  /// One for each file of the plan; nil where a song that it needs has failed.
  private func seek(
    _ mixes: [MasterVersion: MixedSong],
    _ count: inout SegmentCount
  ) throws(BuildInterruption) -> ([[Master]?], [LoudnessWarning]) {
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

  private func run(_ graph: Graph) throws(BuildInterruption) -> GraphRun.Result {
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
  ) throws(BuildInterruption) -> ([BuiltFile], GraphRun.Result) {
    try finish(masters, &count)
    let partial = plan.files.indices.map { index in
      "\(FileSystem.folder(of: place(of: plan.files[index])))/\(PartialName.name(index))"
    }
    // After success they have other names by now.
    defer { for path in partial { FileSystem.removeFile(path) } }
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
    progress.mastering(.writing)
    let result = try run(delivery.graph)
    count.add(result, of: delivery.graph)
    try check(result.problems)
    do throws(BuildFailure) {
      let finished = try delivery.finish(
        result,
        of: plan,
        in: store,
        workers: settings.workers
      )
      guard !cancellation.isCancelled else { throw BuildFailure.cancelled }
      return (try put(finished.compactMap { $0 }), result)
    } catch {
      throw .failed(error)
    }
  }

  /// Puts finished files in their places.
  private func put(_ finished: [MasterGraph.Finished]) throws(BuildFailure) -> [BuiltFile] {
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
          digests: FileSink.Digests(file: file.built.digest, sound: file.built.soundDigest)
        )
        record.keep(forFileAt: file.place, in: store)
      }
    }
    for file in finished { progress.finished(file.built) }
    return finished.map(\.built)
  }
}

/// What a file is called until it is complete.
private enum PartialName {
  private static let prefix = ".lacquer-"
  private static let suffix = ".part"

  static func name(_ index: Int) -> String { "\(prefix)\(getpid())-\(index)\(suffix)" }

  /// True where the process that wrote it is gone, as after a loss of power.
  static func isAbandoned(_ name: String) -> Bool {
    guard name.hasPrefix(prefix), name.hasSuffix(suffix),
      let process = name.dropFirst(prefix.count).split(separator: "-").first.flatMap({ pid_t($0) }),
      process > 0
    else { return false }
    return kill(process, 0) != 0 && errno == ESRCH
  }
}
