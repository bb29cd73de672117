/// An exact decimal number, for money: never binary floating point.
///
/// Up to 38 digits in reckoning, 18 as written.
package struct Decimal: Quantity, Comparable {
  /// The value is this times ten to the power of minus `places`, without zeros at the end.
  package let units: Int128
  package let places: Int

  package init(_ units: Int128, places: Int = 0) {
    precondition(places >= 0, "decimals are counted from zero")
    var (units, places) = (units, places)
    while places > 0, units % 10 == 0 {
      units /= 10
      places -= 1
    }
    self.units = units
    self.places = places
  }

  package init(parsing text: String) throws(QuantityProblem) {
    var scanner = Scanner(text)
    self = try Self.take(&scanner)
    guard scanner.isAtEnd else {
      throw scanner.problemAfterNumber()
    }
  }

  /// The nearest decimal with so many places, halves to even.
  package init(rounding value: Rational, places: Int) {
    let scaled = value * Rational(Numeral.power(places), over: 1)
    let floor = scaled.floor
    let rest = scaled - Rational(floor, over: 1)
    let half = Rational(1, over: 2)
    let isUp = rest > half || (rest == half && floor % 2 != 0)
    self.init(isUp ? floor + 1 : floor, places: places)
  }

  package static let form = QuantityForm(
    name: "a decimal number",
    pattern: Pattern.whole(Pattern.signed),
    examples: ["0.92", "1.5"]
  )

  package static let zero = Decimal(0)

  package var rational: Rational { Rational(units, over: Numeral.power(places)) }

  package var description: String { text(places: places) }

  /// With at least so many decimals.
  package func text(places least: Int) -> String {
    let wanted = max(least, places)
    let digits = String(units.magnitude * Numeral.power(wanted - places).magnitude)
    let sign = units < 0 ? "-" : ""
    guard wanted > 0 else { return sign + digits }
    let padded = String(repeating: "0", count: max(0, wanted + 1 - digits.utf8.count)) + digits
    return sign + padded.dropLast(wanted) + "." + padded.suffix(wanted)
  }

  /// Halves go to the even neighbour.
  package func rounded(toPlaces places: Int) -> Decimal {
    self.places <= places ? self : Decimal(rounding: rational, places: places)
  }

  package static func < (left: Decimal, right: Decimal) -> Bool { left.rational < right.rational }

  package static func + (left: Decimal, right: Decimal) -> Decimal {
    let places = max(left.places, right.places)
    return Decimal(
      left.units * Numeral.power(places - left.places)
        + right.units * Numeral.power(places - right.places),
      places: places
    )
  }

  package static prefix func - (value: Decimal) -> Decimal {
    Decimal(-value.units, places: value.places)
  }

  package static func - (left: Decimal, right: Decimal) -> Decimal { left + -right }

  package static func * (left: Decimal, right: Decimal) -> Decimal {
    Decimal(left.units * right.units, places: left.places + right.places)
  }

  static func take(_ scanner: inout Scanner) throws(QuantityProblem) -> Decimal {
    let sign = scanner.takeSign()
    guard let numeral = scanner.takeNumeral() else { throw scanner.problemWithoutNumber() }
    guard numeral.overlong == nil, let units = Int64(exactly: numeral.significand),
      -numeral.exponent <= Numeral.mostDecimals
    else { throw .impossible("it has more digits than are kept exactly") }
    return Decimal(Int128(sign == .minus ? -units : units), places: -numeral.exponent)
  }
}
