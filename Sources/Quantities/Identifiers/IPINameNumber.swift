/// An IPI name number (CISAC): nine digits and two of a check, `00199999952`.
package struct IPINameNumber: Hashable, Sendable, CustomStringConvertible {
  package let description: String

  package init(parsing text: String) throws(IdentifierProblem) {
    let marks = [IdentifierText.point, IdentifierText.blank]
    let bytes = IdentifierText.bytes(text, without: marks)
    guard bytes.count == 11, let digits = IdentifierText.digits(bytes) else {
      throw .form("eleven digits: `00199999952`")
    }
    // (101 - sum of digits times weights from 10 down to 2, mod 101) mod 101 (CISAC IPI rules).
    let sum = zip((2...10).reversed(), digits).reduce(0) { $0 + $1.0 * $1.1 }
    let check = (101 - sum % 101) % 101
    guard digits[9] * 10 + digits[10] == check else {
      throw .checkDigit(expected: check < 10 ? "0\(check)" : "\(check)")
    }
    description = String(decoding: bytes, as: UTF8.self)
  }
}
