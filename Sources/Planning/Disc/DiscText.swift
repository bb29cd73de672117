/// A text as cue sheets and CD-Text have it: one line without quotation marks, of at most 80
/// characters.
package struct DiscText: Hashable, Sendable, CustomStringConvertible {
  package static let longest = 80

  package let description: String
  /// False where the text was longer.
  package let isWhole: Bool

  /// Double quotation marks and typographic ones become an apostrophe: sheets have no way to write a
  /// mark within marks.
  package init(_ text: String) {
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: line.append(" ")
      case 0x22, 0x2018...0x201F, 0x2032...0x2037: line.append("'")
      default: line.append(scalar)
      }
    }
    let whole = String(line)
    var kept = ""
    var count = 0
    for character in whole {
      count += character.unicodeScalars.count
      guard count <= Self.longest else { break }
      kept.append(character)
    }
    description = kept
    isWhole = count <= Self.longest
  }

  /// True where a disc can hold it: CD-Text is ISO 8859-1.
  package var isLatin: Bool { description.unicodeScalars.allSatisfy { $0.value <= 0xFF } }
}
