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
    FLAC and AIFF hold integers: 16 or 24 bits. Floating point goes into WAV. Lossy formats have no \
    word length.
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
    for (name, deliverable) in project.deliverables {
      guard let bits = deliverable.bits else { continue }
      let format = deliverable.format
      let problem: (words: String, help: String)
      switch (format.isLossless, bits) {
      case (true, .float32) where format != .wav:
        problem = (
          "cannot hold 32-bit floating point in \(format.rawValue.uppercased())",
          "use `bits: 24`, or `format: wav`"
        )
      case (false, _):
        problem = (
          "has a word length, which \(format.rawValue) does not know",
          "take `bits` out; `bitrate` says how much is kept"
        )
      default: continue
      }
      findings.add(
        Diagnostic(
          Self.code,
          at: deliverable.place(of: \.bits),
          "deliverable `\(name)` \(problem.words)",
          help: [problem.help]
        )
      )
    }
  }
}
