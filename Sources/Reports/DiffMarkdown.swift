import Comparison
import Quantities

extension DiffReport {
  /// For reviews: CommonMark, with the manifests' words as code.
  package var markdown: String {
    var result = "## Changes from \(Self.code(old)) to \(Self.code(new))\n"
    if changes.isEmpty { result += "\nNo change.\n" }
    for song in groups.songs {
      result += "\n### \(Self.escaped(song.heading))\n\n"
      for about in song.subjects { result += Self.markdown(of: about) }
    }
    return result + (sound?.markdown ?? "")
  }

  private static func markdown(of about: ChangeGroups.About) -> String {
    var result = "- **\(escaped(about.heading))**"
    for section in about.sections {
      let clauses = section.changes.map { code($0.clause) }
      if let name = section.name {
        result += "\n  - \(escaped(name.description)): \(clauses.joined(separator: "; "))"
      } else {
        result += ": \(clauses.joined(separator: "; "))"
      }
    }
    return result + "\n"
  }

  /// A code span, whose fence is longer than any in the text (CommonMark 0.31, section 6.1).
  private static func code(_ text: String) -> String {
    let line = text.replacing("\n", with: " ")
    let longest = line.split(whereSeparator: { $0 != "`" }).map(\.count).max() ?? 0
    let fence = String(repeating: "`", count: longest + 1)
    return longest == 0 ? "`\(line)`" : "\(fence) \(line) \(fence)"
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      if "\\`*_[]<>#|".contains(character) { result += "\\" }
      result.append(character)
    }
    return result
  }
}
