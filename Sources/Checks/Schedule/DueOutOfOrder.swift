import Diagnostics
import Fields
import Manifest
import Quantities
import Scheduling

/// A milestone or task is due before something that it needs.
struct DueOutOfOrder: ReckonedCheck {
  static let code = Code(
    "S027",
    .warning,
    "due before what it needs",
    """
    A milestone or a task is due before another one that it needs is. The plan may work out, but the \
    later date keeps nobody to it.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      sessions: [{id: drums, at: 2026-03-02 10:00-18:00}]
      milestones:
        - {id: tracked, due: 2026-03-10, needs: [drums]}
        - {id: mixed, due: 2026-03-20, needs: [tracked]}
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      sessions: [{id: drums, at: 2026-03-02 10:00-18:00}]
      milestones:
        - {id: tracked, due: 2026-03-30, needs: [drums]}
        - {id: mixed, due: ~2026-03-20~, needs: [tracked]}
      """
  )

  func run(_ reckoning: Reckoning, _ findings: inout Findings) {
    guard let plan = reckoning.soundPlan else { return }
    for index in plan.subjects.indices {
      let subject = plan.subjects[index]
      guard let due = subject.due, subject.done == nil, plan.network.lateness(of: index) == nil
      else { continue }
      for need in plan.network.steps[index].needs {
        let other = plan.subjects[need]
        guard let before = other.due, before.date > due.date, other.done == nil else { continue }
        findings.add(
          Diagnostic(
            Self.code,
            at: due.place,
            "`\(subject.name.value)` is due before `\(other.name.value)`, which it needs",
            labels: before.place.map { [Diagnostic.Label($0, "due later")] } ?? [],
            help: ["exchange the dates, or take it out of `needs:`"]
          )
        )
      }
    }
  }
}
