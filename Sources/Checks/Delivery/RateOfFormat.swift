import Diagnostics
import Fields
import Manifest
import Quantities

/// A format does not have the sample rate or the bit rate that is asked for.
struct RateOfFormat: Check {
  static let code = Code(
    "L011",
    .error,
    "rate that the format does not have",
    """
    MP3 has sample rates up to 48 kHz and a table of bit rates from 32 to 320 kbps; Opus works at \
    48 kHz. Lossless formats have no bit rate.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      deliverables: {lossy: {of: songs, format: mp3, bitrate: 320 kbps}}
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      deliverables: {lossy: {of: songs, format: mp3, rate: ~40 kHz~}}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    for (name, deliverable) in project.deliverables {
      let format = deliverable.format
      if let rate = deliverable.rate, let rates = format.rates, !rates.contains(rate) {
        findings.add(
          Diagnostic(
            Self.code,
            at: deliverable.place(of: \.rate),
            "deliverable `\(name)` asks for \(rate), which \(format.rawValue) does not have",
            help: ["the nearest is \(Self.nearest(to: rate, in: rates))"]
          )
        )
      }
      guard let bitRate = deliverable.bitrate else { continue }
      guard let known = format.bitRates else {
        findings.add(
          Diagnostic(
            Self.code,
            at: deliverable.place(of: \.bitrate),
            "deliverable `\(name)` has a bit rate, which \(format.rawValue) does not know",
            help: ["take `bitrate` out; `bits` is the word length"]
          )
        )
        continue
      }
      guard !known.contains(bitRate) else { continue }
      let nearest = known.min {
        abs($0.kilobits - bitRate.kilobits) < abs($1.kilobits - bitRate.kilobits)
      }
      findings.add(
        Diagnostic(
          Self.code,
          at: deliverable.place(of: \.bitrate),
          "deliverable `\(name)` asks for \(bitRate), which \(format.rawValue) does not have",
          help: nearest.map { ["the nearest is \($0)"] } ?? []
        )
      )
    }
  }

  private static func nearest(to rate: SampleRate, in rates: [SampleRate]) -> SampleRate {
    rates.min { abs($0.hertz - rate.hertz) < abs($1.hertz - rate.hertz) } ?? rate
  }
}
