import ArgumentParser
import History
import Manifest
import Workspace

/// The two versions that are compared.
struct VersionPair {
  let old: ProjectVersion
  let new: ProjectVersion
  /// Where the new version, or both, lie.
  let session: Session
  /// Nil where two paths are compared.
  let repository: Repository?

  /// - Parameters:
  ///   - words: none for the last commit and the work tree, a revision against the work tree, two
  ///     revisions (`A B` or `A..B`), or two paths.
  ///   - place: where the project is looked for.
  ///   - isHeard: whether the sound is compared, for which takes have to be what they are now.
  /// - Throws: `ValidationError` for words that name nothing, `ExitStatus.findings` where one of the
  ///   versions has errors.
  init(_ words: [String], in place: FolderOption, isHeard: Bool = false) throws {
    let world = DiskWorld()
    let folder = world.currentFolder.joined(with: Path(place.folder ?? "."))
    if words.count == 2, words.allSatisfy({ world.exists(folder.joined(with: Path($0))) }) {
      session = try Session(place, path: words[1])
      repository = nil
      old = try Session(place, path: words[0]).version(titled: words[0], isHeard: isHeard)
      new = try session.version(titled: words[1], isHeard: isHeard)
      return
    }
    let words = words.flatMap { Self.revisions(in: $0) }
    guard words.count <= 2 else {
      throw ValidationError("there are two versions to compare, not \(words.count)")
    }
    let session = try Session(place)
    let repository = try session.repository()
    self.session = session
    self.repository = repository
    old = try session.version(at: words.first ?? "HEAD", of: repository)
    new =
      words.count == 2
      ? try session.version(at: words[1], of: repository, like: old.project)
      : try session.version(titled: "work tree", isHeard: isHeard, like: old.project)
  }

  /// `A..B` as git takes it, where a side that is left out is `HEAD`.
  private static func revisions(in word: String) -> [String] {
    guard !word.contains("..."), let dots = word.firstRange(of: "..") else { return [word] }
    let sides = [word[..<dots.lowerBound], word[dots.upperBound...]]
    return sides.map { $0.isEmpty ? "HEAD" : String($0) }
  }
}

extension Session {
  /// The repository that the project is in.
  func repository() throws -> Repository {
    try gitAnswer { () throws(GitProblem) in try Repository(at: root) }
  }

  fileprivate func version(
    at word: String,
    of repository: Repository,
    like other: Project? = nil
  ) throws -> ProjectVersion {
    let revision = try gitAnswer { () throws(GitProblem) in try repository.revision(word) }
    return try version(at: revision, of: repository, like: other)
  }
}
