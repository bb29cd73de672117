import ArgumentParser
import Checks
import Diagnostics
import Engine
import Manifest
import Planning
import Reports
import Workspace

/// `lacquer build [TARGET…]`.
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Check the project, then render its deliverables into out/."
  )

  @OptionGroup var options: SessionOptions
  @Option(name: [.customShort("j"), .long], help: "Threads; all processors if not given.")
  var jobs: Int?
  @Flag(help: "The lock file must hold every take as it is; it is not written.")
  var frozen = false
  @Flag(help: "Stop after the checks.") var checkOnly = false
  @Option(help: "How the build is reported.") var format = CheckCommand.Format.text
  @Argument(help: "Deliverables, songs or song files; everything if not given.")
  var targets: [String] = []

  mutating func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("`-j` takes a number of threads, 1 or more") }
  }

  mutating func run() throws {
    let target = try BuildTargets(targets)
    let session = try Session(options, path: target.manifest)
    let (project, findings) = session.check(lock: frozen ? .frozen : .open)
    let isFatal = session.isFatal(findings)
    let wanted =
      isFatal ? AlbumPlanner.Targets() : try target.resolve(in: project, manifest: session.manifest)
    if format == .text { session.show(findings) }
    guard !isFatal, !checkOnly else {
      report(session, nil, findings)
      if isFatal { throw ExitStatus.findings }
      return
    }
    if !frozen { try LockWriting(session, project).write() }
    try build(AlbumPlanner(project).plan(wanted), session, findings)
  }

  private func build(_ plan: AlbumPlan, _ session: Session, _ findings: [Diagnostic]) throws {
    let cancellation = Cancellation()
    Interruption.watch(for: cancellation)
    let progress = TerminalProgress(
      session,
      files: plan.files.map(\.path),
      isSilent: format == .json
    )
    let build = AlbumBuild(
      plan: plan,
      outputFolder: session.outputFolder.string,
      scratchFolder: session.cacheFolder.string,
      workers: jobs ?? session.cores,
      cancellation: cancellation,
      progress: progress
    )
    let result: BuildResult
    do throws(BuildFailure) {
      result = try build.run()
    } catch {
      progress.erase()
      try fail(error, session, findings)
    }
    progress.erase()
    let warnings = result.warnings.map(\.diagnostic)
    if format == .text { session.show(warnings) }
    report(session, result, findings + warnings)
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
      report(session, nil, findings)
      throw ExitStatus.interrupted
    case .failed(let problems):
      let failures = problems.map(\.diagnostic)
      if format == .text { session.show(failures) }
      report(session, nil, findings + failures)
      throw ExitStatus.render
    }
  }

  /// JSON goes out once, whatever the end; text has been shown as it came.
  private func report(_ session: Session, _ result: BuildResult?, _ findings: [Diagnostic]) {
    guard format == .json else { return }
    let report = BuildReport(
      files: (result?.files ?? []).map { BuildReport.File($0) },
      rendered: result?.segments.rendered ?? 0,
      reused: result?.segments.reused ?? 0,
      diagnostics: findings
    )
    session.output.write(report.json.rendered(style: .indented) + "\n")
  }
}
