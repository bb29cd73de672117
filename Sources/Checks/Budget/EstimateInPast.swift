import Diagnostics
import Fields
import Manifest
import Quantities

/// A day has passed, and its cost is still an estimate.
struct EstimateInPast: Check {
  static let code = Code(
    "B017",
    .warning,
    "estimate of what is past",
    """
    The day of a cost lies in the past, and it is still an estimate. By now it is known what it \
    was, or that it did not come about.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      budget: {costs: [{line: mixing, amount: 10 EUR, status: estimate, on: 2026-03-20}]}
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      budget: {costs: [{line: mixing, amount: 10 EUR, status: estimate, on: ~2026-02-20~}]}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    for cost in project.album?.budget?.costs ?? [] where cost.status == .estimate {
      guard let day = cost.on, day < project.today, cost.isSound(\.status) else { continue }
      findings.add(
        Diagnostic(
          Self.code,
          at: cost.place(of: \.on),
          "\(cost.amount.inFull) on \(day) is past, and still an estimate",
          help: ["give its `status`, or a later day"]
        )
      )
    }
  }
}
