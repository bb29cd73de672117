import Fields
import Quantities
import Signal

/// A Butterworth high-pass: -3.01 dB at its frequency.
///
/// First order, or second-order sections whose magnitude is that of the high-pass biquad of the RBJ
/// Audio EQ Cookbook (bilinear transform), with the Butterworth Qs for 24 and 48 dB/oct. At rates
/// under 41 kHz a frequency above 0.49 of the rate counts as that. Not modelled: the skirts of an
/// analogue filter near half the rate, which the bilinear transform makes steeper.
package struct HighPass: Processor {
  package var frequency = Frequency(number: 80)
  package var slope = FilterSlope.second
  /// Has a meaning for 12 dB/oct only.
  package var q = Number(number: 0.5.squareRoot())
  package var origin = Origin()

  package init() {}

  package static let kind = "high-pass"
  package static let summary = "Takes away what lies below a frequency."
  package static let shorthand: String? = "frequency"
  package static let revision = 1
  package static let fields: [Field<Self>] = [
    Field(
      "frequency",
      \.frequency,
      "Where it is 3 dB down.",
      in: 10...20_000,
      automatable: .yes
    ),
    Field("slope", \.slope, "How steeply it falls."),
    Field(
      "q",
      \.q,
      "Resonance at the frequency, for 12 dB/oct only; 0.7071 has none.",
      in: 0.1...40,
      automatable: .yes
    ),
  ]

  package func reach(in context: RenderContext) -> Reach { settings(in: context).reach }

  package func convergence(in context: RenderContext) -> Int {
    context.segments(in: settings(in: context).memory)
  }

  package func settings(in context: RenderContext) -> FilterCascade.Settings {
    let (f, rate) = (frequency.number, context.framesPerSecond)
    guard slope != .first else {
      return FilterCascade.Settings([.gentleHighPass(f, rate: rate)])
    }
    return FilterCascade.Settings(
      slope.sections(q: q.number).map { .highPass(f, q: $0, rate: rate) }
    )
  }

  package func makeKernel(in context: RenderContext) -> FilterCascade {
    FilterCascade(sections: slope.sectionCount)
  }
}
