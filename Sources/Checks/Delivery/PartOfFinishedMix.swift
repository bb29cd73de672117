import Diagnostics
import Fields
import Manifest
import Quantities

/// A deliverable asks for parts of a song that is given as a finished mix.
struct PartOfFinishedMix: Check {
  static let code = Code(
    "L012",
    .warning,
    "part of a finished mix",
    """
    A finished mix cannot be taken apart: there are no stems, tracks or versions without vocals to \
    be had from it. The deliverable is made of the other songs.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [{song: dawn, mix: vox.wav}]
      deliverables: {hires: {of: songs, format: flac}}
      """,
    failing: """
      album: a
      songs: [{song: dawn, mix: vox.wav}]
      deliverables: {~stems~: {of: buses, format: wav}}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    for (name, deliverable) in project.renderedDeliverables {
      for song in project.songs where !project.canHold(song, deliverable) {
        findings.add(
          Diagnostic(
            Self.code,
            at: project.album?.deliverables.place(of: name),
            "deliverable `\(name)` has no file of song `\(song.name)`, a finished mix",
            help: [
              "give the song's manifest, or deliver the version that came with the mix by hand"
            ]
          )
        )
      }
    }
  }
}
