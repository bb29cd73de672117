/// An exact fraction: what time is until it becomes a frame count.
///
/// Sums and products are exact while they fit in 128 bits. Beyond that, which takes a tempo map
/// of many unrelated tempos, the result is rounded to the grid 2^-60, half up: at 192 kHz an error
/// of less than a millionth of a millionth of a frame.
package struct Rational: Hashable, Sendable {
  package let numerator: Int128
  package let denominator: Int128

  package static let zero = Rational(0)
  package static let one = Rational(1)

  /// The grid of what cannot be held exactly.
  package static let gridDenominator: Int128 = 1 << 60

  package init(_ value: Int) {
    numerator = Int128(value)
    denominator = 1
  }

  /// A fraction in lowest terms, with the sign in the numerator.
  package init(_ numerator: Int128, over denominator: Int128) {
    precondition(denominator != 0, "a fraction needs a denominator")
    let divisor = Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    let sign: Int128 = denominator < 0 ? -1 : 1
    self.numerator = sign * numerator / Int128(divisor)
    self.denominator = sign * denominator / Int128(divisor)
  }

  package init(_ numerator: Int, over denominator: Int) {
    self.init(Int128(numerator), over: Int128(denominator))
  }

  /// A number from elsewhere on the grid 2^-60, for what is irrational (a tempo ramp).
  package init(onGrid value: Double) {
    let whole = value.rounded(.down)
    let part = ((value - whole) * 1_152_921_504_606_846_976).rounded(.down)
    self.init(Int128(whole) * Self.gridDenominator + Int128(part), over: Self.gridDenominator)
  }

  package var doubleValue: Double {
    let whole = floor
    let rest = numerator - whole * denominator
    return Double(whole) + Double(rest) / Double(denominator)
  }

  /// The greatest integer not above the value.
  package var floor: Int128 {
    let quotient = numerator / denominator
    return numerator % denominator < 0 ? quotient - 1 : quotient
  }

  /// The nearest integer, halves up: the one rounding between musical time and frames.
  package var roundedHalfUp: Int {
    let doubled = Rational(1, over: 2) + self
    return Int(doubled.floor)
  }

  /// The same value with a denominator that leaves room to reckon on.
  private var coarse: Rational {
    guard denominator > Self.gridDenominator else { return self }
    let whole = floor
    let rest = numerator - whole * denominator
    let part = (Double(rest) / Double(denominator) * 1_152_921_504_606_846_976).rounded()
    return Rational(whole * Self.gridDenominator + Int128(part), over: Self.gridDenominator)
  }

  private static func greatestCommonDivisor(_ a: UInt128, _ b: UInt128) -> UInt128 {
    var (a, b) = (a, b)
    if a <= UInt64.max, b <= UInt64.max {
      var (x, y) = (UInt64(a), UInt64(b))
      while y != 0 { (x, y) = (y, x % y) }
      return max(1, UInt128(x))
    }
    while b != 0 { (a, b) = (b, a % b) }
    return max(1, a)
  }
}

extension Rational: Comparable {
  package static func < (left: Rational, right: Rational) -> Bool {
    (left - right).numerator < 0
  }
}

extension Rational {
  package static func + (left: Rational, right: Rational) -> Rational {
    exactSum(left, right) ?? exactSum(left.coarse, right.coarse) ?? approximation(left, right, +)
  }

  package static func - (left: Rational, right: Rational) -> Rational {
    left + Rational(-right.numerator, over: right.denominator)
  }

  package static func * (left: Rational, right: Rational) -> Rational {
    exactProduct(left, right) ?? exactProduct(left.coarse, right.coarse)
      ?? approximation(left, right, *)
  }

  package static func / (left: Rational, right: Rational) -> Rational {
    left * Rational(right.denominator, over: right.numerator)
  }

  private static func exactSum(_ left: Rational, _ right: Rational) -> Rational? {
    if left.denominator == right.denominator {
      let (sum, overflow) = left.numerator.addingReportingOverflow(right.numerator)
      return overflow ? nil : Rational(sum, over: left.denominator)
    }
    let (a, overflowA) = left.numerator.multipliedReportingOverflow(by: right.denominator)
    let (b, overflowB) = right.numerator.multipliedReportingOverflow(by: left.denominator)
    let (sum, overflowSum) = a.addingReportingOverflow(b)
    let (bottom, overflow) = left.denominator.multipliedReportingOverflow(by: right.denominator)
    guard !overflowA, !overflowB, !overflowSum, !overflow else { return nil }
    return Rational(sum, over: bottom)
  }

  private static func exactProduct(_ left: Rational, _ right: Rational) -> Rational? {
    let a = Rational(left.numerator, over: right.denominator)
    let b = Rational(right.numerator, over: left.denominator)
    let (top, overflowTop) = a.numerator.multipliedReportingOverflow(by: b.numerator)
    let (bottom, overflow) = a.denominator.multipliedReportingOverflow(by: b.denominator)
    guard !overflowTop, !overflow else { return nil }
    return Rational(top, over: bottom)
  }

  private static func approximation(
    _ left: Rational, _ right: Rational, _ operation: (Double, Double) -> Double
  ) -> Rational {
    Rational(onGrid: operation(left.doubleValue, right.doubleValue))
  }
}
