/// A level, or a difference of levels, in dB; silence is minus infinity.
package struct Level: Measured, Comparable {
  package let number: Double

  package init(number: Double) {
    self.number = number
  }

  package init(parsing text: String) throws(QuantityProblem) {
    number = try Measurement(text, in: Self.units, .signedOrSilent, as: Self.self).number
  }

  package static let form = QuantityForm(
    name: "a level",
    units: units.map(\.rawValue),
    pattern: Pattern.whole("(?:\(Pattern.signed)|-inf) ?dB"),
    examples: ["-6 dB", "+1.5 dB", "-inf dB"]
  )

  /// No gain and no loss.
  package static let unity = Level(number: 0)
  package static let silence = Level(number: -.infinity)

  private static let units: [Unit] = [.decibel]

  package var description: String {
    number.isFinite ? Numeral(number).text + " dB" : "-inf dB"
  }
}
