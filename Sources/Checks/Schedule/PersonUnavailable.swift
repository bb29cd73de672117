import Diagnostics
import Fields
import Manifest
import Quantities
import Scheduling

/// Somebody is booked when they have no time.
struct PersonUnavailable: ReckonedCheck {
  static let code = Code(
    "S005",
    .error,
    "person who has no time",
    """
    Somebody is booked on one of their `unavailable:` days, or outside of the days under \
    `available:`, which are the only ones on which they have time where there are any. A night \
    session reaches into the day after it. Days are those where the session is.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      people: {ana: {available: ["2026-03-01 .. 2026-03-20"], unavailable: [2026-03-08]}}
      sessions: [{id: vox, kind: tracking, at: 2026-03-07 12:00-20:00, people: [ana], songs: [a]}]
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      people: {ana: {available: ["2026-03-01 .. 2026-03-20"], unavailable: [2026-03-08]}}
      sessions: [{id: vox, kind: tracking, at: 2026-03-07 20:00-01:00, people: [~ana~], songs: [a]}]
      """
  )

  func run(_ reckoning: Reckoning, _ findings: inout Findings) {
    for use in reckoning.uses.people.flatMap(\.uses) {
      let name = use.name.value
      guard let person = reckoning.project.album?.people[name],
        let absence = Availability(person).absence(in: use.minutes)
      else { continue }
      findings.add(
        Diagnostic(
          Self.code,
          at: use.place,
          "`\(name)` has no time for `\(use.booking.name)` on \(use.booking.date), \(use.clock)",
          labels: absence.labels(available: person.place(of: \.available)),
          help: ["move the session, or give a `call:` for the time they are needed"]
        )
      )
    }
  }
}
