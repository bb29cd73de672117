import Diagnostics
import Fields
import Manifest
import Quantities
import Scheduling

/// A task cannot be done by its date.
struct TaskLate: ReckonedCheck {
  static let code = Code(
    "S010",
    .error,
    "task that is late",
    """
    A task ends after its `due:` day: what it needs is done too late, it starts too late, or it takes \
    too long. Tasks of days take whole days of the album's `calendar:`.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      calendar: {closed: [saturday, sunday]}
      tasks: [{id: artwork, duration: 3 days, starts: 2026-03-05, due: 2026-03-09}]
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      calendar: {closed: [saturday, sunday]}
      tasks: [{id: artwork, duration: 3 days, starts: 2026-03-06, due: ~2026-03-09~}]
      """
  )

  func run(_ reckoning: Reckoning, _ findings: inout Findings) {
    guard let plan = reckoning.soundPlan else { return }
    for late in plan.firstLate where !plan.subjects[late.index].isMilestone {
      findings.add(plan.finding(Self.code, late))
    }
  }
}
