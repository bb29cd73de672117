/// A sample rate: a whole number of Hz, as written from 8 kHz to 768 kHz.
package struct SampleRate: Quantity, Comparable {
  package let hertz: Int

  /// Any positive rate, for files from elsewhere.
  package init(hertz: Int) {
    precondition(hertz > 0, "a sample rate is positive")
    self.hertz = hertz
  }

  package init(parsing text: String) throws(QuantityProblem) {
    var scanner = Scanner(text)
    let sign = scanner.takeSign()
    guard let numeral = scanner.takeNumeral() else { throw scanner.problemWithoutNumber() }
    let spaced = scanner.take(Scanner.space)
    let unit: Unit
    if scanner.takeAll(Unit.kilohertz.rawValue) {
      unit = .kilohertz
    } else if scanner.takeAll(Unit.hertz.rawValue) {
      unit = .hertz
    } else {
      throw scanner.problemOfUnit(spaced: spaced)
    }
    try Measurement.refuse(sign, as: Self.self)
    let rate = try numeral.rational(tenfold: unit.tenfold)
    guard rate.denominator == 1 else { throw .impossible("a sample rate is a whole number of Hz") }
    guard let hertz = Int(exactly: rate.numerator), Self.range.contains(hertz) else {
      throw .impossible("a sample rate lies between 8 kHz and 768 kHz")
    }
    self.hertz = hertz
  }

  package static let form = QuantityForm(
    name: "a sample rate",
    units: ["kHz", "Hz"],
    pattern: Pattern.whole("\(Pattern.number) ?k?Hz"),
    examples: ["48 kHz", "44.1 kHz"]
  )

  /// What a manifest may say: telephony to sixteen times 48 kHz.
  package static let range = 8_000...768_000

  package var description: String {
    Numeral.text(of: Rational(hertz, over: 1_000)) + " kHz"
  }

  /// Frames after conversion to another rate, the last one begun counted.
  package func length(of frames: Int, at other: SampleRate) -> Int {
    guard self != other else { return frames }
    let product = Int128(frames) * Int128(other.hertz)
    return Int((product + Int128(hertz) - 1) / Int128(hertz))
  }

  package static func < (left: SampleRate, right: SampleRate) -> Bool { left.hertz < right.hertz }
}
