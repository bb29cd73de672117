/// The name of a track, section, bus, person and the like: `a-z 0-9 -`, a letter first.
package struct Name: Quantity, Comparable {
  package let rawValue: String

  /// Nil where the text is not a name.
  package init?(rawValue: String) {
    guard Self.isName(rawValue.utf8) else { return nil }
    self.rawValue = rawValue
  }

  package init(parsing text: String) throws(QuantityProblem) {
    guard Self.isName(text.utf8) else { throw .malformed }
    rawValue = text
  }

  package static let form = QuantityForm(
    name: "a name of `a-z`, `0-9` and `-`, with a letter first",
    pattern: Pattern.whole(Pattern.name),
    examples: ["lead-vocal", "verse-2"]
  )

  package var description: String { rawValue }

  package static func < (left: Name, right: Name) -> Bool { left.rawValue < right.rawValue }

  static func isLetter(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
  }

  /// Whether a byte may stand in a name, after its first letter.
  static func isInside(_ byte: UInt8) -> Bool {
    isLetter(byte) || byte == Scanner.dash || byte &- UInt8(ascii: "0") < 10
  }

  private static func isName(_ bytes: String.UTF8View) -> Bool {
    guard let first = bytes.first, isLetter(first) else { return false }
    return bytes.allSatisfy(isInside)
  }
}
