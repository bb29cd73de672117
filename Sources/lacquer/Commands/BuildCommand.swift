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
  @Flag(help: "Render the other songs when one fails.") var keepGoing = false
  @Option(help: "How the build is reported.") var format = CheckCommand.Format.text
  @Argument(help: "Deliverables, songs or song files; everything if not given.")
  var targets: [String] = []

  mutating func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("`-j` takes a number of threads, 1 or more") }
  }

  mutating func run() throws {
    let target = BuildTargets(targets)
    let session = try Session(options, path: target.manifest)
    let (project, findings) = session.check(lock: frozen ? .frozen : .open)
    guard !session.isFatal(findings), !checkOnly else {
      report(session, nil, findings)
      if session.isFatal(findings) { throw ExitStatus.findings }
      return
    }
    let wanted = try target.resolve(in: project, manifest: session.manifest)
    if !frozen { try LockWriting(session, project).write() }
    if format == .text { session.show(findings) }
    let plan = AlbumPlanner(project).plan(wanted)
    try build(plan, session, findings)
  }

  private func build(_ plan: AlbumPlan, _ session: Session, _ findings: [Diagnostic]) throws {
    let cancellation = Cancellation()
    Interruption.watch(for: cancellation)
    let progress = TerminalProgress(session, isSilent: format == .json)
    let build = AlbumBuild(
      plan: plan,
      outputFolder: session.outputFolder.string,
      scratchFolder: session.cacheFolder.string,
      workers: jobs ?? session.cores,
      cancellation: cancellation,
      progress: progress
    )
    do throws(BuildFailure) {
      let result = try build.run()
      progress.erase()
      let warnings = result.warnings.map(\.diagnostic)
      report(session, result, findings + warnings)
      if format == .text { session.show(warnings) }
      if session.isFatal(warnings) { throw ExitStatus.findings }
    } catch {
      progress.erase()
      switch error {
      case .cancelled:
        session.errors.write("interrupted; earlier deliverables are as they were\n")
        throw ExitStatus.interrupted
      case .failed(let problems):
        let failures = problems.map(\.diagnostic)
        if format == .text { session.show(failures) }
        report(session, nil, findings + failures)
        throw ExitStatus.render
      }
    }
  }

  /// JSON goes out once, whatever the end; text has been shown as it came.
  private func report(_ session: Session, _ result: BuildResult?, _ findings: [Diagnostic]) {
    switch format {
    case .json:
      let report = BuildReport(
        files: (result?.files ?? []).map { BuildReport.File($0) },
        rendered: result?.segments.rendered ?? 0,
        reused: result?.segments.reused ?? 0,
        diagnostics: findings
      )
      session.output.write(report.json.rendered(style: .indented) + "\n")
    case .text where result == nil && checkOnly: session.show(findings)
    case .text: break
    }
  }
}
