import Comparison

extension DiffReport {
  /// For people: songs, strips below them, sections below these.
  package var text: String { words + (sound.map { "\n\($0.text)" } ?? "") }

  private var words: String {
    guard !changes.isEmpty else { return "no change\n" }
    return groups.songs.map { song in
      "\(song.heading)\n" + song.subjects.map(Self.text(of:)).joined()
    }.joined(separator: "\n")
  }

  private static func text(of about: ChangeGroups.About) -> String {
    let whole = about.sections.first { $0.name == nil }
    var result = ChangeLines.wrapped(
      "\(about.heading):",
      whole?.changes.map(\.clause) ?? [],
      indent: 2
    )
    for section in about.sections {
      guard let name = section.name else { continue }
      result += ChangeLines.wrapped("\(name):", section.changes.map(\.clause), indent: 4)
    }
    return result
  }
}

/// Clauses in lines of a readable width.
enum ChangeLines {
  /// In characters; what a terminal and a review page show without breaking it.
  private static let width = 100

  /// The head, and behind it as many clauses as a line takes; longer ones stand alone.
  static func wrapped(_ head: String, _ clauses: [String], indent: Int) -> String {
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = [margin + head]
    for (index, clause) in clauses.enumerated() {
      let text = clause + (index + 1 < clauses.count ? ";" : "")
      let line = lines[lines.count - 1]
      if line.count + 1 + text.count <= width || line == margin + head {
        lines[lines.count - 1] = "\(line) \(text)"
      } else {
        lines.append("\(margin)  \(text)")
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// The clauses that a few lines take, and how many more there are.
  static func wrapped(_ clauses: [String], indent: Int, mostLines: Int) -> String {
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    for (index, clause) in clauses.enumerated() {
      let left = clauses.count - index
      let isLast = left == 1
      let text = clause + (isLast ? "" : ";")
      let rest = "and \(left) more"
      let room = lines.count < mostLines || isLast ? 0 : rest.count + 1
      if let line = lines.last, line.count + 1 + text.count + room <= width {
        lines[lines.count - 1] = "\(line) \(text)"
      } else if lines.count < mostLines {
        lines.append(margin + text)
      } else {
        lines[lines.count - 1] += " \(rest)"
        break
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }
}
