import Diagnostics
import Fields
import Manifest
import Quantities
import Scheduling

/// A session starts before what it needs is done.
struct SessionOutOfOrder: ReckonedCheck {
  static let code = Code(
    "S007",
    .error,
    "session before what it needs",
    """
    A session starts before a session, task or milestone that it `needs:` can be done: tasks take \
    their duration after what they need themselves, on days of the album's `calendar:`.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      sessions:
        - {id: drums, at: 2026-03-02 10:00-18:00}
        - {id: overdubs, at: 2026-03-05 10:00-18:00, needs: [editing]}
      tasks: [{id: editing, duration: 2 days, needs: [drums]}]
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      sessions:
        - {id: drums, at: 2026-03-02 10:00-18:00}
        - {id: overdubs, at: 2026-03-04 10:00-18:00, needs: [~editing~]}
      tasks: [{id: editing, duration: 2 days, needs: [drums]}]
      """
  )

  func run(_ reckoning: Reckoning, _ findings: inout Findings) {
    guard let plan = reckoning.soundPlan else { return }
    for index in plan.subjects.indices {
      guard case .session(let booking) = plan.subjects[index] else { continue }
      for (need, _) in plan.network.overruns(of: index) {
        let other = plan.subjects[need]
        let end = plan.network.times[need].range.upperBound
        findings.add(
          Diagnostic(
            Self.code,
            at: booking.session.needs.first { $0.value == other.name.value }?.place.range,
            "session `\(booking.name)` needs `\(other.name.value)`, which is done later",
            label: "done \(Printed.end(end))",
            labels: booking.session.place(of: \.at).map { [Diagnostic.Label($0, "starts")] } ?? [],
            help: ["move the session, or start `\(plan.firstMovable(before: index))` earlier"]
          )
        )
      }
    }
  }
}

extension Plan {
  /// The step that a chain begins with.
  fileprivate func firstMovable(before index: Int) -> Name {
    subjects[network.chain(to: index)[0]].name.value
  }
}
