import Diagnostics
import Fields
import Manifest
import Planning
import Quantities

/// Noise is shaped where it does not help.
struct ShapedNoise: Check {
  static let code = Code(
    "L023",
    .warning,
    "noise shaping where it does not help",
    """
    `dither: noise-shaped` moves the noise of 16 bits to where ears are least sensitive, and makes \
    it 12 dB more in all. Its filter is made for 44.1 kHz, and serves 48 kHz; at other rates its \
    valleys lie elsewhere. At 24 bits white noise is at -144 dBFS, and nothing is to be gained. It \
    is for files that are not worked on any more.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      deliverables: {cd: {of: songs, format: wav, rate: 44.1 kHz, bits: 16, dither: noise-shaped}}
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      deliverables: {cd: {of: songs, format: wav, rate: 44.1 kHz, bits: 24, dither: ~noise-shaped~}}
      """
  )

  private static let rates = [44_100, 48_000].map { SampleRate(hertz: $0) }

  func run(_ project: Project, _ findings: inout Findings) {
    for (name, deliverable) in project.deliverables
    where deliverable.dither == .noiseShaped && deliverable.format.isLossless {
      let rates = project.songs.map { deliverable.rate(ofSongAt: $0.resolved.song.rate) }
      let other = rates.filter { !Self.rates.contains($0) }.max()
      let words =
        switch (deliverable.depth, other) {
        case (.bits16, nil): ""
        case (.bits16, let rate?): "has \(rate)"
        case (.bits24, _): "has 24 bits"
        case (.float32, _): "has 32-bit float, which gets no dither"
        }
      guard !words.isEmpty else { continue }
      findings.add(
        Diagnostic(
          Self.code,
          at: deliverable.place(of: \.dither),
          "noise shaping is for 16 bits at 44.1 or 48 kHz, and deliverable `\(name)` \(words)",
          help: ["use `dither: tpdf`"]
        )
      )
    }
  }
}
