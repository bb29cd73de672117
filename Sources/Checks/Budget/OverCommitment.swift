import Costing
import Diagnostics
import Fields
import Manifest
import Quantities

/// What is invoiced or paid for a cost is more than the cost.
struct OverCommitment: Check {
  static let code = Code(
    "B010",
    .error,
    "more paid than was committed",
    """
    Invoices and payments that settle a cost are together more than it. Either one of them is \
    wrong, or the cost has grown and its `amount:` should say so.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      budget:
        costs:
          - {id: mix, line: mixing, amount: 400 EUR, status: committed}
          - {line: mixing, amount: 400 EUR, status: paid, settles: mix}
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      budget:
        costs:
          - {id: mix, line: mixing, amount: 400 EUR, status: committed}
          - {line: mixing, amount: ~450 EUR~, status: paid, settles: mix}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    guard let budget = project.album?.budget else { return }
    let charges = BudgetCharges(budget)
    for cost in budget.costs where cost.amount.amount > .zero && cost.isSound(\.amount) {
      let over = charges.settled(of: cost) - cost.amount.amount.rational
      guard over > .zero, let last = charges.settlements(of: cost).last, let id = cost.id else {
        continue
      }
      let currency = cost.amount.currency
      let excess = Decimal(rounding: over, places: currency.minorDigits)
      findings.add(
        Diagnostic(
          Self.code,
          at: last.place(of: \.amount),
          "`\(id.value)` is settled with \(Money(excess, currency).inFull) more than it was",
          labels: cost.place(of: \.amount)
            .map { [Diagnostic.Label($0, "\(cost.status.rawValue)")] } ?? [],
          help: ["correct one of the amounts"]
        )
      )
    }
  }
}
