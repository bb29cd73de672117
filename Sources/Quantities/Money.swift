/// An amount of money: an exact decimal in one currency; negative for a credit.
package struct Money: Quantity {
  package let amount: Decimal
  package let currency: Currency

  package init(_ amount: Decimal, _ currency: Currency) {
    self.amount = amount
    self.currency = currency
  }

  package init(parsing text: String) throws(QuantityProblem) {
    var scanner = Scanner(text)
    let amount = try Decimal.take(&scanner)
    let spaced = scanner.take(Scanner.space)
    guard let currency = Currency(code: String(scanner.text)) else {
      throw Currency.problem(String(scanner.text)) ?? scanner.problemOfUnit(spaced: spaced)
    }
    try Self.check(amount, currency)
    self.init(amount, currency)
  }

  package static let form = QuantityForm(
    name: "an amount of money",
    pattern: Pattern.whole("\(Pattern.signed) ?[A-Z]{3}"),
    examples: ["1200 EUR", "49.90 USD"]
  )

  /// With all decimals of the currency, or with none where they are zero.
  package var description: String {
    let places = amount.places == 0 ? 0 : currency.minorDigits
    return "\(amount.text(places: places)) \(currency)"
  }

  /// With all decimals of the currency, as sums are printed.
  package var inFull: String { "\(amount.text(places: currency.minorDigits)) \(currency)" }

  /// To the currency's minor unit, halves to even.
  package var rounded: Money {
    Money(amount.rounded(toPlaces: currency.minorDigits), currency)
  }

  /// In minor units: leaves room for what a session of a day at any overtime costs in any currency.
  private static let most = Numeral.power(13)

  static func check(_ amount: Decimal, _ currency: Currency) throws(QuantityProblem) {
    let unit = Decimal(1, places: min(amount.places, currency.minorDigits)).rational
    guard (amount.rational / unit).magnitude <= Rational(most, over: 1) else {
      throw .impossible("it is more than is reckoned with")
    }
    guard amount.places > currency.minorDigits else { return }
    let digits = currency.minorDigits
    throw .impossible(
      digits == 0
        ? "\(currency) has no decimals" : "\(currency) has \(digits) decimals and no more"
    )
  }
}
