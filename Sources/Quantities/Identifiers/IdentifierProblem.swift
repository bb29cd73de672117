/// Why a text is no identifier of its kind.
package enum IdentifierProblem: Error, Hashable, Sendable {
  /// How it is written instead.
  case form(String)
  /// One of its characters is wrong: what its last ones would have to be, were the others right.
  case checkDigit(expected: String)
}

/// Characters of identifiers, as ASCII.
enum IdentifierText {
  /// Without the marks that only part groups of digits.
  static func bytes(_ text: String, without marks: [UInt8]) -> [UInt8] {
    text.utf8.filter { !marks.contains($0) }
  }

  /// The values of decimal digits; nil where there is another character.
  static func digits(_ bytes: some Sequence<UInt8>) -> [Int]? {
    var digits: [Int] = []
    for byte in bytes {
      guard byte &- UInt8(ascii: "0") < 10 else { return nil }
      digits.append(Int(byte - UInt8(ascii: "0")))
    }
    return digits
  }

  static func isCapital(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "A") < 26 }

  static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  static let dash = UInt8(ascii: "-")
  static let point = UInt8(ascii: ".")
  static let blank = UInt8(ascii: " ")
}
