/// A plain real number, for what has no unit.
package struct Number: Measured, Comparable {
  package let number: Double

  package init(number: Double) {
    self.number = number
  }

  package init(parsing text: String) throws(QuantityProblem) {
    var scanner = Scanner(text)
    let sign = scanner.takeSign()
    guard var numeral = scanner.takeNumeral() else { throw scanner.problemWithoutNumber() }
    guard scanner.isAtEnd else {
      throw scanner.problemAfterNumber()
    }
    numeral.isNegative = sign == .minus
    number = try numeral.doubleValue()
  }

  package static let form = QuantityForm(
    name: "a number",
    pattern: Pattern.whole(Pattern.signed),
    examples: ["1.2", "-0.5"]
  )

  package var description: String { Numeral(number).text }
}
