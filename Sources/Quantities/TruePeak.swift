/// A true peak in dBTP: decibels relative to full scale, between the samples too.
package struct TruePeak: Measured, Comparable {
  package let number: Double

  package init(number: Double) {
    self.number = number
  }

  package init(parsing text: String) throws(QuantityProblem) {
    number = try Measurement(text, in: Self.units, .signed, as: Self.self).number
  }

  package static let form = QuantityForm(
    name: "a true peak",
    units: units.map(\.rawValue),
    pattern: Pattern.whole("\(Pattern.signed) ?dBTP"),
    examples: ["-1 dBTP", "-0.3 dBTP"]
  )

  private static let units: [Unit] = [.decibelTruePeak]

  package var description: String { Numeral(number).text + " dBTP" }
}
