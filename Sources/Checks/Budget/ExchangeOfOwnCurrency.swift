import Diagnostics
import Fields
import Manifest
import Quantities

/// The budget's own currency has an exchange rate.
struct ExchangeOfOwnCurrency: Check {
  static let code = Code(
    "B023",
    .warning,
    "exchange rate without effect",
    """
    Amounts in the budget's own currency are not converted, so that a rate for it has no effect.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      budget: {currency: EUR, exchange: {USD: 0.92}}
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      budget: {currency: EUR, exchange: {~EUR~: 1.1}}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    guard let budget = project.album?.budget, let own = budget.currency,
      let place = budget.exchange.place(of: own)
    else { return }
    findings.add(
      Diagnostic(
        Self.code,
        at: place,
        "\(own) is the budget's own currency, and is not converted",
        help: ["take the rate out, or name another `currency`"]
      )
    )
  }
}
