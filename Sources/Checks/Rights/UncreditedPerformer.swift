import Diagnostics
import Fields
import Manifest
import Quantities

/// Somebody is heard and not credited.
struct UncreditedPerformer: Check {
  static let code = Code(
    "R021",
    .warning,
    atDelivery: .error,
    "performer without a credit",
    """
    Credits are written for this song, and somebody whose take is heard is not among them. Whoever \
    plays is named, in print and to the societies that pay performers.
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
      credits: [{party: The Band, roles: [band]}]
      takes: {vox: {file: vox.wav, by: ~ana~}}
      tracks: {t: {clips: [{take: vox}]}}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    for song in project.songs where project.writesCredits(of: song) {
      for (person, take) in SongCredits(of: song, in: project).unwritten {
        findings.add(
          Diagnostic(
            Self.code,
            at: take.take.place(of: \.by),
            "`\(person)` is heard in `\(song.name)` and not credited",
            help: ["add `{person: \(person), roles: […]}` to `credits:`"]
          )
        )
      }
    }
  }
}
