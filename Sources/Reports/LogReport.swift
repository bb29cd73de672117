import Comparison
import Diagnostics

/// What `lacquer log` says of one commit.
package struct LogEntry: Hashable, Sendable {
  /// Who made a commit, when and why.
  package struct Commit: Hashable, Sendable {
    package let name: String
    package let author: String
    package let date: String
    package let message: String

    package init(name: String, author: String, date: String, message: String) {
      self.name = name
      self.author = author
      self.date = date
      self.message = message
    }

    /// As many digits as tell commits apart for people.
    private static let shortLength = 10

    var line: String { "\(name.prefix(Self.shortLength)) \(date) \(author): \(message)" }

    var json: JSONValue {
      [
        "commit": .string(name), "author": .string(author), "date": .string(date),
        "message": .string(message),
      ]
    }
  }

  package let commit: Commit
  package let changes: [Change]
  /// What is to be said in place of changes.
  package let remark: String?

  package init(_ commit: Commit, _ changes: [Change], remark: String? = nil) {
    self.commit = commit
    self.changes = changes
    self.remark = remark
  }

  /// Lines of musical words below the line of the commit.
  private static let mostLines = 2

  /// Three lines at most.
  package var text: String {
    if let remark { return "\(commit.line)\n  \(remark)\n" }
    return "\(commit.line)\n"
      + ChangeLines.wrapped(clauses, indent: 2, mostLines: Self.mostLines)
  }

  /// Each with its subject, where that is not that of the one before.
  private var clauses: [String] {
    ChangeGroups(changes).songs.flatMap { song in
      song.subjects.flatMap { about in
        let clauses = about.sections.flatMap(\.changes).map(\.clause)
        return ["\(about.heading): \(clauses[0])"] + clauses.dropFirst()
      }
    }
  }

  package var json: JSONValue {
    guard case .object(let members) = commit.json else { return commit.json }
    return .object(
      members + [
        .init("remark", remark.map { .string($0) } ?? .null),
        .init("changes", .array(changes.map(\.json))),
      ]
    )
  }
}

/// What `lacquer blame` says.
package struct BlameReport: Hashable, Sendable {
  package struct Line: Hashable, Sendable {
    /// `fader -1 dB at chorus`, or what is left.
    package let what: String
    package let commit: LogEntry.Commit

    package init(_ what: String, _ commit: LogEntry.Commit) {
      self.what = what
      self.commit = commit
    }
  }

  package let lines: [Line]

  package init(lines: [Line]) { self.lines = lines }

  /// In two columns.
  package var text: String {
    let width = lines.map(\.what.count).max() ?? 0
    return lines.map { line in
      line.what + String(repeating: " ", count: width - line.what.count + 2) + line.commit.line
        + "\n"
    }.joined()
  }

  package var json: JSONValue {
    [
      "lines": .array(
        lines.map { line in
          guard case .object(let members) = line.commit.json else { return line.commit.json }
          return .object([.init("what", .string(line.what))] + members)
        }
      )
    ]
  }
}
