/// A value free of layout: what is hashed, compared and printed.
package indirect enum Canonical: Hashable, Sendable {
  case text(String)
  case list([Canonical])
  /// Entries in a fixed order: that of the field table, or of names where order has no meaning.
  case map([Entry])

  package struct Entry: Hashable, Sendable {
    package let key: String
    package let value: Canonical

    package init(_ key: String, _ value: Canonical) {
      self.key = key
      self.value = value
    }
  }

  /// One line of text, different for different values.
  package var rendered: String {
    var output = ""
    write(to: &output)
    return output
  }

  /// One line as a manifest has it, in YAML's flow style.
  package var written: String {
    switch self {
    case .text(let text): text.isEmpty ? "\"\"" : Self.oneLine(text)
    case .list(let items): "[\(items.map(\.writtenInside).joined(separator: ", "))]"
    case .map(let entries):
      "{\(entries.map { "\($0.key): \($0.value.writtenInside)" }.joined(separator: ", "))}"
    }
  }

  /// Texts that flow style would take for something else stand in quotes.
  private var writtenInside: String {
    guard case .text(let text) = self, !text.isEmpty else { return written }
    let isPlain = text.unicodeScalars.allSatisfy { !",[]{}#\"\n".unicodeScalars.contains($0) }
    return isPlain && !text.contains(": ") ? text : rendered.replacing("\n", with: "\\n")
  }

  private static func oneLine(_ text: String) -> String { text.replacing("\n", with: "\\n") }

  private func write(to output: inout String) {
    switch self {
    case .text(let text):
      output += "\""
      for character in text.unicodeScalars {
        if character == "\"" || character == "\\" { output += "\\" }
        output.unicodeScalars.append(character)
      }
      output += "\""
    case .list(let items):
      output += "["
      for item in items {
        item.write(to: &output)
        output += ","
      }
      output += "]"
    case .map(let entries):
      output += "{"
      for entry in entries {
        Canonical.text(entry.key).write(to: &output)
        output += ":"
        entry.value.write(to: &output)
        output += ","
      }
      output += "}"
    }
  }
}
