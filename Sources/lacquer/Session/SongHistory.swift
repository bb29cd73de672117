import ArgumentParser
import Comparison
import Diagnostics
import History
import Manifest
import Quantities

/// What the commits of a repository did to one song, the newest first.
struct SongHistory {
  /// What one commit did.
  struct Step {
    let commit: Commit
    /// What bears on the song alone, and the mastering of the album.
    let changes: [Change]
    /// What the song was called before it.
    let oldName: Name
    /// Where its manifests have errors, how many.
    let errors: Int
    /// True where the song was not there before, or nothing is known of it.
    let isFirst: Bool
  }

  let song: Name
  let project: Project
  /// True where the history ends before its beginning.
  let isShallow: Bool
  private var past: PastProjects
  private var commits: ArraySlice<Commit>
  private var name: Name

  init(of song: String, in session: Session) throws {
    let repository = try session.repository()
    let revisions = try session.gitAnswer { () throws(GitProblem) in
      try repository.commits(upTo: repository.revision("HEAD"))
    }
    commits = revisions[...]
    isShallow = repository.isShallow
    past = PastProjects(session, repository)
    guard let last = commits.first else {
      throw ValidationError("no commit has touched the manifests of this project")
    }
    project = try past.project(at: last.revision)
    let names = project.songs.map(\.name.rawValue)
    guard let name = Name(rawValue: song), names.contains(song) else {
      let near = Suggestion.nearest(to: song, in: names).map { "; did you mean `\($0)`?" } ?? ""
      throw ValidationError("the last commit has no song named `\(song)`\(near)")
    }
    self.song = name
    self.name = name
  }

  /// The next older commit that changed the song; nil at the end.
  mutating func next() throws -> Step? {
    while let commit = commits.popFirst() {
      let after = try past.project(at: commit.revision)
      guard after.errors == 0 else {
        return Step(
          commit: commit,
          changes: [],
          oldName: name,
          errors: after.errors,
          isFirst: false
        )
      }
      guard after.songs.contains(where: { $0.name == name }) else { continue }
      let befores = try commit.parents.map { try readable($0) }.compactMap { $0 }
      guard !befores.isEmpty else { return first(commit) }
      let all = befores.map { ProjectComparison(from: $0, to: after).changes.filter(concerns) }
      // A merge did what it has otherwise than all that it merged.
      let changes = all[0].filter { change in
        all.allSatisfy { $0.contains { $0.sentence == change.sentence } }
      }
      if changes.contains(where: { $0.kind == .added && $0.subject == .song(name) }) {
        return first(commit)
      }
      guard !changes.isEmpty else { continue }
      let rename = changes.first { $0.kind == .renamed && $0.subject == .song(name) }
      name = rename?.old.flatMap { Name(rawValue: $0) } ?? name
      return Step(commit: commit, changes: changes, oldName: name, errors: 0, isFirst: false)
    }
    return nil
  }

  private mutating func first(_ commit: Commit) -> Step {
    commits = []
    return Step(commit: commit, changes: [], oldName: name, errors: 0, isFirst: true)
  }

  /// The project at a revision, or at the next older commit of the list that can be read.
  private mutating func readable(_ revision: Revision) throws -> Project? {
    let project = try past.project(at: revision)
    if project.errors == 0 { return project }
    for commit in commits {
      let older = try past.project(at: commit.revision)
      if older.errors == 0 { return older }
    }
    return nil
  }

  private func concerns(_ change: Change) -> Bool {
    change.song == name || (change.song == nil && change.subject == .master)
  }
}
