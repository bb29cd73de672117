/// An exact fraction: what time is until it becomes a frame count.
///
/// In lowest terms, denominator positive, both within ±(2^127 - 1). Sums and products are exact
/// while they fit. Beyond that, which takes a tempo map of many unrelated tempos, both operands
/// and the result are rounded to the grid 2^-60, half up: an hour of music then is off by less
/// than a millionth of a frame. Comparison is always exact.
package struct Rational: Hashable, Sendable {
  package let numerator: Int128
  package let denominator: Int128

  package init(_ value: Int) {
    numerator = Int128(value)
    denominator = 1
  }

  /// A fraction in lowest terms, with the sign in the numerator.
  package init(_ numerator: Int128, over denominator: Int128) {
    precondition(denominator != 0, "a fraction needs a denominator")
    precondition(numerator != .min && denominator != .min, "a fraction lies within 127 bits")
    let divisor = Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    let signed = denominator < 0 ? -Int128(divisor) : Int128(divisor)
    self.init(reduced: signed == 1 ? numerator : numerator / signed, denominator / signed)
  }

  package init(_ numerator: Int, over denominator: Int) {
    self.init(Int128(numerator), over: Int128(denominator))
  }

  /// A finite number below 2^66 on the grid 2^-60, half up, for what is irrational (a tempo ramp).
  package init(onGrid value: Double) {
    precondition(value.magnitude < Self.gridRange, "beyond the grid of fractions")
    // From the bits, since rounding a Double is a call into libm on some processors.
    let significand = Int128(value.significandBitPattern | 1 << Double.significandBitCount)
    let signed = value < 0 ? -significand : significand
    let shift = value.isNormal ? Int(value.exponent) - Double.significandBitCount + 60 : -64
    let units =
      shift >= 0 ? signed << shift : shift < -55 ? 0 : (signed + (1 << (-shift - 1))) >> -shift
    self.init(units, over: Self.gridDenominator)
  }

  private init(reduced numerator: Int128, _ denominator: Int128) {
    self.numerator = numerator
    self.denominator = denominator
  }

  package static let zero = Rational(0)
  package static let one = Rational(1)

  /// The grid of what cannot be held exactly.
  package static let gridDenominator: Int128 = 1 << 60

  /// 2^66: above it, grid units leave 127 bits.
  private static let gridRange = 73_786_976_294_838_206_464.0

  /// The integers that `Double` holds without rounding: up to 2^53.
  private static let exactInDouble: UInt128 = 1 << 53

  /// The nearest number; within two roundings of it for fractions beyond 2^53.
  package var doubleValue: Double {
    if numerator.magnitude <= Self.exactInDouble, denominator <= Int128(Self.exactInDouble) {
      return Double(numerator) / Double(denominator)
    }
    let (whole, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
    return Double(whole) + Double(rest) / Double(denominator)
  }

  /// The greatest integer not above the value.
  package var floor: Int128 { floorAndRest.floor }

  /// The nearest integer, halves up.
  package var nearest: Int128 {
    let (floor, rest) = floorAndRest
    return rest >= denominator - rest ? floor + 1 : floor
  }

  /// The nearest integer, halves up: the one rounding between musical time and frames.
  package var roundedHalfUp: Int { Int(nearest) }

  package var magnitude: Rational { numerator < 0 ? -self : self }

  /// The rest is in units of the denominator, 0 or more and less than it.
  private var floorAndRest: (floor: Int128, rest: Int128) {
    if denominator == 1 { return (numerator, 0) }
    let (quotient, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
    return rest < 0 ? (quotient - 1, rest + denominator) : (quotient, rest)
  }

  /// The value in units of 2^-60, half up.
  private var gridUnits: Int128 {
    let (floor, rest) = floorAndRest
    precondition(floor.magnitude < 1 << 66, "beyond the grid of fractions")
    let product = rest.magnitude.multipliedFullWidth(by: Self.gridDenominator.magnitude)
    let (part, left) = denominator.magnitude.dividingFullWidth(product)
    let up: Int128 = left >= denominator.magnitude - left ? 1 : 0
    return floor * Self.gridDenominator + Int128(part) + up
  }

  private static func greatestCommonDivisor(_ a: UInt128, _ b: UInt128) -> UInt128 {
    if a == 1 || b == 1 { return 1 }
    if a <= UInt64.max, b <= UInt64.max {
      return UInt128(greatestCommonDivisor(UInt64(a), UInt64(b)))
    }
    var (a, b) = (a, b)
    while b > UInt64.max { (a, b) = (b, a % b) }
    if b == 0 { return a }
    return UInt128(greatestCommonDivisor(UInt64(b), UInt64(a % b)))
  }

  private static func greatestCommonDivisor(_ a: UInt64, _ b: UInt64) -> UInt64 {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }
}

extension Rational: Comparable {
  package static func < (left: Rational, right: Rational) -> Bool {
    if left.denominator == right.denominator { return left.numerator < right.numerator }
    let a = left.numerator.multipliedFullWidth(by: right.denominator)
    let b = right.numerator.multipliedFullWidth(by: left.denominator)
    return (a.high, a.low) < (b.high, b.low)
  }
}

extension Rational {
  package static prefix func - (value: Rational) -> Rational {
    Rational(reduced: -value.numerator, value.denominator)
  }

  package static func + (left: Rational, right: Rational) -> Rational {
    if let sum = exactSum(left, right) { return sum }
    let (units, overflow) = left.gridUnits.addingReportingOverflow(right.gridUnits)
    precondition(!overflow, "beyond the grid of fractions")
    return Rational(units, over: gridDenominator)
  }

  package static func - (left: Rational, right: Rational) -> Rational { left + -right }

  package static func * (left: Rational, right: Rational) -> Rational {
    exactProduct(left, right) ?? gridProduct(left.gridUnits, right.gridUnits)
  }

  package static func / (left: Rational, right: Rational) -> Rational {
    precondition(right.numerator != 0, "a fraction cannot be divided by zero")
    return left
      * (right.numerator < 0
        ? Rational(reduced: -right.denominator, -right.numerator)
        : Rational(reduced: right.denominator, right.numerator))
  }

  package static func += (left: inout Rational, right: Rational) { left = left + right }
  package static func -= (left: inout Rational, right: Rational) { left = left - right }

  /// Knuth, The Art of Computer Programming 2, 4.5.1: only the common part of the denominators
  /// can cancel, which keeps the intermediate values small.
  private static func exactSum(_ left: Rational, _ right: Rational) -> Rational? {
    if left.denominator == right.denominator {
      let (sum, overflow) = left.numerator.addingReportingOverflow(right.numerator)
      guard !overflow, sum != .min else { return nil }
      if left.denominator == 1 { return Rational(reduced: sum, 1) }
      return Rational(sum, over: left.denominator)
    }
    let common = Int128(
      greatestCommonDivisor(left.denominator.magnitude, right.denominator.magnitude)
    )
    let leftPart = common == 1 ? left.denominator : left.denominator / common
    let rightPart = common == 1 ? right.denominator : right.denominator / common
    let (a, overflowA) = left.numerator.multipliedReportingOverflow(by: rightPart)
    let (b, overflowB) = right.numerator.multipliedReportingOverflow(by: leftPart)
    let (sum, overflowSum) = a.addingReportingOverflow(b)
    guard !overflowA, !overflowB, !overflowSum, sum != .min else { return nil }
    let again = common == 1 ? 1 : Int128(greatestCommonDivisor(sum.magnitude, common.magnitude))
    let (bottom, overflow) = leftPart.multipliedReportingOverflow(by: right.denominator / again)
    return overflow ? nil : Rational(reduced: sum / again, bottom)
  }

  /// Reduced crosswise first, so that the product is in lowest terms.
  private static func exactProduct(_ left: Rational, _ right: Rational) -> Rational? {
    let a = Rational(left.numerator, over: right.denominator)
    let b = Rational(right.numerator, over: left.denominator)
    let (top, overflowTop) = a.numerator.multipliedReportingOverflow(by: b.numerator)
    let (bottom, overflow) = a.denominator.multipliedReportingOverflow(by: b.denominator)
    guard !overflowTop, !overflow, top != .min else { return nil }
    return Rational(reduced: top, bottom)
  }

  private static func gridProduct(_ left: Int128, _ right: Int128) -> Rational {
    let (high, low) = left.multipliedFullWidth(by: right)
    let half: UInt128 = 1 << 59
    let (rounded, carry) = low.addingReportingOverflow(half)
    let top = carry ? high + 1 : high
    precondition(top.magnitude < 1 << 58, "beyond the grid of fractions")
    return Rational(top << 68 | Int128(rounded >> 60), over: gridDenominator)
  }
}
