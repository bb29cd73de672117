import Diagnostics
import Fields
import Manifest
import Quantities

/// A song is said to be done with a phase that no session of it belongs to.
struct StatusWithoutSession: Check {
  static let code = Code(
    "S023",
    .warning,
    "status without a session",
    """
    The album plans a phase by sessions or tasks, and a song is done with that phase though none of \
    them works on it. Either the status is too early, or a session or a task lacks the song.
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
      songs: [songs/a.yaml, songs/b.yaml]
      people: {ana: {}}
      sessions: [{id: day, kind: tracking, at: 2026-02-02 10:00-18:00, people: [ana], songs: [b]}]
      # songs/a.yaml
      song: s
      status: ~tracked~
      takes: {a: {file: ../vox.wav}}
      tracks: {t: {clips: [{take: a}]}}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    let work = PhaseWork(project)
    for song in project.songs {
      guard let status = song.resolved.song.status else { continue }
      for phase in status.phasesDone where work.isPlanned(phase) {
        guard !work.isPlanned(phase, for: song.name) else { continue }
        findings.add(
          Diagnostic(
            Self.code,
            at: song.resolved.song.place(of: \.status),
            "song `\(song.name)` is \(status.rawValue), and no session or task of "
              + "\(phase.rawValue) has it",
            help: ["list the song in a session of \(phase.rawValue), or take the status back"]
          )
        )
        break
      }
    }
  }
}
