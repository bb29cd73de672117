import Costing
import Diagnostics
import Fields
import Manifest
import Quantities

/// An amount in another currency has no exchange rate.
struct MissingExchangeRate: ReckonedCheck {
  static let code = Code(
    "B004",
    .error,
    "currency without an exchange rate",
    """
    An amount is in another currency than the budget's, and `exchange:` has no rate for it on that \
    day, so that it is in no total. Rates hold from their `from:` on; one without it holds always.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      budget: {currency: EUR, exchange: {USD: 0.92}, costs: [{line: mixing, amount: 400 USD}]}
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      budget: {currency: EUR, costs: [{line: mixing, amount: ~400 USD~}]}
      """
  )

  func run(_ reckoning: Reckoning, _ findings: inout Findings) {
    guard let album = reckoning.project.album, let budget = album.budget, budget.isSound(\.exchange)
    else {
      return
    }
    let costs = reckoning.costs
    if let cap = budget.cap, costs.cap == nil {
      report(cap.currency, nil, at: budget.place(of: \.cap), costs, &findings)
    }
    for line in budget.lines.entries where costs.conversion.convert(line.value.amount) == nil {
      report(
        line.value.amount.currency,
        nil,
        at: line.value.place(of: \.amount),
        costs,
        &findings
      )
    }
    var told: Set<Charge.Subject> = []
    for charge in costs.unconverted where told.insert(charge.subject).inserted {
      let place = costs.place(ofPriceOf: charge, in: album)
      report(charge.price.currency, charge.date, at: place, costs, &findings)
    }
  }

  private func report(
    _ currency: Currency,
    _ date: CalendarDate?,
    at place: SourceRange?,
    _ costs: Costs,
    _ findings: inout Findings
  ) {
    let isKnown = costs.budget.exchange[currency] != nil
    let day = date.flatMap { isKnown ? " on \($0)" : nil } ?? ""
    findings.add(
      Diagnostic(
        Self.code,
        at: place,
        "there is no exchange rate of \(currency)\(day)",
        labels: costs.budget.exchange.place(of: currency)
          .map { [Diagnostic.Label($0, "its rates begin later")] } ?? [],
        help: ["say under `exchange:` what 1 \(currency) is worth in \(costs.conversion.currency)"]
      )
    )
  }
}
