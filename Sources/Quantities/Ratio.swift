/// A compressor's ratio of input to output change above the threshold: `4:1` is 4.
///
/// Not negative; `inf:1` is a limiter.
package struct Ratio: Measured, Comparable {
  package let number: Double

  package init(number: Double) {
    self.number = number
  }

  package init(parsing text: String) throws(QuantityProblem) {
    number = try Measurement(text, in: Self.units, .notNegativeOrInfinite, as: Self.self).number
  }

  package static let form = QuantityForm(
    name: "a ratio",
    units: units.map(\.rawValue),
    pattern: Pattern.whole("(?:\(Pattern.number)|inf):1"),
    examples: ["4:1", "1.5:1"]
  )

  private static let units: [Unit] = [.toOne]

  package var description: String {
    number.isFinite ? Numeral(number).text + ":1" : "inf:1"
  }
}
