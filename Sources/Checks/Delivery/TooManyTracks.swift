import Diagnostics
import Fields
import Manifest
import Planning
import Quantities

/// A cue sheet would have more tracks than there are numbers for.
struct TooManyTracks: Check {
  static let code = Code(
    "L016",
    .error,
    "more than 99 tracks",
    """
    Tracks of compact discs, and of cue sheets, have numbers of two digits: there are 99 at most \
    (IEC 60908). Divide the album between two discs, or take `cue` out.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [{song: dawn, mix: vox.wav}]
      deliverables: {cd: {of: album, format: wav, cue: true}}
      """,
    failing: """
      album: a
      songs: [\((1...100).map { "{song: s\($0), mix: vox.wav}" }.joined(separator: ", "))]
      deliverables: {~cd~: {of: album, format: wav, cue: true}}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    for sheet in project.cueSheets where project.songs.count > DiscTime.mostTracks {
      findings.add(
        Diagnostic(
          Self.code,
          at: project.album?.deliverables.place(of: sheet.name),
          "deliverable `\(sheet.name)` has \(project.songs.count) tracks, "
            + "more than \(DiscTime.mostTracks)",
          help: ["divide the album between two discs, or take `cue` out"]
        )
      )
    }
  }
}
