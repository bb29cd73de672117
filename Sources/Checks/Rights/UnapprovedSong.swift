import Diagnostics
import Fields
import Manifest
import Quantities

/// A song is called approved, and nobody approved it.
struct UnapprovedSong: Check {
  static let code = Code(
    "R034",
    .warning,
    "song called approved without an approval",
    """
    A song's `status: approved` says that somebody has heard its mix or its master and said yes. \
    No approval that still holds says so.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      people: {ana: {name: Ana Reyes}, joe: {name: Joe Park}}
      approvals: [{of: song a, stage: mix, by: ana, on: 2026-03-28, digest: "sha256:b6c4e5537d6dc75fbd7011b9b990217229be14769d48f3fd8d1a8362012f6537"}]
      # songs/a.yaml
      song: a
      status: approved
      takes: {a: {file: ../vox.wav}}
      tracks: {t: {clips: [{take: a}]}}
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      people: {ana: {name: Ana Reyes}, joe: {name: Joe Park}}
      # songs/a.yaml
      song: a
      status: ~approved~
      takes: {a: {file: ../vox.wav}}
      tracks: {t: {clips: [{take: a}]}}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    guard let album = project.album else { return }
    for song in project.songs where song.resolved.song.status == .approved {
      let holds = album.approvals.contains { approval in
        let isMeant =
          approval.of?.value == .song(song.name) || approval.of?.value == .album
        let isHeard = approval.stage == .mix || approval.stage == .master
        return isMeant && isHeard && project.holds(approval)
      }
      guard !holds else { continue }
      findings.add(
        Diagnostic(
          Self.code,
          at: song.resolved.song.place(of: \.status),
          "`\(song.name)` is called approved, and no approval of it holds",
          help: ["`lacquer approve` prints an approval of what there is now"]
        )
      )
    }
  }
}
