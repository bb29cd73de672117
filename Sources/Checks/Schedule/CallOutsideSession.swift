import Diagnostics
import Fields
import Manifest
import Quantities

/// Somebody is called for hours in which there is no session.
struct CallOutsideSession: Check {
  static let code = Code(
    "S032",
    .error,
    "call outside of its session",
    """
    A `call:` is when somebody is there for a session. It may begin before the session, to set up, \
    and end after it, to pack; this one has no minute in common with it. Hours after midnight belong \
    to a session that passes midnight.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      people: {ana: {}}
      sessions:
        - id: night
          kind: tracking
          at: 2026-03-02 20:00-02:00
          people: [{person: ana, call: "00:30-02:00"}]
          songs: [a]
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      people: {ana: {}}
      sessions:
        - id: day
          kind: tracking
          at: 2026-03-02 10:00-18:00
          people: [{person: ana, call: ~"19:00-20:00"~}]
          songs: [a]
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    for booking in project.bookings where booking.session.status != .cancelled {
      for person in booking.session.people {
        guard let call = person.call,
          !booking.minutes(of: call).overlaps(booking.minutes(of: nil))
        else { continue }
        findings.add(
          Diagnostic(
            Self.code,
            at: person.place(of: \.call),
            "`\(person.person.value)` is called to `\(booking.name)` when there is no session",
            labels: booking.session.place(of: \.at).map { [Diagnostic.Label($0, "the session")] }
              ?? [],
            help: ["give hours of the session"]
          )
        )
      }
    }
  }
}
