/// An International Standard Recording Code (ISO 3901:2019): `DE-A12-26-00001`.
///
/// Two letters and three characters of the registrant, the year, five digits; it has no check digit.
package struct ISRC: Hashable, Sendable, CustomStringConvertible {
  /// Twelve characters.
  package let compact: String

  /// Hyphens are written all or none.
  package init(parsing text: String) throws(IdentifierProblem) {
    let bytes = IdentifierText.bytes(text, without: [IdentifierText.dash])
    let hyphens = text.utf8.count - bytes.count
    guard bytes.count == 12, hyphens == 0 || hyphens == 3,
      bytes[..<2].allSatisfy(IdentifierText.isCapital),
      bytes[2..<5].allSatisfy({ IdentifierText.isCapital($0) || IdentifierText.isDigit($0) }),
      bytes[5...].allSatisfy(IdentifierText.isDigit)
    else { throw .form(Self.form) }
    compact = String(decoding: bytes, as: UTF8.self)
    guard hyphens == 0 || description == text else { throw .form(Self.form) }
  }

  private static let form =
    "two capitals, three capitals or digits, two digits of the year and five digits: "
    + "`DE-A12-26-00001`"

  package var description: String {
    let characters = Array(compact)
    return [characters[..<2], characters[2..<5], characters[5..<7], characters[7...]]
      .map { String($0) }.joined(separator: "-")
  }
}
