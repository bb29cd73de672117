import Diagnostics
import History
import Manifest
import Workspace

/// Projects as they were at commits; one that is asked for again is not read again.
struct PastProjects {
  private let session: Session
  private let repository: Repository
  private var contents: [String: [UInt8]] = [:]
  /// By what their manifests are; the last ones alone.
  private var known: [(objects: [Path: String], project: Project)] = []

  /// As many as the parents of a merge, and one more.
  private static let mostKnown = 4

  init(_ session: Session, _ repository: Repository) {
    self.session = session
    self.repository = repository
  }

  mutating func project(at revision: Revision) throws -> Project {
    let repository = repository
    let entries = try session.gitAnswer { () throws(GitProblem) in
      try repository.entries(at: revision)
    }
    let wanted = RevisionWorld.likelyRead(entries)
    let objects = entries.filter { wanted.contains($0.value.object) }.mapValues(\.object)
    if let index = known.firstIndex(where: { $0.objects == objects }) {
      let found = known.remove(at: index)
      known.append(found)
      return found.project
    }
    let missing = wanted.filter { contents[$0] == nil }
    contents.merge(
      try session.gitAnswer { () throws(GitProblem) in try repository.contents(of: missing) }
    ) { $1 }
    contents = contents.filter { wanted.contains($0.key) }
    let world = RevisionWorld(repository, entries, contents: contents)
    let other = self.known.last?.project
    let lock = session.lockfile(in: world, like: other)
    let project = session.load(
      in: world,
      takes: LockedTakes(lock, root: session.root),
      known: KnownProject(other, lock: lock)
    )
    known = known.suffix(Self.mostKnown - 1) + [(objects, project)]
    return project
  }
}

extension Project {
  /// How many errors were found in reading it.
  var errors: Int { diagnostics.count { $0.severity == .error } }
}
