/// A change of pitch in semitones.
package struct Pitch: Measured, Comparable {
  package let number: Double

  package init(number: Double) {
    self.number = number
  }

  package init(parsing text: String) throws(QuantityProblem) {
    number = try Measurement(text, in: Self.units, .signed, as: Self.self).number
  }

  package static let form = QuantityForm(
    name: "a pitch",
    units: ["st", "cents"],
    pattern: Pattern.whole("\(Pattern.signed) ?(?:st|cents?)"),
    examples: ["+2 st", "-15 cents"]
  )

  private static let units: [Unit] = [.semitone, .cents, .cent]

  /// In cents below a semitone, and with its sign.
  package var description: String {
    var numeral = Numeral(number)
    let sign = number > 0 ? "+" : ""
    guard number != 0, number.magnitude < 1 else { return sign + numeral.text + " st" }
    numeral.exponent -= Unit.cents.tenfold
    return sign + numeral.text + " cents"
  }
}
