import Diagnostics
import Fields
import Manifest
import Quantities

/// A cost settles one that is as sure as itself.
struct SettlesNothing: Check {
  static let code = Code(
    "B021",
    .error,
    "settlement without effect",
    """
    What settles a cost is surer than it: an invoice settles what was committed, a payment settles \
    an invoice or what was committed. This one is not, so that both are counted.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      budget:
        costs:
          - {id: mix, line: mixing, amount: 400 EUR, status: invoiced}
          - {line: mixing, amount: 400 EUR, status: paid, settles: mix}
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      budget:
        costs:
          - {id: mix, line: mixing, amount: 400 EUR, status: paid}
          - {line: mixing, amount: 400 EUR, status: paid, settles: ~mix~}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    guard let budget = project.album?.budget else { return }
    for cost in budget.costs where cost.isSound(\.status) {
      guard let settles = cost.settles, let settled = budget.cost(settles.value),
        settled.status >= cost.status, settled.isSound(\.status)
      else { continue }
      let isSelf = cost.id?.value == settles.value
      findings.add(
        Diagnostic(
          Self.code,
          at: settles.place.range,
          isSelf
            ? "`\(settles.value)` settles itself"
            : "`\(settles.value)` is \(settled.status.rawValue) already, so both are counted",
          help: ["correct a `status`, or take `settles` out"]
        )
      )
    }
  }
}
