import Diagnostics
import Fields
import Quantities
import Syntax
import Workspace

/// Reads manifests from a project's folder, with the parts they include.
struct ManifestReader {
  /// A file of the project with its parts put in.
  struct Document {
    let entries: [SyntaxEntry]
    let file: SourceFile
    let range: SourceRange
    /// False where a part or a value of it could not be read.
    let isWhole: Bool

    func has(_ key: String) -> Bool { entries.contains { $0.key == key } }
  }

  private let world: any World
  private let root: Path
  private(set) var diagnostics: [Diagnostic] = []
  /// Files that were read, in that order.
  private(set) var files: [SourceFile] = []

  init(world: any World, root: Path) {
    self.world = world
    self.root = root
  }

  /// Reads a manifest at a path relative to the project's root; nil after a finding.
  ///
  /// The path was written at `place`, which is nil for what the command line names.
  mutating func document(at path: Path, namedAt place: SourceRange?) -> Document? {
    document(at: path, namedAt: place, open: [])
  }

  private mutating func document(
    at path: Path,
    namedAt place: SourceRange?,
    open: [Path]
  ) -> Document? {
    guard !open.contains(path) else {
      let way = (open + [path]).map { "`\($0)`" }.joined(separator: " -> ")
      report(ManifestCodes.includeCycle, at: place, "files include each other: \(way)")
      return nil
    }
    let before = diagnostics.count
    guard let file = read(path, namedAt: place) else { return nil }
    let (tree, problems) = YAMLParser.parse(file)
    diagnostics += problems
    guard let tree else { return nil }
    guard case .mapping(let entries) = tree.content else {
      report(
        FieldCodes.wrongNode,
        at: tree.range,
        "a manifest is a mapping, but here stands \(tree.kindName)"
      )
      return nil
    }
    var merged = entries.filter { $0.key != Self.includeKey }
    if let include = tree[Self.includeKey] {
      var seen: [String: SourceRange] = [:]
      for part in parts(include) {
        guard let first = seen[part.value.value] else {
          seen[part.value.value] = part.place.range
          merge(part, below: path, open: open + [path], into: &merged)
          continue
        }
        diagnostics.append(
          Diagnostic(
            ManifestCodes.givenTwice,
            at: part.place.range,
            "`\(part.value)` is included twice",
            label: "included again",
            labels: [Diagnostic.Label(first, "included here")]
          )
        )
      }
    }
    return Document(
      entries: merged,
      file: file,
      range: tree.range,
      isWhole: diagnostics.count == before
    )
  }

  /// Takes note of files of which it is known what they hold.
  mutating func takeOver(_ files: [SourceFile]) { self.files += files }

  private static let includeKey = "include"

  private mutating func parts(_ node: SyntaxNode) -> [Placed<Text>] {
    var reader = Reader()
    reader.field = Self.includeKey
    defer { diagnostics += reader.diagnostics }
    return [Placed<Text>].read(node, &reader) ?? []
  }

  private mutating func merge(
    _ part: Placed<Text>,
    below path: Path,
    open: [Path],
    into entries: inout [SyntaxEntry]
  ) {
    let target = path.parent.joined(with: Path(part.value.value)).normalised
    guard let document = document(at: target, namedAt: part.place.range, open: open) else { return }
    for entry in document.entries {
      guard let first = entries.first(where: { $0.key == entry.key }) else {
        entries.append(entry)
        continue
      }
      diagnostics.append(
        Diagnostic(
          ManifestCodes.givenTwice,
          at: entry.keyRange,
          "two files give `\(entry.key)`",
          label: "given again",
          labels: [Diagnostic.Label(first.keyRange, "given here")],
          help: ["keep it in one of them"]
        )
      )
    }
  }

  /// True where a path stays below the root, links followed.
  private func isInside(_ path: Path) throws(WorldProblem) -> Bool {
    guard !path.isAbsolute, path.components.first != ".." else { return false }
    return try world.canonicalPath(of: root.joined(with: path))
      .isInside(world.canonicalPath(of: root))
  }

  private mutating func read(_ path: Path, namedAt place: SourceRange?) -> SourceFile? {
    do throws(WorldProblem) {
      guard try isInside(path) else {
        report(
          ManifestCodes.leavesProject,
          at: place,
          "`\(path)` leaves the project",
          help: ["manifests lie inside the album's folder"]
        )
        return nil
      }
      let file = SourceFile(path: path.string, bytes: try world.bytes(of: root.joined(with: path)))
      files.append(file)
      return file
    } catch {
      switch error {
      case .notFound, .notDirectory:
        report(ManifestCodes.notFound, at: place, "there is no file `\(path)`")
      case .isDirectory:
        report(
          ManifestCodes.notAFile,
          at: place,
          "`\(path)` is a directory, not a file",
          help: ["name a file in it"]
        )
      case .notReadable(_, let reason):
        report(ManifestCodes.notAFile, at: place, "`\(path)` cannot be read: \(reason)")
      }
      return nil
    }
  }

  private mutating func report(
    _ code: Code,
    at place: SourceRange?,
    _ message: String,
    help: [String] = []
  ) {
    diagnostics.append(Diagnostic(code, at: place, message, help: help))
  }
}
