import Costing
import Diagnostics
import Fields
import Manifest
import Quantities

/// An amount is converted by a rate of long ago.
struct StaleExchangeRate: ReckonedCheck {
  static let code = Code(
    "B015",
    .warning,
    "old exchange rate",
    """
    An amount is converted by an exchange rate that began to hold more than 90 days earlier. \
    Currencies move: give a later rate, with the day `from:` which it holds.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      budget:
        exchange: {USD: [{rate: 0.92, from: 2026-02-01}]}
        costs: [{line: mixing, amount: 10 USD, on: 2026-03-20}]
        currency: EUR
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      budget:
        exchange: {USD: [{rate: 0.92, from: ~2025-06-01~}]}
        costs: [{line: mixing, amount: 10 USD, on: 2026-03-20}]
        currency: EUR
      """
  )

  /// Days that a rate is believed.
  private static let days = 90

  func run(_ reckoning: Reckoning, _ findings: inout Findings) {
    guard let budget = reckoning.project.album?.budget else { return }
    let costs = reckoning.costs
    var latest: [Currency: (rate: ExchangeRate, date: CalendarDate)] = [:]
    for charge in costs.charges {
      guard let date = charge.date, charge.price.currency != costs.conversion.currency,
        let rate = budget.exchange[charge.price.currency]?.rate(on: date), let from = rate.from,
        date.dayNumber - from.dayNumber > Self.days
      else { continue }
      latest[charge.price.currency] = (rate, date)
    }
    for (currency, found) in latest.sorted(by: { $0.key < $1.key }) {
      guard let from = found.rate.from else { continue }
      let age = found.date.dayNumber - from.dayNumber
      findings.add(
        Diagnostic(
          Self.code,
          at: found.rate.place(of: \.from),
          "the rate of \(currency) is \(Counted(age, "day")) old on \(found.date)",
          help: ["add a later rate: `{rate: …, from: \(found.date)}`"]
        )
      )
    }
  }
}
