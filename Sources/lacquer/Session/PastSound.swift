import Engine
import History
import Manifest
import Planning

extension ReportSound {
  /// A revision of git, rendered from takes as it has them locked.
  ///
  /// - Throws: `ValidationError` where there is no such revision, `ExitStatus` where it cannot be
  ///   rendered.
  func version(at word: String) throws -> Version {
    let repository = try session.repository()
    let revision = try session.gitAnswer { () throws(GitProblem) in
      try repository.revision(word)
    }
    let past = try session.version(at: revision, of: repository)
    let unknown = try SoundVersion(past, session).unknown
    let songs = past.project.songs
    let plan = AlbumPlanner(past.project).plan(Self.targets(in: past.project))
      .masters { unknown[songs[$0].name] == nil }
    let shelf = TakeShelf(session, repository, in: try opened())
    let placed = plan.placingTakes { song, index in
      let take = plan.songs[song].render.takes[index]
      // What is not at hand is opened nowhere: other audio in its place would be wrong in silence.
      return shelf.place(of: take, at: revision) ?? "\(take.path) as locked at \(past.title)"
    }
    do {
      return try version(titled: past.title, of: past.project, placed)
    } catch ExitStatus.render {
      session.show([shelf.finding].compactMap { $0 })
      throw ExitStatus.render
    }
  }
}
