import ArgumentParser
import Checks
import Engine
import Manifest
import Planning
import Quantities
import Reports
import Workspace

/// `lacquer build [TARGET…]`.
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Check the project, then render its deliverables into out/."
  )

  @OptionGroup var options: SessionOptions
  @Option(
    name: [.customShort("j", allowingJoined: true), .long],
    help: "Threads; all processors if not given."
  )
  var jobs: Int?
  @Flag(help: "The lock file must hold every take as it is; it is not written.")
  var frozen = false
  @Flag(help: "A song that fails does not keep the others from being made.")
  var keepGoing = false
  @Flag(help: "Stop after the checks.") var checkOnly = false
  @OptionGroup var takes: TakeOptions
  @OptionGroup var cache: CacheOptions
  @Option(help: "How the build is reported.") var format = BuildFormat.text
  @Argument(help: "Deliverables, songs or song files; everything if not given.")
  var targets: [String] = []

  mutating func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("`-j` takes a number of threads, 1 or more") }
  }

  mutating func run() throws {
    let target = BuildTargets(targets)
    let session = try Session(options, path: target.manifest)
    let reporting = BuildReporting(session: session, format: format)
    let room = try cache.size(in: session.world)
    let store = Result { () throws(BuildFailure) in try session.openStore() }
    let project = session.load(reading: takes.scope, in: try? store.get())
    let stage = target.stage(in: project)
    let findings = session.check(project, lock: frozen ? .frozen : .open, stage: stage).findings
    let isFatal = session.isFatal(findings)
    let wanted = isFatal ? AlbumPlanner.Targets() : try target.resolve(in: project, session)
    reporting.show(findings)
    guard !isFatal, !checkOnly else {
      try reporting.close(nil, findings)
      if isFatal { throw ExitStatus.findings }
      return
    }
    var settings = AlbumBuild.Settings(
      outputFolder: session.outputFolder.string,
      workers: jobs ?? session.cores
    )
    settings.keepsGoing = keepGoing
    settings.storeSize = room.bytes
    let building = Building(project: project, stage: stage, settings: settings, session: session)
    let (result, files): (BuildResult, [DeliveredFileReport])
    do throws(BuildFailure) {
      if !frozen { try building.writeLock() }
      (result, files) = try building.run(AlbumPlanner(project).plan(wanted), in: try store.get())
    } catch {
      try reporting.fail(error, after: findings)
    }
    let more = building.findings(of: result, files)
    reporting.show(more)
    try reporting.close(result, findings + more, files: files)
    if !result.problems.isEmpty { throw ExitStatus.render }
    if session.isFatal(more) { throw ExitStatus.findings }
  }
}
