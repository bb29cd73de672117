/// How steeply a filter falls, in dB per octave.
package struct Slope: Measured, Comparable {
  package let number: Double

  package init(number: Double) {
    self.number = number
  }

  package init(parsing text: String) throws(QuantityProblem) {
    number = try Measurement(text, in: Self.units, .notNegative, as: Self.self).number
  }

  package static let form = QuantityForm(
    name: "a slope",
    units: units.map(\.rawValue),
    pattern: Pattern.whole("\(Pattern.number) ?dB/oct"),
    examples: ["12 dB/oct"]
  )

  private static let units: [Unit] = [.decibelPerOctave]

  package var description: String { Numeral(number).text + " dB/oct" }
}
