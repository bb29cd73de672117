import Checks
import Diagnostics
import Engine
import Manifest
import Planning

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

  func run(_ plan: AlbumPlan, in store: Store) throws(BuildFailure) -> BuildResult {
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
    return result
  }

  /// What came up while it was rendered.
  func findings(of result: BuildResult) -> [Diagnostic] {
    let warnings = session.policy(of: project, at: stage).apply(
      to: result.warnings.map(\.diagnostic)
    )
    return result.problems.map(\.diagnostic) + warnings.findings
  }
}
