import Costing
import Diagnostics
import Fields
import Manifest
import Quantities

/// A cost should have been paid.
struct Unpaid: ReckonedCheck {
  static let code = Code(
    "B016",
    .warning,
    "cost past its due day",
    """
    The last day to pay a cost has passed, and it is neither paid nor settled by payments. Write \
    down the payment, or a later day that was agreed.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      budget: {costs: [{line: mixing, amount: 10 EUR, status: paid, due: 2026-02-20}]}
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      budget: {costs: [{line: mixing, amount: 10 EUR, status: invoiced, due: ~2026-02-20~}]}
      """
  )

  func run(_ reckoning: Reckoning, _ findings: inout Findings) {
    let costs = reckoning.costs
    for charge in costs.charges where charge.status != .paid {
      guard case .cost(let index) = charge.subject, let due = costs.budget.costs[index].due,
        due < reckoning.project.today
      else { continue }
      let cost = costs.budget.costs[index]
      let payee = cost.to.map { " to `\($0)`" } ?? ""
      findings.add(
        Diagnostic(
          Self.code,
          at: cost.place(of: \.due),
          "\(charge.price.inFull)\(payee) should have been paid by \(due)",
          help: ["write down the payment with `status: paid`, or a later day"]
        )
      )
    }
  }
}
