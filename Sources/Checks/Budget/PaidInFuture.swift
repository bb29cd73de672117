import Diagnostics
import Fields
import Manifest
import Quantities

/// A payment lies in the future.
struct PaidInFuture: Check {
  static let code = Code(
    "B018",
    .warning,
    "paid on a day to come",
    """
    A cost is paid, and its day is still to come. Either the day is wrong, or it is not paid yet.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      budget: {costs: [{line: mixing, amount: 10 EUR, status: paid, on: 2026-02-20}]}
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      budget: {costs: [{line: mixing, amount: 10 EUR, status: paid, on: ~2026-03-20~}]}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    for cost in project.album?.budget?.costs ?? [] where cost.status == .paid {
      guard let day = cost.on, day > project.today else { continue }
      findings.add(
        Diagnostic(
          Self.code,
          at: cost.place(of: \.on),
          "\(cost.amount.inFull) is paid on \(day), which is still to come",
          help: ["correct the day, or the status"]
        )
      )
    }
  }
}
