/// Findings as a person reads them: the source line, carets, and words beside them.
package struct TextRenderer: Sendable {
  package enum Colour: Sendable {
    case none
    /// Escape sequences of ECMA-48, for terminals.
    case ansi
  }

  private let colour: Colour

  package init(colour: Colour = .none) {
    self.colour = colour
  }

  /// All findings with a blank line between them, and the closing line; empty without findings.
  package func rendered(_ diagnostics: [Diagnostic]) -> String {
    guard !diagnostics.isEmpty else { return "" }
    let findings = diagnostics.map { rendered($0) + "\n" }.joined()
    return findings + closingLine(diagnostics) + "\n"
  }

  /// One finding, with a line break at its end.
  package func rendered(_ diagnostic: Diagnostic) -> String {
    let excerpts = sections(diagnostic).map { Excerpt($0, severity: diagnostic.severity) }
    let gutter = String(excerpts.map(\.line).max() ?? 0).count
    let margin = String(repeating: " ", count: gutter)
    let rule = frame("\(margin) |")
    var lines = [headline(diagnostic)]
    for (index, excerpt) in excerpts.enumerated() {
      if index > 0 { lines.append(rule) }
      let arrow = frame(margin + (index == 0 ? "-->" : ":::"))
      lines.append("\(arrow) \(Printable.line(excerpt.place))")
      lines.append(rule)
      let number = String(excerpt.line)
      let label = String(repeating: " ", count: gutter - number.count) + number
      for (row, text) in excerpt.rows(colour).enumerated() {
        let edge = row == 0 ? frame("\(label) |") : rule
        lines.append(text.isEmpty ? edge : "\(edge) \(text)")
      }
    }
    let remarks =
      diagnostic.notes.map { ("note", $0) } + diagnostic.help.map { ("help", $0) }
    if !remarks.isEmpty, !excerpts.isEmpty { lines.append(rule) }
    for (kind, text) in remarks { lines += remark(kind, text, margin: margin) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// How many findings of each severity there are, and where to read on.
  package func closingLine(_ diagnostics: [Diagnostic]) -> String {
    let counts = Severity.allCases.compactMap { severity in
      let number = diagnostics.count { $0.severity == severity }
      let noun = severity == .info ? "remark" : severity.rawValue
      return number == 0 ? nil : Counted(number, noun).description
    }
    let worst = Severity.allCases.first { severity in
      diagnostics.contains { $0.severity == severity }
    }
    let codes = diagnostics.filter { $0.severity == worst }.map(\.code.id)
    guard let code = codes.min() else { return "nothing found" }
    return counts.joined(separator: ", ") + "; `lacquer explain \(code)` says more about a code"
  }

  private func headline(_ diagnostic: Diagnostic) -> String {
    let severity = diagnostic.severity
    let name = Ink.severity(severity).paint("\(severity.rawValue)[\(diagnostic.code.id)]", colour)
    return name + Ink.message.paint(": " + Printable.line(diagnostic.message), colour)
  }

  /// The marks, gathered by the line they stand on: first that of the finding itself.
  private func sections(_ diagnostic: Diagnostic) -> [[Excerpt.Mark]] {
    var sections: [[Excerpt.Mark]] = []
    if let place = diagnostic.place {
      sections.append([.init(range: place, text: diagnostic.label, isPrimary: true)])
    }
    for label in diagnostic.labels {
      // A finding without words of its own is the labels' on its line as much.
      let isPrimary =
        diagnostic.label.isEmpty && label.range.file === diagnostic.place?.file
        && label.range.start.line == diagnostic.place?.start.line
      let mark = Excerpt.Mark(range: label.range, text: label.text, isPrimary: isPrimary)
      if let index = sections.firstIndex(where: { Excerpt.fits(mark, with: $0) }) {
        sections[index].append(mark)
      } else {
        sections.append([mark])
      }
    }
    return sections
  }

  /// A note or help; further lines of its text stand under the first.
  private func remark(_ kind: String, _ text: String, margin: String) -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let indent = String(repeating: " ", count: margin.count + " = \(kind): ".count)
    return lines.enumerated().map { index, line in
      let line = Printable.line(String(line))
      guard index == 0 else { return line.isEmpty ? "" : indent + line }
      return "\(frame(margin + " =")) \(Ink.message.paint("\(kind):", colour)) \(line)"
    }
  }

  private func frame(_ text: String) -> String {
    Ink.frame.paint(text, colour)
  }
}
