import ArgumentParser
import Comparison
import Diagnostics
import History
import Manifest
import Reports
import Workspace

/// `lacquer git diff PATH OLD …`: git's external diff driver.
struct GitDiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Show two versions of a manifest in musical words; git calls it.",
    discussion: "`git diff --no-ext-diff` shows lines."
  )

  @Argument(help: "What the file is called in the repository.") var path: String
  @Argument(help: "The file with the old version.") var old: String
  @Argument(help: "The name and mode of the old version.") var oldName: String
  @Argument(help: "The mode of the old version.") var oldMode: String
  @Argument(help: "The file with the new version.") var new: String
  @Argument(help: "The name of the new version.") var newName: String
  @Argument(help: "The mode of the new version.") var newMode: String
  @Argument(help: "The new path of a file that was moved, and what git says of that.")
  var move: [String] = []

  mutating func run() throws {
    let words = ManifestPair(path: move.first ?? path, old: old, new: new).words
    try Terminal.write("\(path)\n\(try words ?? lines)", to: .output)
  }

  private var lines: String {
    get throws {
      do throws(GitProblem) {
        return try LineTools.difference(from: old, to: new)
      } catch {
        throw ValidationError(error.sentence)
      }
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
