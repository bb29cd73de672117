/// An International Standard Name Identifier (ISO 27729): `0000 0001 2146 438X`.
package struct ISNI: Hashable, Sendable, CustomStringConvertible {
  /// Sixteen characters; the last one may be `X`.
  package let compact: String

  package init(parsing text: String) throws(IdentifierProblem) {
    let bytes = IdentifierText.bytes(text, without: [IdentifierText.blank])
    guard bytes.count == 16, let digits = IdentifierText.digits(bytes.dropLast()),
      let last = bytes.last, IdentifierText.isDigit(last) || last == UInt8(ascii: "X")
    else { throw .form("16 digits, of which the last may be `X`: `0000 0001 2146 438X`") }
    // ISO 7064, MOD 11-2.
    let rest = digits.reduce(0) { ($0 + $1) * 2 % 11 }
    let check = (12 - rest) % 11
    let expected = check == 10 ? "X" : String(check)
    guard [last] == Array(expected.utf8) else { throw .checkDigit(expected: expected) }
    compact = String(decoding: bytes, as: UTF8.self)
  }

  package var description: String {
    let characters = Array(compact)
    return stride(from: 0, to: 16, by: 4).map { String(characters[$0..<($0 + 4)]) }
      .joined(separator: " ")
  }
}
