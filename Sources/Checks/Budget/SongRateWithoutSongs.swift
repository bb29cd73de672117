import Diagnostics
import Fields
import Manifest
import Quantities

/// Somebody is paid by the song in a session without songs.
struct SongRateWithoutSongs: Check {
  static let code = Code(
    "B022",
    .warning,
    "rate by the song for no song",
    """
    Somebody is paid by the song, and the session lists no songs, so that it costs nothing.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      people: {max: {rate: 300 EUR/song}}
      sessions: [{id: day, kind: mastering, at: 2026-03-20 10:00-18:00, people: [max], songs: [a]}]
      budget: {cap: 1000 EUR}
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      people: {max: {rate: 300 EUR/song}}
      sessions: [{id: day, kind: mastering, at: 2026-03-20 10:00-18:00, people: [~max~]}]
      budget: {cap: 1000 EUR}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    guard let album = project.album else { return }
    for session in album.sessions
    where session.status != .cancelled && session.songs.isEmpty && session.isSound(\.songs) {
      for booked in session.people {
        let name = booked.person.value
        guard let rate = booked.rate ?? album.people[name]?.rate, rate.per == .song else {
          continue
        }
        findings.add(
          Diagnostic(
            Self.code,
            at: booked.person.place.range,
            "`\(name)` is paid by the song, and session `\(session.id.value)` has no songs",
            help: ["add `songs:` to the session, or another `rate` for `\(name)` here"]
          )
        )
      }
    }
  }
}
