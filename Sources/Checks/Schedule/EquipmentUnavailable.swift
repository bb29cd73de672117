import Diagnostics
import Fields
import Manifest
import Quantities
import Scheduling

/// A thing is booked when it cannot be had.
struct EquipmentUnavailable: ReckonedCheck {
  static let code = Code(
    "S006",
    .error,
    "equipment that cannot be had",
    """
    A session needs a thing on one of its `unavailable:` days, or outside of the days under \
    `available:`, which are the only ones on which it can be had where there are any.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      equipment: {harp: {available: [2026-03-04]}}
      sessions: [{id: strings, at: 2026-03-04 10:00-14:00, equipment: [harp]}]
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      equipment: {harp: {available: [2026-03-04]}}
      sessions: [{id: strings, at: 2026-03-05 10:00-14:00, equipment: [~harp~]}]
      """
  )

  func run(_ reckoning: Reckoning, _ findings: inout Findings) {
    for use in reckoning.uses.equipment.flatMap(\.uses) {
      let name = use.name.value
      guard let thing = reckoning.project.album?.equipment[name],
        let absence = Availability(thing).absence(in: use.minutes)
      else { continue }
      findings.add(
        Diagnostic(
          Self.code,
          at: use.place,
          "`\(name)` cannot be had for `\(use.booking.name)` on \(use.booking.date), \(use.clock)",
          labels: absence.labels(available: thing.place(of: \.available)),
          help: ["move the session, or rent it elsewhere"]
        )
      )
    }
  }
}
