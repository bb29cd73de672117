import Checks
import Diagnostics
import Engine
import Manifest
import Planning
import Reports

/// A build of a checked project, with a line of progress and an ear for Ctrl-C.
struct Building {
  let project: Project
  let stage: CheckStage
  let settings: AlbumBuild.Settings
  let session: Session

  /// A lock file that cannot be written stops a build as a deliverable does.
  func writeLock() throws(BuildFailure) {
    do throws(OutputFile.Problem) {
      try LockWriting(session, project).write()
    } catch {
      throw .failed([error.asRenderProblem])
    }
  }

  /// Renders a plan, and writes what goes beside its files.
  func run(
    _ plan: AlbumPlan,
    in store: Store
  ) throws(BuildFailure) -> (BuildResult, [DeliveredFileReport]) {
    let cancellation = Cancellation()
    Interruption.watch(for: cancellation)
    let progress = TerminalProgress(session, plan)
    defer { progress.erase() }
    let build = AlbumBuild(
      plan: plan,
      store: store,
      settings: settings,
      cancellation: cancellation,
      progress: progress
    )
    let result = try build.run()
    LastBuild(of: project, in: store).keep(project)
    let check = CodecCheck(in: store, workers: settings.workers, cancellation: cancellation)
    let codecs = try CodecReporting(project).readings(
      of: result.files,
      in: settings.outputFolder,
      check
    )
    return (result, try files(of: result, plan, codecs))
  }

  /// The files of a result as they are reported, once all that goes with them lies beside them.
  private func files(
    of result: BuildResult,
    _ plan: AlbumPlan,
    _ codecs: [String: [CodecReport]]
  ) throws(BuildFailure) -> [DeliveredFileReport] {
    do throws(OutputFile.Problem) {
      let profiles = ProfileReporting(project, result)
      let sheets = try DiscSheets(project, session).write(beside: result.files, of: plan)
      let files = result.files.map { file in
        var reported = DeliveredFileReport(file)
        reported.sheets = sheets[file.path, default: []].map { "out/\($0)" }
        reported.profile = profiles.reading(of: file)
        reported.codecs = codecs[file.path, default: []]
        return reported
      }
      let others = result.others.map { DeliveredFileReport($0) }
      try DeliveryPaperwork(session: session).write(files, with: others)
      return files
    } catch {
      throw .failed([error.asRenderProblem])
    }
  }

  /// What came up while it was rendered.
  func findings(of result: BuildResult, _ files: [DeliveredFileReport]) -> [Diagnostic] {
    let warnings = session.policy(of: project, at: stage).apply(
      to: result.warnings.map(\.diagnostic) + ProfileReporting(project, result).findings
        + CodecReporting(project).findings(files)
    )
    return result.problems.map(\.diagnostic) + warnings.findings
  }
}
