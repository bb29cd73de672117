import Costing
import Diagnostics
import Fields
import Manifest
import Quantities

/// A plan uses what is kept back.
struct ContingencyUsed: ReckonedCheck {
  static let code = Code(
    "B003",
    .warning,
    "contingency used by the plan",
    """
    Part of the cap is kept back for what nobody foresees. The plan lies below the cap, and above \
    what is left without that part: when something goes wrong there is nothing to pay it with.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      budget: {cap: 1000 EUR, contingency: 10%, costs: [{line: mixing, amount: 900 EUR}]}
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      budget: {cap: 1000 EUR, contingency: ~10%~, costs: [{line: mixing, amount: 950 EUR}]}
      """
  )

  func run(_ reckoning: Reckoning, _ findings: inout Findings) {
    let costs = reckoning.costs
    guard let cap = costs.cap, let kept = costs.contingency, let available = costs.available else {
      return
    }
    let total = costs.total.total
    guard total > available, total <= cap, kept > .zero else { return }
    findings.add(
      Diagnostic(
        Self.code,
        at: costs.budget.place(of: \.contingency),
        "the plan uses \(costs.conversion.text(total - available)) of the contingency of "
          + costs.conversion.text(kept),
        labels: costs.largest(costs.charges),
        notes: ["the plan costs \(costs.conversion.text(total))"],
        help: ["plan for at most \(costs.conversion.text(available))"]
      )
    )
  }
}
