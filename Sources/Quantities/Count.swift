/// A whole number, zero or more.
package struct Count: Quantity, Comparable {
  package let value: Int

  package init(_ value: Int) {
    precondition(value >= 0, "a count is never negative")
    self.value = value
  }

  package init(parsing text: String) throws(QuantityProblem) {
    var scanner = Scanner(text)
    let sign = scanner.takeSign()
    guard let numeral = scanner.takeNumeral() else { throw scanner.problemWithoutNumber() }
    guard scanner.isAtEnd else {
      throw scanner.problemAfterNumber()
    }
    try Measurement.refuse(sign, as: Self.self)
    guard let value = numeral.integer else {
      throw .impossible("a count is a whole number of at most 18 digits")
    }
    self.value = value
  }

  package static let form = QuantityForm(
    name: "a count",
    pattern: Pattern.whole("[0-9]+"),
    examples: ["3", "16"]
  )

  package var description: String { String(value) }

  package static func < (left: Count, right: Count) -> Bool { left.value < right.value }
}
