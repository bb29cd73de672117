import Fields
import Quantities
import Signal

/// A true-peak limiter: nothing comes out above the ceiling, between the samples neither.
///
/// Peaks between the samples after ITU-R BS.1770 annex 2, found 8 times oversampled; see
/// `LimiterKernel` for the gain, which comes down in a straight line over the look-ahead and goes
/// back exponentially. It holds 0.05 dB below the ceiling, so that other meters agree. Both sides
/// have one gain. Not modelled: release that depends on the programme, several bands.
package struct Limiter: GainReducing {
  package var ceiling = TruePeak(number: -1)
  package var release = TimeLength.milliseconds(100)
  package var lookAhead = TimeLength.milliseconds(5)
  package var origin = Origin()

  package init() {}

  private static let longestLookAhead = 0.05
  /// In so many time constants the gain is back at its target: exp(-15) is within 2^-20.
  private static let constants = 15.0

  package static let kind = "limiter"
  package static let summary = "Keeps true peaks below a ceiling."
  package static let revision = 1
  package static let fields: [Field<Self>] = [
    Field("ceiling", \.ceiling, "Highest true peak.", in: -40...12, automatable: .yes),
    Field("release", \.release, "Time for 63% of the way back to no reduction.", in: 0...20),
    Field(
      "look-ahead",
      \.lookAhead,
      "Time in which the gain comes down before a peak.",
      in: 0.0005...longestLookAhead
    ),
  ]

  package func reach(in context: RenderContext) -> Reach {
    Reach(latency: LimiterKernel.latency(lookAhead: lookAheadFrames(in: context)))
  }

  package func convergence(in context: RenderContext) -> Int {
    let release = Self.constants * context.seconds(of: release) * context.framesPerSecond
    return context.segments(in: Int(release) + 2 * reach(in: context).latency)
  }

  package func settings(in context: RenderContext) -> LimiterKernel.Settings {
    LimiterKernel.Settings(
      ceiling: ceiling.number,
      release: context.seconds(of: release),
      rate: context.framesPerSecond
    )
  }

  package func makeKernel(in context: RenderContext) -> LimiterKernel {
    LimiterKernel(lookAhead: lookAheadFrames(in: context))
  }

  private func lookAheadFrames(in context: RenderContext) -> Int {
    max(1, context.frames(of: lookAhead, atMost: Self.longestLookAhead))
  }
}
