/// A place between left (-100) and right (100) in per cent of the way, 0 at the centre.
package struct Pan: Measured, Comparable {
  package let number: Double

  package init(number: Double) {
    self.number = number
  }

  package init(parsing text: String) throws(QuantityProblem) {
    var scanner = Scanner(text)
    if scanner.takeAll("C") {
      number = 0
      return
    }
    let isLeft = scanner.take(UInt8(ascii: "L"))
    guard isLeft || scanner.take(UInt8(ascii: "R")) else { throw Self.problem(of: text) }
    guard let numeral = scanner.takeNumeral(), scanner.isAtEnd else {
      throw scanner.problemWithoutNumber()
    }
    let side = try numeral.doubleValue()
    guard side <= Self.side.number else { throw .impossible("a pan goes from `L100` to `R100`") }
    number = isLeft && side != 0 ? -side : side
  }

  package static let form = QuantityForm(
    name: "a pan",
    pattern: Pattern.whole("(?:C|[LR]\(Pattern.number))"),
    examples: ["L30", "C", "R100"]
  )

  package static let centre = Pan(number: 0)

  /// All the way to the right.
  private static let side = Pan(number: 100)

  package var description: String {
    if number == 0 { return "C" }
    return (number < 0 ? "L" : "R") + Numeral(number.magnitude).text
  }

  private static func problem(of text: String) -> QuantityProblem {
    var scanner = Scanner(text)
    _ = scanner.takeSign()
    guard scanner.takeNumeral() != nil else { return scanner.problemWithoutNumber() }
    let problem = scanner.problemAfterNumber()
    return problem == .missingUnit ? .malformed : problem
  }
}
