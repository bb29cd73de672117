import Diagnostics
import Fields
import Manifest
import Quantities

/// A take comes from a session that did not work on its song.
struct TakeOfOtherSession: Check {
  static let code = Code(
    "S028",
    .warning,
    "take from a session without its song",
    """
    A take names the session in which it was recorded, and that session does not list the take's \
    song, or was cancelled. Its cost is then not counted for the song.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      people: {ana: {}}
      sessions: [{id: vox, kind: tracking, at: 2026-02-02 10:00-18:00, people: [ana], songs: [s]}]
      # songs/a.yaml
      song: s
      takes: {a: {file: ../vox.wav, session: vox}}
      tracks: {t: {clips: [{take: a}]}}
      """,
    failing: """
      album: a
      songs: [songs/a.yaml, songs/b.yaml]
      people: {ana: {}}
      sessions: [{id: vox, kind: tracking, at: 2026-02-02 10:00-18:00, people: [ana], songs: [b]}]
      # songs/a.yaml
      song: s
      takes: {a: {file: ../vox.wav, session: ~vox~}}
      tracks: {t: {clips: [{take: a}]}}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    var sessions: [Name: StudioSession] = [:]
    for session in project.album?.sessions ?? [] { sessions[session.id.value] = session }
    for song in project.songs {
      for entry in song.resolved.song.takes.entries {
        guard let name = entry.value.session, let session = sessions[name.value],
          session.isSound(\.songs)
        else { continue }
        let hasSong = session.songs.contains { $0.value == song.name }
        guard session.status == .cancelled || !(hasSong || session.songs.isEmpty) else { continue }
        let what =
          session.status == .cancelled
          ? "which was cancelled" : "which does not have `\(song.name)`"
        findings.add(
          Diagnostic(
            Self.code,
            at: name.place.range,
            "take `\(entry.key)` was recorded in `\(name.value)`, \(what)",
            labels: session.place(of: \.songs).map { [Diagnostic.Label($0, "the session")] } ?? [],
            help: ["add the song to the session, or name the right session"]
          )
        )
      }
    }
  }
}
