import Glibc
import Planning
import Quantities
import Signal

/// Runs an album's plan: renders its songs, masters them, and puts the files in their places.
///
/// Files are written under temporary names and take their places together at the end, so that a
/// build that fails or is stopped leaves all earlier deliverables as they were.
package struct AlbumBuild: Sendable {
  private let plan: AlbumPlan
  private let outputFolder: String
  private let scratchFolder: String
  private let workers: Int
  private let cancellation: Cancellation
  private let progress: any BuildProgress

  /// A build into two folders, made where they are missing.
  ///
  /// - Parameters:
  ///   - plan: what is made.
  ///   - outputFolder: what the paths of planned files are relative to.
  ///   - scratchFolder: holds the mixes while they are mastered; taken away at the end if nothing
  ///     else lies in it.
  ///   - workers: threads.
  ///   - cancellation: stops the build between two actions.
  ///   - progress: is told how it goes on.
  package init(
    plan: AlbumPlan,
    outputFolder: String,
    scratchFolder: String,
    workers: Int,
    cancellation: Cancellation,
    progress: any BuildProgress
  ) {
    self.plan = plan
    self.outputFolder = outputFolder
    self.scratchFolder = scratchFolder
    self.workers = max(1, workers)
    self.cancellation = cancellation
    self.progress = progress
  }

  package func run() throws(BuildFailure) -> BuildResult {
    defer { FileSystem.removeEmptyFolder(scratchFolder) }
    try prepare()
    var mixes: [MasterVersion: MixedSong] = [:]
    var rendered = 0
    for (index, song) in plan.songs.enumerated() {
      let (mix, segments) = try render(song.render)
      mixes[MasterVersion(song: index, in: plan)] = mix
      rendered += segments
    }
    let (masters, warnings) = try master(mixes)
    return BuildResult(
      files: try deliver(masters),
      warnings: warnings,
      segments: BuildResult.Segments(rendered: rendered, reused: 0)
    )
  }

  /// Finds out before anything is rendered whether files can be put where they belong.
  private func prepare() throws(BuildFailure) {
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

  private func place(of file: PlannedFile) -> String { "\(outputFolder)/\(file.path)" }

  private func render(_ song: RenderPlan) throws(BuildFailure) -> (MixedSong, segments: Int) {
    let file: ScratchFile
    do throws(RenderProblem) {
      file = try ScratchFile(in: scratchFolder, channels: song.nodes[song.output].channels)
    } catch {
      throw .failed([error])
    }
    let progress = progress
    let render = SongRender(song, workers: workers, cancellation: cancellation) { done, total in
      progress.rendered(song: song.song, segments: done, of: total)
    }
    progress.started(song: song.song, segments: render.segments)
    let (sink, segments) = try render.run(into: MasterSink(file: file, rate: song.rate.hertz))
    return (sink.finish(), segments)
  }

  // MARK: - Masters

  /// What a file is made of.
  private struct Master: Sendable {
    let mix: MixedSong
    let setting: GainSearch.Setting
  }

  /// One for each file of the plan.
  private func master(
    _ rendered: [MasterVersion: MixedSong]
  ) throws(BuildFailure) -> ([Master], [LoudnessWarning]) {
    var mixes = rendered
    var warnings: [LoudnessWarning] = []
    var found: [MasterSet: [MasterVersion: GainSearch.Setting]] = [:]
    var masters: [Master] = []
    for file in plan.files {
      let set = MasterSet(of: file, in: plan)
      let version = MasterVersion(of: file, in: plan)
      if found[set] == nil {
        var members: [MixedSong] = []
        for version in set.versions { members.append(try mix(version, &mixes)) }
        progress.mastering(.seekingLoudness)
        let search = GainSearch(plan, set, members, workers: workers, cancellation: cancellation)
        let (settings, more) = try search.run()
        found[set] = Dictionary(uniqueKeysWithValues: zip(set.versions, settings))
        warnings += more.filter { warning in !warnings.contains { warning.isLike($0) } }
      }
      guard let setting = found[set]?[version] else {
        preconditionFailure("a file is one of its own set")
      }
      masters.append(Master(mix: try mix(version, &mixes), setting: setting))
    }
    return (masters, warnings)
  }

  private func mix(
    _ version: MasterVersion,
    _ mixes: inout [MasterVersion: MixedSong]
  ) throws(BuildFailure) -> MixedSong {
    if let known = mixes[version] { return known }
    guard let own = mixes[MasterVersion(song: version.song, in: plan)],
      let quality = version.converter
    else { preconditionFailure("every song of the plan is rendered") }
    progress.mastering(
      .converting(song: plan.songs[version.song].render.song, rate: version.rate)
    )
    let conversion = try MixConversion(
      own,
      to: version.rate,
      quality,
      cancellation: cancellation
    )
    let mix = try conversion.run(in: scratchFolder, workers: workers)
    mixes[version] = mix
    return mix
  }

  // MARK: - Files

  /// The file that comes first in the plan among those that failed; those after it need not go on.
  private struct Delivery: Sendable {
    var firstFailure = Int.max
  }

  private func deliver(_ masters: [Master]) throws(BuildFailure) -> [BuiltFile] {
    let state = Monitor(Delivery())
    let partial = plan.files.indices.map { index in
      let folder = FileSystem.folder(of: place(of: plan.files[index]))
      return "\(folder)/\(PartialName.name(index))"
    }
    // After success they have other names by now.
    defer { for path in partial { FileSystem.removeFile(path) } }
    let results = Workers.map(plan.files.count, workers: workers) { index in
      let file = plan.files[index]
      let delivery = FileDelivery(
        file: file,
        mix: masters[index].mix,
        songName: plan.songs[file.song].render.song,
        setting: masters[index].setting,
        path: partial[index],
        isStopped: { cancellation.isCancelled || state.change { $0.firstFailure < index } }
      )
      let result = BuildFailure.attempt { () throws(BuildFailure) in try delivery.run() }
      state.change { delivery in
        switch result {
        case .success(let built): progress.finished(built)
        case .failure: delivery.firstFailure = min(delivery.firstFailure, index)
        }
      }
      return result
    }
    guard !cancellation.isCancelled else { throw .cancelled }
    var files: [BuiltFile] = []
    for result in results { files.append(try result.get()) }
    for (file, path) in zip(plan.files, partial) {
      do throws(FileSystem.Problem) {
        try FileSystem.move(path, to: place(of: file))
      } catch {
        throw .failed([RenderProblem(unmade: file, error.sentence)])
      }
    }
    return files
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
