import Diagnostics
import Fields
import Manifest
import Quantities

/// A payment or an invoice settles a cost that is only an estimate.
struct PaidWithoutCommitment: Check {
  static let code = Code(
    "B011",
    .warning,
    "paid without being committed",
    """
    Money went out, or an invoice came in, for a cost that is still written down as an estimate: \
    nobody has said yes to it. A cost that was agreed to has `status: committed`.
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
          - {id: mix, line: mixing, amount: 400 EUR, status: estimate}
          - {line: mixing, amount: 400 EUR, status: paid, settles: ~mix~}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    guard let budget = project.album?.budget else { return }
    for cost in budget.costs where cost.status > .committed {
      guard let settles = cost.settles, let settled = budget.cost(settles.value),
        settled.status == .estimate, settled.isSound(\.status)
      else { continue }
      findings.add(
        Diagnostic(
          Self.code,
          at: settles.place.range,
          "`\(settles.value)` is \(cost.status.rawValue), and was never committed",
          labels: settled.place(of: \.status).map { [Diagnostic.Label($0, "an estimate")] } ?? [],
          help: ["give `\(settles.value)` the status `committed` once it is agreed"]
        )
      )
    }
  }
}
