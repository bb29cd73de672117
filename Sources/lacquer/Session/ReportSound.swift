import Diagnostics
import Engine
import Fields
import Manifest
import Planning
import Quantities
import Reports
import Signal

/// The sound of a project as a report shows it.
struct ReportSound {
  let session: Session
  let store: Result<Store, BuildFailure>
  /// Threads.
  let workers: Int
  let cancellation: Cancellation
  let hasPreviews: Bool

  struct Version {
    let page: AlbumPage.Version
    /// What could not be had of loudness.
    let warnings: [Diagnostic]
  }

  /// - Throws: `ExitStatus` where it cannot be rendered; why is shown.
  func version(titled title: String, of project: Project) throws -> Version {
    try version(titled: title, of: project, AlbumPlanner(project).plan(Self.targets(in: project)))
  }

  /// A version whose takes may lie elsewhere.
  func version(
    titled title: String,
    of project: Project,
    _ plan: AlbumPlan
  ) throws -> Version {
    let plan = hasPreviews ? plan.playable : plan
    let progress = TerminalProgress(session, plan)
    let store = try opened()
    do throws(BuildFailure) {
      let survey = AlbumSurvey(
        plan: plan,
        store: store,
        workers: workers,
        makesPreviews: hasPreviews,
        cancellation: cancellation,
        progress: progress
      )
      let result = try survey.run()
      progress.erase()
      var sounds: [Name: SongSound] = [:]
      for (survey, planned) in zip(result.songs, plan.songs) {
        let name = planned.render.song
        guard let song = project.songs.first(where: { $0.name.rawValue == name }) else { continue }
        sounds[song.name] = SongSound(survey, of: song)
      }
      return Version(
        page: AlbumPage.Version(title: title, project: project, sounds: sounds),
        warnings: result.warnings.map(\.diagnostic)
      )
    } catch {
      progress.erase()
      throw session.told(of: error)
    }
  }

  /// The store; why there is none is shown.
  func opened() throws -> Store {
    do throws(BuildFailure) { return try store.get() } catch { throw session.told(of: error) }
  }

  /// One deliverable is enough to look at: the first one that browsers play as it is, if there is
  /// such a one.
  static func targets(in project: Project) -> AlbumPlanner.Targets {
    let most = SampleRate(hertz: 48_000)
    let rates = project.songs.map(\.resolved.song.rate)
    let masters = project.renderedDeliverables.filter(\.deliverable.isOfMasters)
    let playable = masters.first { deliverable in
      deliverable.deliverable.rate.map { $0 <= most } ?? rates.allSatisfy { $0 <= most }
    }
    var targets = AlbumPlanner.Targets()
    if let chosen = playable ?? masters.first {
      targets.deliverables = [chosen.name]
    }
    return targets
  }
}

extension Session {
  /// Shows why nothing was rendered; how the program ends then.
  fileprivate func told(of failure: BuildFailure) -> ExitStatus {
    switch failure {
    case .cancelled:
      errors.write("interrupted; no report was written\n")
      return .interrupted
    case .failed(let problems):
      show(problems.map(\.diagnostic))
      return .render
    }
  }
}
