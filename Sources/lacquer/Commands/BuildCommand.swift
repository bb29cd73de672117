import ArgumentParser
import Checks
import Diagnostics
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
    let room = try cache.size(in: session.world)
    let store = Result { () throws(BuildFailure) in try session.openStore() }
    let project = session.load(reading: takes.scope, in: try? store.get())
    let stage = target.stage(in: project)
    let findings = session.check(project, lock: frozen ? .frozen : .open, stage: stage).findings
    let isFatal = session.isFatal(findings)
    let wanted =
      isFatal ? AlbumPlanner.Targets() : try target.resolve(in: project, session)
    if format == .text { session.show(findings) }
    guard !isFatal, !checkOnly else {
      try report(session, nil, findings)
      if isFatal { throw ExitStatus.findings }
      return
    }
    if !frozen { try writeLock(project, session, findings) }
    let policy = session.policy(of: project, at: stage)
    try build(project, wanted, session, store, room, policy, findings)
  }

  private func build(
    _ project: Project,
    _ targets: AlbumPlanner.Targets,
    _ session: Session,
    _ store: Result<Store, BuildFailure>,
    _ room: DataSize,
    _ policy: CheckPolicy,
    _ findings: [Diagnostic]
  ) throws {
    let plan = AlbumPlanner(project).plan(targets)
    let cancellation = Cancellation()
    Interruption.watch(for: cancellation)
    let progress = TerminalProgress(session, plan)
    var settings = AlbumBuild.Settings(
      outputFolder: session.outputFolder.string,
      workers: jobs ?? session.cores
    )
    settings.keepsGoing = keepGoing
    settings.storeSize = room.bytes
    let result: BuildResult
    do throws(BuildFailure) {
      let store = try store.get()
      let build = AlbumBuild(
        plan: plan,
        store: store,
        settings: settings,
        cancellation: cancellation,
        progress: progress
      )
      result = try build.run()
      LastBuild(of: project, in: store).keep(project)
    } catch {
      progress.erase()
      try fail(error, session, findings)
    }
    progress.erase()
    let problems = result.problems.map(\.diagnostic)
    let warnings = policy.apply(to: result.warnings.map(\.diagnostic)).findings
    if format == .text { session.show(problems + warnings) }
    try report(session, result, findings + problems + warnings)
    if format == .text { session.errors.write(result.segments.sentence + "\n") }
    if !problems.isEmpty { throw ExitStatus.render }
    if session.isFatal(warnings) { throw ExitStatus.findings }
  }

  private func fail(
    _ failure: BuildFailure,
    _ session: Session,
    _ findings: [Diagnostic]
  ) throws -> Never {
    switch failure {
    case .cancelled:
      session.errors.write("interrupted; earlier deliverables are as they were\n")
      try report(session, nil, findings)
      throw ExitStatus.interrupted
    case .failed(let problems):
      let failures = problems.map(\.diagnostic)
      if format == .text { session.show(failures) }
      try report(session, nil, findings + failures)
      throw ExitStatus.render
    }
  }

  /// A lock file that cannot be written stops a build as a deliverable does.
  private func writeLock(
    _ project: Project,
    _ session: Session,
    _ findings: [Diagnostic]
  ) throws {
    do throws(OutputFile.Problem) {
      try LockWriting(session, project).write()
    } catch {
      try fail(.failed([error.asRenderProblem]), session, findings)
    }
  }

  /// Files are told when they are in their places, in the order of the plan; JSON goes out once,
  /// whatever the end.
  private func report(
    _ session: Session,
    _ result: BuildResult?,
    _ findings: [Diagnostic]
  ) throws {
    let files = (result?.files ?? []).map { BuildReport.File($0) }
    guard format == .json else {
      try session.output.print(files.map { $0.line + "\n" }.joined())
      return
    }
    let report = BuildReport(
      files: files,
      rendered: result?.segments.rendered ?? 0,
      reused: result?.segments.reused ?? 0,
      diagnostics: findings
    )
    try session.output.print(report.json.rendered(style: .indented) + "\n")
  }
}
