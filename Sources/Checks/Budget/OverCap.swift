import Costing
import Diagnostics
import Fields
import Manifest
import Quantities

/// A plan costs more than the cap.
struct OverCap: ReckonedCheck {
  static let code = Code(
    "B001",
    .error,
    "plan over the cap",
    """
    All that is estimated, committed, invoiced and paid, sessions included, is more than the \
    budget's `cap:`. Take something out, or find more money; `lacquer budget --without song:NAME` \
    says what a song costs.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      budget: {cap: 1000 EUR, costs: [{line: mixing, amount: 900 EUR}]}
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      budget: {cap: ~800 EUR~, costs: [{line: mixing, amount: 900 EUR}]}
      """
  )

  func run(_ reckoning: Reckoning, _ findings: inout Findings) {
    let costs = reckoning.costs
    guard let cap = costs.cap, cap >= .zero, costs.budget.isSound(\.cap) else { return }
    let over = costs.total.total - cap
    guard over > .zero else { return }
    findings.add(
      Diagnostic(
        Self.code,
        at: costs.budget.place(of: \.cap),
        "the plan costs \(costs.conversion.text(costs.total.total)), "
          + "\(costs.conversion.text(over)) more than the cap",
        labels: costs.largest(costs.charges),
        help: ["plan less, or raise `cap`"]
      )
    )
  }
}
