import Diagnostics
import Fields
import Manifest
import Quantities

/// A cap or a line of the budget is negative.
struct NegativeBudget: Check {
  static let code = Code(
    "B024",
    .error,
    "budget below zero",
    """
    A cap and the lines of a budget say how much may be spent, which is never less than nothing. \
    Income and credits are costs with a negative amount.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      budget: {cap: 5 EUR}
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      budget: {cap: ~-5 EUR~}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    guard let budget = project.album?.budget else { return }
    if let cap = budget.cap, cap.amount < .zero {
      report("the cap", cap, at: budget.place(of: \.cap), &findings)
    }
    for line in budget.lines.entries where line.value.amount.amount < .zero {
      report(
        "line `\(line.key)`",
        line.value.amount,
        at: line.value.place(of: \.amount),
        &findings
      )
    }
  }

  private func report(
    _ what: String,
    _ amount: Money,
    at place: SourceRange?,
    _ findings: inout Findings
  ) {
    findings.add(
      Diagnostic(
        Self.code,
        at: place,
        "\(what) is \(amount.inFull)",
        help: ["write what may be spent; a credit is a cost with a negative amount"]
      )
    )
  }
}
