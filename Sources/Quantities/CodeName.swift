/// The code of a kind of finding: a letter and three digits, `B002`.
package struct CodeName: Quantity, Comparable {
  package let rawValue: String

  package init(parsing text: String) throws(QuantityProblem) {
    guard let first = text.utf8.first, Self.letters.contains(first) else { throw .malformed }
    var scanner = Scanner(String(text.dropFirst()))
    guard scanner.takeInteger(digits: 3) != nil, scanner.isAtEnd else { throw .malformed }
    rawValue = text
  }

  package static let form = QuantityForm(
    name: "the code of a finding",
    pattern: Pattern.whole("[A-Z][0-9]{3}"),
    examples: ["B002", "S014"]
  )

  private static let letters = UInt8(ascii: "A")...UInt8(ascii: "Z")

  package var description: String { rawValue }

  package static func < (left: CodeName, right: CodeName) -> Bool {
    left.rawValue < right.rawValue
  }
}
