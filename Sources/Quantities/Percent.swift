/// A percentage: the number is 35 for `35%`.
package struct Percent: Measured, Comparable {
  package let number: Double

  package init(number: Double) {
    self.number = number
  }

  package init(parsing text: String) throws(QuantityProblem) {
    number = try Measurement(text, in: Self.units, .signed, as: Self.self).number
  }

  package static let form = QuantityForm(
    name: "a percentage",
    units: units.map(\.rawValue),
    pattern: Pattern.whole("\(Pattern.signed) ?%"),
    examples: ["35%", "12.5%"]
  )

  private static let units: [Unit] = [.percent]

  /// 0.35 for `35%`.
  package var fraction: Double { number / 100 }

  package var description: String { Numeral(number).text + "%" }
}
