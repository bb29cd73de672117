import Diagnostics
import Fields
import Manifest
import Quantities
import Scheduling

/// A milestone is reached with less time to spare than the album asks for.
struct LittleSlack: ReckonedCheck {
  static let code = Code(
    "S012",
    .warning,
    "milestone with little slack",
    """
    A milestone is reached so shortly before it is due that a small delay makes it late. How much \
    time should be left is said by `slack:` under the album's `limits:`; where it is not given none \
    is asked for.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      limits: {slack: 3 days}
      sessions: [{id: drums, at: 2026-03-02 10:00-18:00}]
      milestones: [{id: tracked, due: 2026-03-06, needs: [drums]}]
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      limits: {slack: 3 days}
      sessions: [{id: drums, at: 2026-03-02 10:00-18:00}]
      milestones: [{id: tracked, due: ~2026-03-04~, needs: [drums]}]
      """
  )

  func run(_ reckoning: Reckoning, _ findings: inout Findings) {
    guard let limits = reckoning.project.album?.limits, let least = limits.slack,
      let plan = reckoning.soundPlan
    else { return }
    for index in plan.subjects.indices {
      let subject = plan.subjects[index]
      guard subject.isMilestone, subject.done == nil, !subject.needs.isEmpty,
        let due = plan.network.steps[index].due
      else { continue }
      let left = due - plan.network.times[index].range.upperBound
      guard left >= 0, left < least.days * 86_400 else { continue }
      findings.add(
        Diagnostic(
          Self.code,
          at: subject.due?.place,
          "milestone `\(subject.name.value)` has \(Printed.length(left)) to spare, not \(least)",
          label: "reached \(Printed.end(plan.network.times[index].range.upperBound))",
          labels: limits.place(of: \.slack).map { [Diagnostic.Label($0, "asked for")] } ?? [],
          help: ["be done earlier, or put the date off"]
        )
      )
    }
  }
}
