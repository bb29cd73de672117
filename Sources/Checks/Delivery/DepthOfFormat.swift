import Diagnostics
import Fields
import Manifest
import Quantities

/// A format cannot hold the word length asked for.
struct DepthOfFormat: Check {
  static let code = Code(
    "L001",
    .error,
    "word length that the format does not hold",
    """
    FLAC holds integers: 16 or 24 bits. Floating point goes into WAV.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      deliverables: {hires: {of: songs, format: flac, bits: 24}}
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      deliverables: {hires: {of: songs, format: flac, bits: ~32-float~}}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    for (name, deliverable) in project.deliverables
    where deliverable.format == .flac && deliverable.bits == .float32 {
      findings.add(
        Diagnostic(
          Self.code,
          at: deliverable.place(of: \.bits),
          "deliverable `\(name)` cannot hold 32-bit floating point in FLAC",
          help: ["use `bits: 24`, or `format: wav`"]
        )
      )
    }
  }
}
