/// A length of time, exact: in seconds, or in samples at whatever rate it is used.
///
/// May be negative (a nudge). As written at most 1000 hours, so that sums stay within range.
package enum TimeLength: Quantity {
  case seconds(Rational)
  case samples(Int)

  package init(parsing text: String) throws(QuantityProblem) {
    var scanner = Scanner(text)
    let sign = scanner.takeSign()
    guard var numeral = scanner.takeNumeral() else { throw scanner.problemWithoutNumber() }
    if numeral.exponent == 0, scanner.take(Scanner.colon) {
      let seconds = try Self.clock(first: numeral, &scanner)
      self = .seconds(try Self.bounded(sign == .minus ? -seconds : seconds))
      return
    }
    numeral.isNegative = sign == .minus
    let spaced = scanner.take(Scanner.space)
    if scanner.takeAll(Unit.millisecond.rawValue) {
      self = .seconds(try Self.bounded(numeral.rational(tenfold: Unit.millisecond.tenfold)))
    } else if scanner.takeAll(Unit.second.rawValue) {
      self = .seconds(try Self.bounded(numeral.rational()))
    } else if scanner.takeAll(Unit.samples.rawValue) || scanner.takeAll(Unit.sample.rawValue) {
      guard let count = numeral.integer else {
        throw .impossible("samples are counted whole")
      }
      guard count.magnitude <= UInt(Self.mostSamples) else { throw Self.tooLong }
      self = .samples(count)
    } else {
      throw scanner.problemOfUnit(spaced: spaced)
    }
  }

  package static let form = QuantityForm(
    name: "a length of time",
    units: ["ms", "s", "samples"],
    pattern: Pattern.whole("[+-]?\(Pattern.time)"),
    examples: ["20 ms", "1.5 s", "3:07.250", "1:02:03.5", "96000 samples"]
  )

  package static let zero = TimeLength.seconds(.zero)

  private static let mostSeconds = 1_000 * 3_600
  private static let mostSamples = mostSeconds * 768_000
  private static let tooLong = QuantityProblem.impossible("it is longer than 1000 hours")

  /// Milliseconds below a second, a clock from a minute on; rounded to 10^-12 s where no
  /// decimal writes it.
  package var description: String {
    switch self {
    case .samples(let count):
      return count.magnitude == 1 ? "\(count) sample" : "\(count) samples"
    case .seconds(let seconds):
      let magnitude = seconds.magnitude
      let sign = seconds < .zero ? "-" : ""
      if magnitude.numerator != 0, magnitude < .one {
        let places = Numeral.mostDecimals + Unit.millisecond.tenfold
        return sign + Numeral.text(of: magnitude * Rational(1_000), places: places) + " ms"
      }
      guard magnitude >= Rational(60) else { return sign + Numeral.text(of: magnitude) + " s" }
      return sign + Self.clockText(magnitude)
    }
  }

  package static func milliseconds(_ count: Int) -> TimeLength {
    .seconds(Rational(count, over: 1_000))
  }

  package func seconds(at rate: SampleRate) -> Rational {
    switch self {
    case .seconds(let seconds): seconds
    case .samples(let count): Rational(count, over: rate.hertz)
    }
  }

  package func frames(at rate: SampleRate) -> Rational {
    switch self {
    case .seconds(let seconds): seconds * Rational(rate.hertz)
    case .samples(let count): Rational(count)
    }
  }

  /// Whether it lies before its origin, at any rate.
  package var isNegative: Bool {
    switch self {
    case .seconds(let seconds): seconds < .zero
    case .samples(let count): count < 0
    }
  }

  /// `m:ss` or `h:mm:ss`, decimals after the seconds, from after the first colon.
  private static func clock(
    first: Numeral,
    _ scanner: inout Scanner
  ) throws(QuantityProblem) -> Rational {
    guard let first = first.integer, let second = scanner.takeInteger(digits: 2) else {
      throw .malformed
    }
    var (minutes, seconds) = (first, second)
    var fields = [second]
    if scanner.take(Scanner.colon) {
      guard let third = scanner.takeInteger(digits: 2) else { throw .malformed }
      fields.append(third)
      guard first <= mostSeconds else { throw tooLong }
      (minutes, seconds) = (first * 60 + second, third)
    }
    var part = Rational.zero
    if scanner.take(Scanner.point) {
      guard let decimals = scanner.takeDecimals() else { throw .malformed }
      part = try decimals.rational()
    }
    guard scanner.isAtEnd else { throw .malformed }
    guard fields.allSatisfy({ $0 < 60 }) else {
      throw .impossible("minutes after hours and seconds after minutes end at 59")
    }
    guard minutes <= mostSeconds else { throw tooLong }
    return Rational(minutes * 60 + seconds) + part
  }

  private static func clockText(_ seconds: Rational) -> String {
    // Rounded first, so that 59.9999999999999 s does not become a sixtieth second.
    let scale = Rational(Numeral.power(Numeral.mostDecimals), over: 1)
    let rounded = Rational((seconds * scale).nearest, over: scale.numerator)
    let whole = Int(rounded.floor)
    let (hours, minutes) = (whole / 3_600, whole / 60 % 60)
    let rest = rounded - Rational(whole - whole % 60)
    let padded = (rest < Rational(10) ? "0" : "") + Numeral.text(of: rest)
    guard hours > 0 else { return "\(minutes):\(padded)" }
    return "\(hours):\(minutes < 10 ? "0" : "")\(minutes):\(padded)"
  }

  private static func bounded(_ seconds: Rational) throws(QuantityProblem) -> Rational {
    guard seconds.magnitude <= Rational(mostSeconds) else { throw tooLong }
    return seconds
  }
}
