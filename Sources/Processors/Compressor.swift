import Fields
import Quantities
import Signal

/// A feed-forward compressor that works in the log domain.
///
/// Giannoulis, Massberg and Reiss, "Digital Dynamic Range Compressor Design", JAES 60(6), 2012:
/// soft-knee static curve, decoupled detector on the reduction in dB; see `GainBallistics` for what
/// attack and release mean here. The RMS detector looks at the last 10 ms and comes before them; a
/// sine reads 3.01 dB below its peak. Not modelled: programme-dependent release, feedback.
package struct Compressor: GainReducing {
  /// What the level is taken from.
  package enum Detector: String, Choice {
    case peak
    case rms
  }

  package var threshold = Level(number: -18)
  package var ratio = Ratio(number: 4)
  package var attack = TimeLength.milliseconds(10)
  package var release = TimeLength.milliseconds(120)
  package var knee = Level(number: 6)
  package var makeup = Level.unity
  package var detector = Detector.peak
  package var lookAhead = TimeLength.zero
  package var mix = Percent(number: 100)
  package var sidechain: Sidechain?
  package var stereoLink = Percent(number: 100)
  package var origin = Origin()

  package init() {}

  private static let longestLookAhead = 0.1
  /// Seconds that the RMS detector looks at: a period of 100 Hz.
  private static let window = 0.01
  /// In so many time constants the ballistics forget: exp(-17) of 10 octaves is within 2^-20.
  private static let constants = 17.0

  package static let kind = "compressor"
  package static let summary = "Makes what is loud quieter."
  package static let revision = 1
  package static let synonyms = ["wet": "mix"]
  package static let fields: [Field<Self>] = [
    Field(
      "threshold",
      \.threshold,
      "Level from which it works.",
      in: -80...24,
      automatable: .yes
    ),
    Field(
      "ratio",
      \.ratio,
      "Change of level that comes out as 1 dB.",
      in: 1...(.infinity),
      automatable: .yes
    ),
    Field(
      "attack",
      \.attack,
      "Time for 63% of the way to a larger reduction.",
      in: 0...2
    ),
    Field(
      "release",
      \.release,
      "Time for 63% of the way to a smaller reduction.",
      in: 0.001...20
    ),
    Field(
      "knee",
      \.knee,
      "Width of the bend around the threshold.",
      in: 0...48,
      automatable: .yes
    ),
    Field("makeup", \.makeup, "Gain afterwards.", in: -48...48, automatable: .yes),
    Field("detector", \.detector, "What the level is taken from: peaks, or the mean square."),
    Field(
      "look-ahead",
      \.lookAhead,
      "Time by which it knows the signal beforehand.",
      in: 0...longestLookAhead
    ),
    Field(
      "mix",
      \.mix,
      "Share of the compressed signal; the rest is the input.",
      in: 0...100,
      automatable: .yes
    ),
    Field("sidechain", \.sidechain, "Track or bus whose level drives it."),
    Field(
      "stereo-link",
      \.stereoLink,
      "How far both sides follow the louder one.",
      in: 0...100,
      automatable: .yes
    ),
  ]

  package func reach(in context: RenderContext) -> Reach {
    Reach(latency: context.frames(of: lookAhead, atMost: Self.longestLookAhead))
  }

  package func convergence(in context: RenderContext) -> Int {
    let seconds = context.seconds(of: attack) + context.seconds(of: release)
    let memory = Int((Self.constants * seconds + Self.window) * context.framesPerSecond)
    return context.segments(in: memory + reach(in: context).latency)
  }

  package func settings(in context: RenderContext) -> CompressorKernel.Settings {
    CompressorKernel.Settings(
      curve: GainReduction(
        threshold: threshold.number,
        ratio: ratio.number,
        knee: knee.number
      ),
      times: GainBallistics.Times(
        attack: context.seconds(of: attack),
        release: context.seconds(of: release),
        rate: context.framesPerSecond
      ),
      makeup: makeup.number,
      mix: mix.fraction,
      link: stereoLink.fraction
    )
  }

  package func makeKernel(in context: RenderContext) -> CompressorKernel {
    let window = min(Int(Self.window * context.framesPerSecond), SlidingPower.longest)
    return CompressorKernel(
      lookAhead: reach(in: context).latency,
      detector: detector == .rms ? .rms(window: window) : .peak
    )
  }
}
