/// Findings as workflow commands of GitHub Actions, which shows them beside the lines of a change:
/// `::error file=songs/x.yaml,line=31,…::message`.
package struct GitHubRenderer: Sendable {
  private let folder: String

  /// - Parameter folder: the project as seen from where the tool was started, with a `/` at its end.
  package init(folder: String = "") {
    self.folder = folder
  }

  /// One line a finding; notes and help follow the message on lines of their own when shown.
  package func rendered(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map { rendered($0) + "\n" }.joined()
  }

  private func rendered(_ diagnostic: Diagnostic) -> String {
    let text =
      [Printable.line(diagnostic.message)] + diagnostic.notes.map { "note: \($0)" }
      + diagnostic.help.map { "help: \($0)" }
    var properties: [(String, String)] = []
    if let place = diagnostic.place {
      let (start, end) = (place.start, place.end)
      properties = [
        ("file", folder + place.file.path), ("line", "\(start.line)"), ("endLine", "\(end.line)"),
      ]
      // Columns are shown only for what stands on one line; theirs end with the last character.
      if start.line == end.line {
        properties.append(("col", "\(start.column)"))
        properties.append(("endColumn", "\(max(start.column, end.column - 1))"))
      }
    }
    properties.append(("title", diagnostic.code.id))
    let list = properties.map { "\($0)=\(Self.property($1))" }.joined(separator: ",")
    let message = Self.data(text.joined(separator: "\n"))
    return "::\(Self.command(diagnostic.severity)) \(list)::\(message)"
  }

  private static func command(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .info: "notice"
    }
  }

  private static func data(_ text: String) -> String { escaped(text, ["%", "\r", "\n"]) }

  private static func property(_ text: String) -> String {
    escaped(text, ["%", "\r", "\n", ":", ","])
  }

  private static func escaped(_ text: String, _ special: [Unicode.Scalar]) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      guard special.contains(scalar) else {
        result.unicodeScalars.append(scalar)
        continue
      }
      let digits = String(scalar.value, radix: 16, uppercase: true)
      result += "%" + (digits.count < 2 ? "0" : "") + digits
    }
    return result
  }
}
