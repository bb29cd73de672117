/// An exact part of a whole: `33.34%`, or `1/3` where no decimal holds it.
///
/// Never negative; sums and products of shares are exact.
package struct Share: Quantity, Comparable {
  /// 1 for all of it.
  package let rational: Rational

  package init(_ rational: Rational) {
    precondition(rational >= .zero, "a share is never negative")
    self.rational = rational
  }

  package init(parsing text: String) throws(QuantityProblem) {
    var scanner = Scanner(text)
    let sign = scanner.takeSign()
    guard let numeral = scanner.takeNumeral() else { throw scanner.problemWithoutNumber() }
    if scanner.take(Scanner.slash) {
      guard let whole = scanner.takeNumeral(), scanner.isAtEnd, numeral.exponent == 0,
        whole.exponent == 0
      else { throw .malformed }
      guard let part = numeral.integer, let whole = whole.integer else {
        throw .impossible("it has more digits than are kept exactly")
      }
      guard whole > 0 else { throw .impossible("nothing has no parts") }
      rational = Rational(part, over: whole)
    } else {
      let spaced = scanner.take(Scanner.space)
      guard scanner.takeAll(Unit.percent.rawValue) else {
        throw scanner.problemOfUnit(spaced: spaced)
      }
      rational = try numeral.rational(tenfold: -2)
    }
    try Measurement.refuse(sign, as: Self.self)
  }

  package static let form = QuantityForm(
    name: "a share",
    units: [Unit.percent.rawValue],
    pattern: Pattern.whole("(?:\(Pattern.number) ?%|[0-9]+/[0-9]+)"),
    examples: ["50%", "33.34%", "1/3"]
  )

  package static let whole = Share(.one)
  package static let none = Share(.zero)

  /// The decimals of a percentage that can be read back.
  private static let places = 10

  package var description: String {
    let percent = rational * Rational(100)
    let scaled = percent * Rational(Numeral.power(Self.places), over: 1)
    guard scaled.denominator == 1 else {
      return "\(rational.numerator)/\(rational.denominator)"
    }
    return Numeral.text(of: percent, places: Self.places) + "%"
  }

  package static func < (left: Share, right: Share) -> Bool { left.rational < right.rational }
  package static func + (left: Share, right: Share) -> Share {
    Share(left.rational + right.rational)
  }
}
