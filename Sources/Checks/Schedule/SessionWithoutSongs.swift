import Diagnostics
import Fields
import Manifest
import Quantities

/// A session works on no song.
struct SessionWithoutSongs: Check {
  static let code = Code(
    "S021",
    .warning,
    "session without a song",
    """
    A session of tracking, editing or mixing lists no `songs:`, so that its cost is nobody's and no \
    song is known to have been worked on.
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
      people: {ana: {}}
      sessions: [{id: ~day~, kind: tracking, at: 2026-03-20 10:00-18:00, people: [ana]}]
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    for booking in project.bookings where booking.session.status != .cancelled {
      let session = booking.session
      guard let phase = session.effectivePhase, (Phase.tracking...Phase.mixing).contains(phase),
        session.songs.isEmpty, session.isSound(\.songs)
      else { continue }
      findings.add(
        Diagnostic(
          Self.code,
          at: session.id.place.range,
          "session `\(booking.name)` is \(phase.rawValue) and has no songs",
          help: ["add `songs:` with those that are worked on"]
        )
      )
    }
  }
}
