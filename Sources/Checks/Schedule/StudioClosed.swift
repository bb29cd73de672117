import Diagnostics
import Fields
import Manifest
import Quantities
import Scheduling

/// A session lies outside of the hours of its room.
struct StudioClosed: Check {
  static let code = Code(
    "S004",
    .error,
    "session in a closed room",
    """
    A session lies, in part or in whole, outside of the opening hours of its room, or on a day on \
    which that is closed. Hours belong to the day on which they begin: a room with `hours: \
    20:00-04:00` that is closed on Sundays is open until four on Sunday morning.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      studios: {blue-room: {hours: "10:00-22:00", closed: [sunday]}}
      sessions: [{id: day, at: 2026-03-02 10:00-22:00, studio: blue-room}]
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      studios: {blue-room: {hours: "10:00-22:00", closed: [sunday]}}
      sessions: [{id: day, at: ~2026-03-08 10:00-22:00~, studio: blue-room}]
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    for booking in project.bookings where booking.session.status != .cancelled {
      guard let name = booking.session.studio?.value, let studio = project.album?.studios[name],
        let closure = OpeningHours(studio).closure(in: booking.minutes(of: nil))
      else { continue }
      let message: String
      var labels: [Diagnostic.Label] = []
      switch closure {
      case .closed(let days):
        message = "session `\(booking.name)` is in `\(name)` when that is closed"
        labels = days.place.range.map { [Diagnostic.Label($0, "closed")] } ?? []
      case .outsideHours(let hours):
        message = "session `\(booking.name)` is in `\(name)` outside of its hours, \(hours)"
        labels = studio.place(of: \.hours).map { [Diagnostic.Label($0, "open")] } ?? []
      }
      findings.add(
        Diagnostic(
          Self.code,
          at: booking.session.place(of: \.at),
          message,
          label: "a \(booking.date.weekday.printed)",
          labels: labels,
          help: ["move the session, or agree on the hours with the studio and write them down"]
        )
      )
    }
  }
}
