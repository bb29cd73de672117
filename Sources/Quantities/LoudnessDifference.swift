/// A difference of two loudnesses in LU.
package struct LoudnessDifference: Measured, Comparable {
  package let number: Double

  package init(number: Double) {
    self.number = number
  }

  package init(parsing text: String) throws(QuantityProblem) {
    number = try Measurement(text, in: Self.units, .signed, as: Self.self).number
  }

  package static let form = QuantityForm(
    name: "a loudness difference",
    units: units.map(\.rawValue),
    pattern: Pattern.whole("\(Pattern.signed) ?LU"),
    examples: ["9 LU", "-0.5 LU"]
  )

  private static let units: [Unit] = [.loudnessUnit]

  package var description: String { Numeral(number).text + " LU" }
}
