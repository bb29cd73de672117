import Fields
import Manifest
import Quantities

/// Amounts of other currencies in that of the budget, by the rates of the manifest.
package struct Conversion: Sendable {
  package let currency: Currency
  private let exchange: [Currency: ExchangeRates]

  package init(_ budget: Budget) {
    currency = budget.totalsCurrency
    var exchange: [Currency: ExchangeRates] = [:]
    for entry in budget.exchange.entries { exchange[entry.key] = entry.value }
    self.exchange = exchange
  }

  /// What one unit of a currency is worth on a day; nil where that is not known.
  package func rate(of other: Currency, on date: CalendarDate?) -> Rational? {
    if other == currency { return .one }
    return exchange[other]?.rate(on: date)?.rate.rational
  }

  /// An amount that is not rounded yet, rounded once; nil where no rate is known.
  func convert(_ amount: Rational, of other: Currency, on date: CalendarDate?) -> Decimal? {
    rate(of: other, on: date).map { rounded(amount * $0) }
  }

  /// Money in the budget's currency; nil where no rate is known.
  package func convert(_ money: Money, on date: CalendarDate? = nil) -> Decimal? {
    convert(money.amount.rational, of: money.currency, on: date)
  }

  /// To the minor unit of the budget's currency, halves to even.
  package func rounded(_ amount: Rational) -> Decimal {
    Decimal(rounding: amount, places: currency.minorDigits)
  }

  /// An amount of the budget's currency as it is printed: `260.00 EUR`.
  package func text(_ amount: Decimal) -> String { Money(amount, currency).inFull }
}
