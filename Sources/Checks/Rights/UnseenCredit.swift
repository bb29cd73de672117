import Diagnostics
import Fields
import Manifest
import Quantities

/// Somebody is credited whom nothing shows at work.
struct UnseenCredit: Check {
  static let code = Code(
    "R022",
    .warning,
    "credit that no session bears out",
    """
    The song's credits name somebody who is on no session for it, on no take that is heard, and \
    has no share of the work. Perhaps the session or the take lacks a name, or the take was \
    replaced and the credit stayed.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      people: {ana: {name: Ana Reyes}, joe: {name: Joe Park}}
      # songs/a.yaml
      song: a
      credits: [{person: ana, roles: [vocals]}]
      takes: {vox: {file: vox.wav, by: ana}}
      tracks: {t: {clips: [{take: vox}]}}
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      people: {ana: {name: Ana Reyes}, joe: {name: Joe Park}}
      # songs/a.yaml
      song: a
      credits: [{person: ana, roles: [vocals]}, {person: ~joe~, roles: [drums]}]
      takes: {vox: {file: vox.wav, by: ana}}
      tracks: {t: {clips: [{take: vox}]}}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    for song in project.songs where project.writesCredits(of: song) {
      for credit in SongCredits(of: song, in: project).unseen {
        findings.add(
          Diagnostic(
            Self.code,
            at: credit.person?.place.range,
            "nothing shows `\(credit.person?.value.rawValue ?? "")` at work on `\(song.name)`",
            help: ["name them on a take (`by:`) or a session, or take the credit out"]
          )
        )
      }
    }
  }
}
