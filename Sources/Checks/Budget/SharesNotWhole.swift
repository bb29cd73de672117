import Diagnostics
import Fields
import Manifest
import Quantities

/// Songs' shares of a cost do not add up to 100%.
struct SharesNotWhole: Check {
  static let code = Code(
    "B013",
    .error,
    "shares that are not a whole",
    """
    The shares of a session's or a cost's songs add up to more or less than all of it. Shares are \
    exact: three even parts are `1/3` each, since 33.33% three times is 99.99%.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      budget: {costs: [{line: mixing, amount: 1 EUR, songs: [a], shares: {a: 100%}}]}
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      budget: {costs: [{line: mixing, amount: 1 EUR, songs: [a], shares: ~{a: 90%}~}]}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    for shared in SharedAmong.all(in: project) where !shared.shares.isEmpty && shared.shares.isWhole
    {
      let sum = shared.shares.entries.map(\.value).reduce(.none, +)
      guard sum != .whole else { continue }
      findings.add(
        Diagnostic(
          Self.code,
          at: shared.place,
          "the shares of \(shared.what) add up to \(sum), not 100%",
          help: [
            shared.shares.count > 1
              ? "parts that no decimal holds are fractions: `1/3`"
              : "give it `100%`, or take `shares` out"
          ]
        )
      )
    }
  }
}
