/// The name of a take: a name whose parts may be joined by dots, `vox.3`.
package struct TakeName: Quantity, Comparable {
  package let rawValue: String

  /// Nil where the text is not a take's name.
  package init?(rawValue: String) {
    guard Self.isName(rawValue.utf8) else { return nil }
    self.rawValue = rawValue
  }

  package init(parsing text: String) throws(QuantityProblem) {
    guard Self.isName(text.utf8) else { throw .malformed }
    rawValue = text
  }

  package static let form = QuantityForm(
    name: "a name of `a-z`, `0-9`, `-` and `.`, with a letter first",
    pattern: Pattern.whole("\(Pattern.name)" + #"(?:\.[a-z0-9-]+)*"#),
    examples: ["vox.3", "kick"]
  )

  package var description: String { rawValue }

  package static func < (left: TakeName, right: TakeName) -> Bool {
    left.rawValue < right.rawValue
  }

  private static func isName(_ bytes: String.UTF8View) -> Bool {
    guard let first = bytes.first, Name.isLetter(first) else { return false }
    var afterDot = false
    for byte in bytes {
      if byte == Scanner.point {
        guard !afterDot else { return false }
        afterDot = true
      } else {
        guard Name.isInside(byte) else { return false }
        afterDot = false
      }
    }
    return !afterDot
  }
}
