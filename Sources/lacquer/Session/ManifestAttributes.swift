/// The lines of `gitattributes(5)` that say which files are manifests of a project.
struct ManifestAttributes {
  private struct Line {
    let pattern: String
    let attributes: String
  }

  private let lines: [Line]

  /// - Parameter folder: from the top of the repository, with a `/` at its end; empty at the top.
  init(folder: String) {
    lines = [
      Line(pattern: "/\(folder)**/*.yaml", attributes: "diff=lacquer merge=lacquer"),
      Line(pattern: "/\(folder)**/*.yml", attributes: "diff=lacquer merge=lacquer"),
      Line(pattern: "/\(folder)lacquer.lock", attributes: "merge=lacquer"),
    ]
    .map { Line(pattern: Self.quoted($0.pattern, literally: folder), attributes: $0.attributes) }
  }

  var patterns: [String] { lines.map(\.pattern) }

  /// The text of a file of attributes with these at its end, each once.
  func added(to text: String) -> String {
    let known = text.split(separator: "\n").map(String.init)
    let new = lines.map { "\($0.pattern) \($0.attributes)" }.filter { !known.contains($0) }
    let end = text.isEmpty || text.hasSuffix("\n") ? "" : "\n"
    return text + end + new.map { "\($0)\n" }.joined()
  }

  /// The text of a file of attributes without these.
  func removed(from text: String) -> String {
    let own = Set(lines.map { "\($0.pattern) \($0.attributes)" })
    let rest = text.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !own.contains(String($0)) }
    return rest.joined(separator: "\n")
  }

  /// True where a file of attributes still names the drivers, as for another project.
  static func areNamed(in text: String) -> Bool {
    text.contains("diff=lacquer") || text.contains("merge=lacquer")
  }

  /// The folder's own signs stand for themselves; in quotes where a blank would end the pattern.
  private static func quoted(_ pattern: String, literally folder: String) -> String {
    let special: Set<Character> = ["*", "?", "[", "\\"]
    let escaped = folder.map { special.contains($0) ? "\\\($0)" : "\($0)" }.joined()
    let whole = "/\(escaped)" + pattern.dropFirst(folder.count + 1)
    guard whole.contains(where: { $0.isWhitespace || $0 == "\"" }) else { return whole }
    let inside = whole.map { character in
      switch character {
      case "\"", "\\": "\\\(character)"
      case "\t": "\\t"
      case "\n": "\\n"
      default: "\(character)"
      }
    }
    return "\"\(inside.joined())\""
  }
}
