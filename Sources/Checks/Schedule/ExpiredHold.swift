import Diagnostics
import Fields
import Manifest
import Quantities

/// A hold has run out.
struct ExpiredHold: Check {
  static let code = Code(
    "S016",
    .warning,
    "hold that has run out",
    """
    The last day of a hold lies behind, and the session is neither confirmed nor cancelled: the time \
    may be somebody else's by now. Reckoned from today.
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
      sessions: [{id: day, at: 2026-03-20 10:00-18:00, status: hold, expires: ~2026-02-20~}]
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    for booking in project.bookings where booking.isHold {
      guard let expires = booking.session.expires, expires < project.today else { continue }
      findings.add(
        Diagnostic(
          Self.code,
          at: booking.session.place(of: \.expires),
          "the hold of `\(booking.name)` ran out on \(expires)",
          help: ["confirm the session (`status: confirmed`), hold it anew, or cancel it"]
        )
      )
    }
  }
}
