import Diagnostics
import Fields
import Manifest
import Quantities

/// A contingency has no cap to be kept back from.
struct ContingencyWithoutCap: Check {
  static let code = Code(
    "B020",
    .warning,
    "contingency of nothing",
    """
    The contingency is a part of the `cap:`; without a cap nothing is kept back.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      budget: {cap: 1000 EUR, contingency: 10%}
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      budget: {contingency: ~10%~}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    guard let budget = project.album?.budget, budget.cap == nil, budget.isSound(\.cap),
      budget.contingency > .none
    else { return }
    findings.add(
      Diagnostic(
        Self.code,
        at: budget.place(of: \.contingency),
        "\(budget.contingency) is kept back of a cap that is not given",
        help: ["add a `cap`"]
      )
    )
  }
}
