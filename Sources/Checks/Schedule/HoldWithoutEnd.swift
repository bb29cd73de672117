import Diagnostics
import Fields
import Manifest
import Quantities

/// A hold does not end before its session.
struct HoldWithoutEnd: Check {
  static let code = Code(
    "S017",
    .warning,
    "hold without an end",
    """
    A hold is time that is asked for and not promised; studios release it after some days. Write \
    down its last day with `expires:`, which lies before the session.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      sessions: [{id: day, at: 2026-03-20 10:00-18:00, status: hold, expires: 2026-03-10}]
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      sessions: [{id: day, at: 2026-03-20 10:00-18:00, status: ~hold~}]
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    for booking in project.bookings where booking.isHold && booking.session.isSound(\.expires) {
      let session = booking.session
      if let expires = session.expires {
        guard expires >= booking.date else { continue }
        findings.add(
          Diagnostic(
            Self.code,
            at: session.place(of: \.expires),
            "the hold of `\(booking.name)` ends on \(expires), and not before the session",
            labels: session.place(of: \.at).map { [Diagnostic.Label($0, "the session")] } ?? [],
            help: ["give the last day on which the studio keeps the time"]
          )
        )
      } else {
        findings.add(
          Diagnostic(
            Self.code,
            at: session.place(of: \.status),
            "the hold of `\(booking.name)` has no last day",
            help: ["add `expires:` with the last day on which the studio keeps the time"]
          )
        )
      }
    }
  }
}
