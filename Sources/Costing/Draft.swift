import Diagnostics
import Fields
import Manifest
import Quantities

/// A charge before it is converted and rounded.
struct Draft {
  let subject: Charge.Subject
  let sessions: [Name]
  let line: Name
  let status: CostStatus
  let date: CalendarDate?
  let currency: Currency
  /// In that currency, exactly.
  let amount: Rational
  let reckoning: String
  let weights: Weights
  let place: SourceRange?

  /// The amount is converted and then rounded, once: what is printed as the price is not what is
  /// converted.
  func charge(in conversion: Conversion) -> Charge {
    let places = conversion.currency.minorDigits
    let converted = conversion.convert(amount, of: currency, on: date)
    return Charge(
      subject: subject,
      sessions: sessions,
      line: line,
      status: status,
      date: date,
      price: Money(Decimal(rounding: amount, places: currency.minorDigits), currency),
      amount: converted,
      reckoning: reckoning,
      parts: converted.map { weights.divide($0, places: places) } ?? [],
      place: Place(place)
    )
  }
}
