import Diagnostics
import Fields
import Manifest
import Quantities

/// A song is said to be done with a phase whose session is still to come.
struct StatusAheadOfSession: Check {
  static let code = Code(
    "S024",
    .warning,
    "status ahead of a session",
    """
    A song is done with a phase by its `status:`, and a session of that phase that works on it lies \
    in the future, or is only held. Reckoned from today.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      people: {ana: {}}
      sessions: [{id: day, kind: tracking, at: 2026-02-02 10:00-18:00, people: [ana], songs: [s]}]
      # songs/a.yaml
      song: s
      status: tracked
      takes: {a: {file: ../vox.wav}}
      tracks: {t: {clips: [{take: a}]}}
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      people: {ana: {}}
      sessions: [{id: day, kind: tracking, at: 2026-03-20 10:00-18:00, people: [ana], songs: [s]}]
      # songs/a.yaml
      song: s
      status: ~tracked~
      takes: {a: {file: ../vox.wav}}
      tracks: {t: {clips: [{take: a}]}}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    for song in project.songs {
      guard let status = song.resolved.song.status else { continue }
      let open = project.bookings.first { booking in
        let session = booking.session
        guard session.status != .cancelled, session.status != .done,
          let phase = session.effectivePhase, status.phasesDone.contains(phase),
          session.songs.contains(where: { $0.value == song.name })
        else { return false }
        return booking.date > project.today
      }
      guard let open else { continue }
      findings.add(
        Diagnostic(
          Self.code,
          at: song.resolved.song.place(of: \.status),
          "song `\(song.name)` is \(status.rawValue), and `\(open.name)` is still to come",
          labels: open.session.place(of: \.at).map { [Diagnostic.Label($0, "to come")] } ?? [],
          help: ["take the status back, or the song out of the session"]
        )
      )
    }
  }
}
