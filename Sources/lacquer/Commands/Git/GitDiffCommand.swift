import ArgumentParser
import Comparison
import Diagnostics
import History
import Manifest
import Reports
import Workspace

/// `lacquer git diff WORD…`: git's external diff driver.
struct GitDiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Show two versions of a manifest in musical words; git calls it.",
    discussion: "`git diff --no-ext-diff` shows lines."
  )

  @Argument(
    help: """
      What git gives: the path, file, name and mode of the old and of the new version, and where the \
      file was moved to; the path alone of a file with conflicts.
      """
  )
  var words: [String]

  /// As git gives them, `git(1)`, GIT_EXTERNAL_DIFF.
  private static let (oldFile, newFile, movedTo) = (1, 4, 7)

  mutating func run() throws {
    guard words.count > Self.newFile else {
      try Terminal.write("\(words[0])\nnot merged yet\n", to: .output)
      return
    }
    let (old, new) = (words[Self.oldFile], words[Self.newFile])
    let path = words.count > Self.movedTo ? words[Self.movedTo] : words[0]
    let pair = ManifestPair(path: path, old: old, new: new)
    let move = path == words[0] ? path : "\(words[0]) -> \(path)"
    try Terminal.write("\(move)\n\(try pair.words ?? lines(old, new))", to: .output)
  }

  private func lines(_ old: String, _ new: String) throws -> String {
    do throws(GitProblem) {
      return try LineTools.difference(from: old, to: new)
    } catch {
      throw ValidationError(error.sentence)
    }
  }
}

/// One manifest in two versions, all else of its project as it lies in the work tree.
private struct ManifestPair {
  let path: String
  let old: String
  let new: String

  /// Nil where one of them cannot be read as a part of the project.
  var words: String? {
    guard let session = try? Session(FolderOption.parse([]), path: path),
      let before = project(with: old, session), let after = project(with: new, session)
    else { return nil }
    let changes = ProjectComparison(from: before, to: after).changes
    let report = DiffReport(from: old, to: new, changes)
    return changes.isEmpty ? "only layout and comments\n" : report.text
  }

  private func project(with file: String, _ session: Session) -> Project? {
    guard let bytes = try? session.world.bytes(of: Path(file)) else { return nil }
    let world = PatchedWorld(session.world, bytes: bytes, at: Path(path))
    let takes = LockedTakes(session.lockfile(in: world), root: session.root)
    let project = session.load(in: world, takes: takes)
    let isRead = project.files.contains { $0.bytes == bytes }
    let hasErrors = project.diagnostics.contains { $0.severity == .error }
    return isRead && !hasErrors ? project : nil
  }
}
