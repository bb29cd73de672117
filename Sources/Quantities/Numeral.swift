/// A decimal number as digits and a power of ten, between text and the types that hold values.
struct Numeral {
  var isNegative: Bool
  /// The first digits, as many as fit.
  var significand: UInt64
  /// The value is the significand times ten to this power.
  var exponent: Int
  /// The digits as written, where they are more than the significand holds.
  var overlong: Substring?

  init(
    isNegative: Bool = false,
    significand: UInt64,
    exponent: Int = 0,
    overlong: Substring? = nil
  ) {
    self.isNegative = isNegative
    self.significand = significand
    self.exponent = exponent
    self.overlong = overlong
  }

  /// The fewest digits that read back as the number; it must be finite.
  init(_ number: Double) {
    var scanner = Scanner(number.description)
    let sign = scanner.takeSign()
    self = scanner.takeNumeral() ?? Numeral(significand: 0)
    if scanner.take(Scanner.lowerE) {
      let down = scanner.takeSign() == .minus
      let power = scanner.takeInteger() ?? 0
      exponent += down ? -power : power
    }
    while significand != 0, significand % 10 == 0 {
      significand /= 10
      exponent += 1
    }
    if significand == 0 { exponent = 0 }
    isNegative = sign == .minus && significand != 0
  }

  /// The most decimals an exact quantity may have in its stored unit, so that fractions leave
  /// room to reckon.
  static let mostDecimals = 12

  /// The powers of ten that `Double` holds exactly.
  private static let powersOfTen: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]

  /// Without an exponent and without zeros that say nothing.
  var text: String {
    let digits = String(significand)
    let sign = isNegative ? "-" : ""
    if exponent >= 0 { return sign + digits + String(repeating: "0", count: exponent) }
    let places = -exponent
    if digits.utf8.count <= places {
      return sign + "0." + String(repeating: "0", count: places - digits.utf8.count) + digits
    }
    return sign + digits.dropLast(places) + "." + digits.suffix(places)
  }

  /// The correctly rounded number, times ten to a power.
  func doubleValue(tenfold shift: Int = 0) throws(QuantityProblem) -> Double {
    let power = exponent + shift
    let magnitude: Double
    if overlong == nil, significand <= 1 << 53, power.magnitude < Self.powersOfTen.count {
      // Both operands are exact, so the one operation rounds correctly (Clinger 1990).
      let factor = Self.powersOfTen[Int(power.magnitude)]
      magnitude = power < 0 ? Double(significand) / factor : Double(significand) * factor
    } else if let overlong {
      magnitude = Double("\(overlong)e\(shift)") ?? .infinity
    } else {
      magnitude = Double("\(significand)e\(power)") ?? .infinity
    }
    guard magnitude.isFinite else { throw .notFinite }
    return isNegative && magnitude != 0 ? -magnitude : magnitude
  }

  /// The exact value, times ten to a power.
  func rational(tenfold shift: Int = 0) throws(QuantityProblem) -> Rational {
    let power = exponent + shift
    guard overlong == nil, -power <= Self.mostDecimals, significand < 1 << 62 else {
      throw .impossible("it has more digits than are kept exactly")
    }
    let value = isNegative ? -Int128(significand) : Int128(significand)
    return power < 0
      ? Rational(value, over: Self.power(-power))
      : Rational(value * Self.power(power), over: 1)
  }

  /// The value where it is an integer below 10^18.
  var integer: Int? {
    guard overlong == nil, exponent == 0, let value = Int(exactly: significand) else { return nil }
    return isNegative ? -value : value
  }

  /// Ten to a power, exactly.
  static func power(_ exponent: Int) -> Int128 {
    var value: Int128 = 1
    for _ in 0..<exponent { value *= 10 }
    return value
  }

  /// A fraction as a decimal number, to the given places where it has no end.
  static func text(of value: Rational, places: Int = mostDecimals) -> String {
    let scale = power(places)
    let units = (value.magnitude * Rational(scale, over: 1)).nearest
    var text = value < .zero && units != 0 ? "-" : ""
    text += String(units / scale)
    let rest = units % scale
    guard rest != 0 else { return text }
    let digits = String(rest)
    text += "." + String(repeating: "0", count: places - digits.utf8.count) + digits
    while text.utf8.last == UInt8(ascii: "0") { text.removeLast() }
    return text
  }
}
