import Costing
import Diagnostics
import Fields
import Manifest
import Quantities

/// A plan spends more on a line than it holds.
struct LineOver: ReckonedCheck {
  static let code = Code(
    "B002",
    .error,
    "budget line overspent",
    """
    The plan spends more on a line than the line holds. Sessions imply costs: rooms by their rates, \
    people with minimum calls and overtime, equipment by the day; `lacquer budget` shows them all.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      budget: {cap: 1000 EUR, lines: {mixing: 400 EUR}, costs: [{line: mixing, amount: 400 EUR}]}
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      budget: {cap: 1000 EUR, lines: {mixing: ~300 EUR~}, costs: [{line: mixing, amount: 400 EUR}]}
      """
  )

  func run(_ reckoning: Reckoning, _ findings: inout Findings) {
    let costs = reckoning.costs
    for line in costs.lines {
      guard let budget = line.budget, budget >= .zero, let rest = line.rest, rest < .zero,
        let own = costs.budget.lines[line.name], own.isSound(\.amount)
      else { continue }
      let kept = costs.contingency.flatMap { $0 > .zero ? costs.conversion.text($0) : nil }
      findings.add(
        Diagnostic(
          Self.code,
          at: own.place(of: \.amount),
          "line `\(line.name)` is over by \(costs.conversion.text(-rest))",
          label: "planned: \(costs.conversion.text(line.tally.total))",
          labels: costs.largest(costs.charges.filter { $0.line == line.name }),
          notes: kept.map { ["contingency of \($0) is kept back"] } ?? [],
          help: ["plan less, or raise the line"]
        )
      )
    }
  }
}
