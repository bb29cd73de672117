/// A frequency in Hz, never negative.
package struct Frequency: Measured, Comparable {
  package let number: Double

  package init(number: Double) {
    self.number = number
  }

  package init(parsing text: String) throws(QuantityProblem) {
    number = try Measurement(text, in: Self.units, .notNegative, as: Self.self).number
  }

  package static let form = QuantityForm(
    name: "a frequency",
    units: units.map(\.rawValue),
    pattern: Pattern.whole("\(Pattern.number) ?k?Hz"),
    examples: ["80 Hz", "2.5 kHz"]
  )

  private static let units: [Unit] = [.hertz, .kilohertz]

  /// In kHz from 1 kHz on.
  package var description: String {
    var numeral = Numeral(number)
    guard number >= 1_000 else { return numeral.text + " Hz" }
    numeral.exponent -= Unit.kilohertz.tenfold
    return numeral.text + " kHz"
  }
}
