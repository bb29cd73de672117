import Diagnostics
import Fields
import Manifest
import Quantities

/// Lossy files are to be tried in codecs.
struct CodecCheckOfLossy: Check {
  static let code = Code(
    "L024",
    .warning,
    "codec check of lossy files",
    """
    `codec-check` says what becomes of a lossless file when a service encodes it. A file that is \
    lossy already is what it is; it is measured as it comes out of its decoder anyway.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      deliverables: {shops: {of: songs, format: flac, codec-check: true}}
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      deliverables: {lossy: {of: songs, format: mp3, codec-check: ~true~}}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    for (name, deliverable) in project.deliverables
    where deliverable.codecCheck.isOn && !deliverable.format.isLossless {
      findings.add(
        Diagnostic(
          Self.code,
          at: deliverable.place(of: \.codecCheck),
          "deliverable `\(name)` is lossy, and is not tried in other codecs",
          help: ["take `codec-check` out, or put it on a lossless deliverable"]
        )
      )
    }
  }
}
