import Costing
import Diagnostics
import Fields
import Manifest
import Quantities

/// The lines of a budget promise more than the cap leaves.
struct LinesOverCap: ReckonedCheck {
  static let code = Code(
    "B009",
    .warning,
    "lines that add up to more than there is",
    """
    The budget's lines add up to more than the cap without the contingency. Every line may be kept, \
    and the money is still not enough.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      budget: {cap: 1000 EUR, lines: {mixing: 1000 EUR}}
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      budget: {cap: ~1000 EUR~, lines: {mixing: 700 EUR, mastering: 400 EUR}}
      """
  )

  func run(_ reckoning: Reckoning, _ findings: inout Findings) {
    guard let budget = reckoning.project.album?.budget, budget.isSound(\.lines) else { return }
    let costs = reckoning.costs
    let lines = costs.lines.compactMap(\.budget).reduce(.zero, +)
    guard let available = costs.available, available >= .zero, lines > available else { return }
    let kept = costs.contingency.flatMap { $0 > .zero ? costs.conversion.text($0) : nil }
    findings.add(
      Diagnostic(
        Self.code,
        at: budget.place(of: \.cap),
        "the lines add up to \(costs.conversion.text(lines)), "
          + "\(costs.conversion.text(lines - available)) more than there is",
        labels: budget.origin.key(of: "lines").map { [Diagnostic.Label($0, "the lines")] } ?? [],
        notes: kept.map { ["contingency of \($0) is kept back"] } ?? [],
        help: ["lower some lines, or raise `cap`"]
      )
    )
  }
}
