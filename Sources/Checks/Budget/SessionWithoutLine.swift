import Costing
import Diagnostics
import Fields
import Manifest
import Quantities

/// What sessions cost falls on a line that the budget does not have.
struct SessionWithoutLine: ReckonedCheck {
  static let code = Code(
    "B006",
    .warning,
    "session cost without a budget line",
    """
    What sessions cost falls on the lines `studio`, `musicians` and `rentals`, unless the studio, \
    the person or the equipment names another with `line:`. The budget has lines, and not this one, \
    so that nothing limits what is spent.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      people: {ana: {rate: 100 EUR/session}}
      sessions: [{id: day, kind: tracking, at: 2026-03-20 10:00-18:00, people: [ana], songs: [a]}]
      budget: {currency: EUR, lines: {musicians: 500 EUR}}
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      people: {ana: {rate: 100 EUR/session}}
      sessions: [{id: day, kind: tracking, at: 2026-03-20 10:00-18:00, people: [~ana~], songs: [a]}]
      budget: {currency: EUR, lines: {mixing: 500 EUR}}
      """
  )

  func run(_ reckoning: Reckoning, _ findings: inout Findings) {
    guard let album = reckoning.project.album, let budget = album.budget, !budget.lines.isEmpty,
      budget.isSound(\.lines)
    else { return }
    let costs = reckoning.costs
    for line in costs.lines where !budget.lines.mentions(line.name) {
      let charges = costs.charges.filter { charge in
        charge.line == line.name && !charge.sessions.isEmpty
          && !StandardLine.isGiven(for: charge.subject, in: album)
      }
      guard let first = charges.first else { continue }
      findings.add(
        Diagnostic(
          Self.code,
          at: first.place.range,
          "sessions cost \(costs.conversion.text(line.tally.total)) on the line `\(line.name)`, "
            + "which the budget does not have",
          help: [
            "add `\(line.name)` to the budget's `lines`, or give \(first.subject.name(in: budget)) "
              + "another `line`"
          ]
        )
      )
    }
  }
}
