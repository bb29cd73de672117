/// The code of a product in shops: a UPC of 12 digits or an EAN of 13 (GS1 General Specifications).
package struct ProductCode: Hashable, Sendable, CustomStringConvertible {
  /// The 13 digits of the EAN; a UPC is one that begins with 0.
  package let ean: String
  private let isUPC: Bool

  package init(parsing text: String) throws(IdentifierProblem) {
    let marks = [IdentifierText.dash, IdentifierText.blank]
    let bytes = IdentifierText.bytes(text, without: marks)
    guard bytes.count == 12 || bytes.count == 13, let digits = IdentifierText.digits(bytes) else {
      throw .form("12 digits (UPC) or 13 (EAN)")
    }
    // Weights 3 and 1 in turn, from the right of what the check digit is for.
    let sum = digits.dropLast().reversed().enumerated()
      .reduce(0) { $0 + $1.element * ($1.offset % 2 == 0 ? 3 : 1) }
    let check = (10 - sum % 10) % 10
    guard digits.last == check else { throw .checkDigit(expected: String(check)) }
    isUPC = bytes.count == 12
    ean = (isUPC ? "0" : "") + String(decoding: bytes, as: UTF8.self)
  }

  package var description: String { isUPC ? String(ean.dropFirst()) : ean }

  package static func == (left: Self, right: Self) -> Bool { left.ean == right.ean }
  package func hash(into hasher: inout Hasher) { hasher.combine(ean) }
}
