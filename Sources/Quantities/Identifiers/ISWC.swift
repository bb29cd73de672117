/// An International Standard Musical Work Code (ISO 15707): `T-034.524.680-1`.
package struct ISWC: Hashable, Sendable, CustomStringConvertible {
  /// Eleven characters.
  package let compact: String

  package init(parsing text: String) throws(IdentifierProblem) {
    let bytes = IdentifierText.bytes(text, without: [IdentifierText.dash, IdentifierText.point])
    guard bytes.count == 11, bytes[0] == UInt8(ascii: "T"),
      let digits = IdentifierText.digits(bytes[1...])
    else { throw .form("`T`, nine digits and a check digit: `T-034.524.680-1`") }
    // (10 - (1 + sum of i times digit i) mod 10) mod 10 (ISO 15707, annex B).
    let sum = zip(1..., digits.prefix(9)).reduce(1) { $0 + $1.0 * $1.1 }
    let check = (10 - sum % 10) % 10
    guard digits[9] == check else { throw .checkDigit(expected: String(check)) }
    compact = String(decoding: bytes, as: UTF8.self)
  }

  package var description: String {
    let characters = Array(compact)
    let groups = [characters[1..<4], characters[4..<7], characters[7..<10]].map { String($0) }
    return "T-\(groups.joined(separator: "."))-\(characters[10])"
  }
}
