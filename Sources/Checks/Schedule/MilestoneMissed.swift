import Diagnostics
import Fields
import Manifest
import Quantities
import Scheduling

/// A milestone cannot be reached by its date.
struct MilestoneMissed: ReckonedCheck {
  static let code = Code(
    "S009",
    .error,
    "milestone that is missed",
    """
    What a milestone needs is done after the day on which it is due: the longest chain of sessions \
    and tasks that leads to it is too long. `lacquer schedule` shows the chain, and where there is \
    slack. Where one milestone is late because another one is, the other one alone is told.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      sessions: [{id: drums, at: 2026-03-10 10:00-18:00}]
      milestones: [{id: tracked, due: 2026-03-10, needs: [drums]}]
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      sessions: [{id: drums, at: 2026-03-11 10:00-18:00}]
      milestones: [{id: tracked, due: ~2026-03-10~, needs: [drums]}]
      """
  )

  func run(_ reckoning: Reckoning, _ findings: inout Findings) {
    guard let plan = reckoning.soundPlan else { return }
    for late in plan.firstLate where plan.subjects[late.index].isMilestone && !late.isByLeadTime {
      findings.add(plan.finding(Self.code, late))
    }
  }
}
