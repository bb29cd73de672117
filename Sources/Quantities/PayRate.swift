/// What somebody or something costs by the hour, day, song or session.
package struct PayRate: Quantity {
  package let money: Money
  package let per: Basis

  package init(_ money: Money, per: Basis) {
    self.money = money
    self.per = per
  }

  package init(parsing text: String) throws(QuantityProblem) {
    var scanner = Scanner(text)
    var ahead = scanner
    let sign = ahead.takeSign()
    let amount = try Decimal.take(&scanner)
    let spaced = scanner.take(Scanner.space)
    guard let (currency, basis) = Self.unit(scanner.text) else {
      let code = scanner.text.prefix { $0 != "/" }
      throw Currency.problem(String(code)) ?? scanner.problemOfUnit(spaced: spaced)
    }
    try Measurement.refuse(sign, as: Self.self)
    try Money.check(amount, currency)
    self.init(Money(amount, currency), per: basis)
  }

  /// What is paid for.
  package enum Basis: String, Hashable, Sendable, CaseIterable {
    case hour
    case day
    case song
    case session
  }

  package static let form = QuantityForm(
    name: "a rate of pay",
    pattern: Pattern.whole("\(Pattern.number) ?[A-Z]{3}/(?:hour|day|song|session)"),
    examples: ["90 EUR/hour", "480 EUR/day", "300 EUR/song", "250 EUR/session"]
  )

  package var description: String { "\(money)/\(per.rawValue)" }

  static func isUnit(_ text: String) -> Bool { unit(text[...]) != nil }

  private static func unit(_ text: Substring) -> (Currency, Basis)? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let currency = Currency(code: String(parts[0])),
      let basis = Basis(rawValue: String(parts[1]))
    else { return nil }
    return (currency, basis)
  }
}
