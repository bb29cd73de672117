/// A bit rate of a lossy format: whole kbit/s, from 8 to 512.
package struct BitRate: Quantity, Comparable {
  package let kilobits: Int

  package init(kilobits: Int) {
    precondition(Self.range.contains(kilobits), "a bit rate lies between 8 and 512 kbps")
    self.kilobits = kilobits
  }

  package init(parsing text: String) throws(QuantityProblem) {
    var scanner = Scanner(text)
    let sign = scanner.takeSign()
    guard let numeral = scanner.takeNumeral() else { throw scanner.problemWithoutNumber() }
    let spaced = scanner.take(Scanner.space)
    guard scanner.takeAll(Unit.kilobitPerSecond.rawValue) else {
      throw scanner.problemOfUnit(spaced: spaced)
    }
    try Measurement.refuse(sign, as: Self.self)
    let rate = try numeral.rational()
    guard rate.denominator == 1, let kilobits = Int(exactly: rate.numerator),
      Self.range.contains(kilobits)
    else { throw .impossible("a bit rate is a whole number from 8 kbps to 512 kbps") }
    self.kilobits = kilobits
  }

  package static let form = QuantityForm(
    name: "a bit rate",
    units: ["kbps"],
    pattern: Pattern.whole("\(Pattern.number) ?kbps"),
    examples: ["320 kbps", "128 kbps"]
  )

  private static let range = 8...512

  package var description: String { "\(kilobits) kbps" }

  package static func < (left: BitRate, right: BitRate) -> Bool { left.kilobits < right.kilobits }
}
