import ArgumentParser
import Diagnostics
import Engine
import History
import Manifest
import Workspace

/// A project as it is, or was, at one moment.
struct ProjectVersion {
  /// `HEAD~1 (3f2a9c11b0)`, `work tree`, or a path.
  let title: String
  let project: Project
  /// Nil for the files as they lie there.
  let revision: Revision?

  /// - Throws: `ExitStatus.findings` where the manifests have errors, which are shown.
  fileprivate init(
    _ title: String,
    _ project: Project,
    at revision: Revision? = nil,
    _ world: any World,
    _ session: Session
  ) throws {
    self.title = title
    self.project = project
    self.revision = revision
    let errors = project.diagnostics.filter { $0.severity == .error }
    guard !errors.isEmpty else {
      let unknown = UnknownAudio(version: title, project: project, world: world)
      session.show([unknown.finding].compactMap { $0 })
      return
    }
    session.errors.write("in \(title):\n")
    session.show(errors.inSourceOrder(project.files.map(\.path)))
    throw ExitStatus.findings
  }
}

extension Session {
  /// The files as they lie there.
  ///
  /// What the lock file knows of takes is not read again: a check tells where it no longer holds. To be
  /// heard, takes are what they are now.
  func version(
    titled title: String,
    isHeard: Bool,
    like other: Project? = nil
  ) throws -> ProjectVersion {
    let store = (try? Store.existing(in: cacheFolder.string)) ?? nil
    let probe = TakeProbe(workers: cores, store: store)
    let lock = lockfile(in: world, like: other)
    let takes: any TakeSource =
      isHeard
      ? PresentTakes(probe: probe, locked: LockedTakes(lock, root: root))
      : LockedTakes(lock, root: root, others: probe)
    let project = load(in: world, takes: takes, known: KnownProject(other, lock: lock))
    return try ProjectVersion(title, project, world, self)
  }

  /// The files as they were at a revision.
  func version(
    at revision: Revision,
    of repository: Repository,
    like other: Project? = nil
  ) throws -> ProjectVersion {
    let past = try gitAnswer { () throws(GitProblem) in
      try RevisionWorld(repository, at: revision)
    }
    guard past.exists(manifest) else {
      throw ValidationError("there is no `\(manifest)` at \(revision.title)")
    }
    let lock = lockfile(in: past, like: other)
    let project = load(
      in: past,
      takes: LockedTakes(lock, root: root),
      known: KnownProject(other, lock: lock)
    )
    return try ProjectVersion(revision.title, project, at: revision, past, self)
  }

  /// What git says; what it refuses is wrong usage, in its own words.
  func gitAnswer<Value>(_ body: () throws(GitProblem) -> Value) throws -> Value {
    do throws(GitProblem) {
      return try body()
    } catch {
      throw ValidationError(error.sentence)
    }
  }

  func lockfile(in world: any World, like other: Project? = nil) -> Lockfile {
    guard let bytes = try? world.bytes(of: root.joined(with: Path(Lockfile.fileName))) else {
      return Lockfile()
    }
    if let known = KnownProject(other).lock(of: bytes) { return known }
    return Lockfile.read(SourceFile(path: Lockfile.fileName, bytes: bytes)).0
  }
}
