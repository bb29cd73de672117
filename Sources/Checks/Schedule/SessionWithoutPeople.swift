import Diagnostics
import Fields
import Manifest
import Quantities

/// Nobody is booked for a session of tracking.
struct SessionWithoutPeople: Check {
  static let code = Code(
    "S022",
    .warning,
    "session without people",
    """
    A session of tracking has nobody to play or sing: `people:` is empty. Nobody would be called, \
    and nobody's cost is counted.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      people: {ana: {}}
      sessions: [{id: day, kind: tracking, at: 2026-03-20 10:00-18:00, people: [ana], songs: [a]}]
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      sessions: [{id: ~day~, kind: tracking, at: 2026-03-20 10:00-18:00, songs: [a]}]
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    for booking in project.bookings where booking.session.status != .cancelled {
      let session = booking.session
      guard session.effectivePhase == .tracking, session.people.isEmpty, session.isSound(\.people)
      else { continue }
      findings.add(
        Diagnostic(
          Self.code,
          at: session.id.place.range,
          "nobody is booked for session `\(booking.name)`",
          help: ["add `people:` with those who come"]
        )
      )
    }
  }
}
