/// A loudness in LUFS, as ITU-R BS.1770 measures it.
package struct Loudness: Measured, Comparable {
  package let number: Double

  package init(number: Double) {
    self.number = number
  }

  package init(parsing text: String) throws(QuantityProblem) {
    number = try Measurement(text, in: Self.units, .signed, as: Self.self).number
  }

  package static let form = QuantityForm(
    name: "a loudness",
    units: units.map(\.rawValue),
    pattern: Pattern.whole("\(Pattern.signed) ?LUFS"),
    examples: ["-14 LUFS", "-23.5 LUFS"]
  )

  private static let units: [Unit] = [.loudnessUnitFullScale]

  package var description: String { Numeral(number).text + " LUFS" }
}
