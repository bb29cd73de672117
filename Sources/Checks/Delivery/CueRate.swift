import Diagnostics
import Fields
import Manifest
import Planning
import Quantities

/// Tracks of a cue sheet would begin between samples.
struct CueRate: Check {
  static let code = Code(
    "L014",
    .error,
    "sample rate that has no whole frames of a disc",
    """
    A cue sheet counts in frames of 1/75 s (IEC 60908). At 44.1 kHz a frame is 588 samples; a rate \
    that is no multiple of 75 Hz has none of a whole number of samples, and tracks would begin \
    between two of them.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      deliverables: {cd: {of: album, format: wav, rate: 48 kHz, cue: true}}
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      deliverables: {cd: {of: album, format: wav, rate: ~32 kHz~, cue: true}}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    for (name, deliverable) in project.deliverables
    where deliverable.cue.isOn && deliverable.of == .album && !project.songs.isEmpty {
      let rate = project.rate(ofAlbumIn: deliverable)
      guard !rate.hertz.isMultiple(of: DiscTime.framesPerSecond) else { continue }
      findings.add(
        Diagnostic(
          Self.code,
          at: deliverable.place(of: \.rate) ?? deliverable.place(of: \.cue),
          "deliverable `\(name)` has \(rate), of which no whole number of samples is 1/75 s",
          help: ["use `rate: 44.1 kHz`"]
        )
      )
    }
  }
}
