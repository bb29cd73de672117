import Calendars
import Diagnostics
import Fields
import Manifest
import Quantities

/// A session starts or ends at a time that clocks skip, or show twice.
struct ClockChange: Check {
  static let code = Code(
    "S020",
    .warning,
    "time at which clocks change",
    """
    On the night on which clocks go forward some times do not exist, and on that on which they go \
    back some come twice. A session that starts or ends at one is read as RFC 5545 has it: a time \
    that is skipped lies as long after the change as it says, and of two the first is meant. Give \
    another time, so that everybody comes at the same one.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      time-zone: Europe/Berlin
      songs: [songs/a.yaml]
      sessions: [{id: night, at: 2026-03-28 20:00-03:00}]
      """,
    failing: """
      album: a
      time-zone: Europe/Berlin
      songs: [songs/a.yaml]
      sessions: [{id: night, at: ~2026-03-28 20:00-02:30~}]
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    for booking in project.bookings where booking.session.status != .cancelled {
      let times = [
        ("starts", booking.span.startMinute, booking.start),
        ("ends", booking.span.endMinute, booking.end),
      ]
      for (verb, minute, resolution) in times {
        let local = LocalTime(seconds: minute * 60)
        let message: String
        let note: String
        switch resolution {
        case .once: continue
        case .skipped(let instant):
          message = "session `\(booking.name)` \(verb) at \(local), which clocks skip"
          note = "it is read as \(booking.zone.local(instant))"
        case .twice(let first, _):
          message = "session `\(booking.name)` \(verb) at \(local), which comes twice"
          note = "the first time is meant, \(first)"
        }
        findings.add(
          Diagnostic(
            Self.code,
            at: booking.session.place(of: \.at),
            message,
            label: "in \(booking.zone.name)",
            notes: [note],
            help: ["give a time before or after the change"]
          )
        )
      }
    }
  }
}
