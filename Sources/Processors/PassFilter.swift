import Fields
import Quantities
import Signal

/// Which side of a frequency a filter lets pass.
package protocol PassSide: Hashable, Sendable {
  static var kind: String { get }
  static var summary: String { get }
  static var standardFrequency: Frequency { get }
  /// `PassFilter.table`, kept: a generic type keeps nothing.
  static var fields: [Field<PassFilter<Self>>] { get }
  /// First order, 6 dB/oct.
  static func gentle(_ frequency: Double, rate: Double) -> StateVariableFilter
  /// Second order.
  static func section(_ frequency: Double, q: Double, rate: Double) -> StateVariableFilter
}

/// A Butterworth filter with one side, -3.01 dB at its frequency.
///
/// First order, or second-order sections whose magnitude is that of the biquads of the RBJ Audio EQ
/// Cookbook (bilinear transform), with the Butterworth Qs for 24 and 48 dB/oct. At rates under 41 kHz
/// a frequency above 0.49 of the rate counts as that. Not modelled: the skirts of an analogue filter
/// near half the rate, which the bilinear transform makes steeper.
package struct PassFilter<Side: PassSide>: Processor {
  package var frequency = Side.standardFrequency
  package var slope = FilterSlope.second
  /// Has a meaning for 12 dB/oct only.
  package var q = Number(number: 0.5.squareRoot())
  package var origin = Origin()

  package init() {}

  package static var kind: String { Side.kind }
  package static var summary: String { Side.summary }
  package static var shorthand: String? { "frequency" }
  package static var revision: Int { 1 }
  package static var fields: [Field<Self>] { Side.fields }
  static var table: [Field<Self>] {
    [
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
  }

  package func reach(in context: RenderContext) -> Reach { settings(in: context).reach }

  package func convergence(in context: RenderContext) -> Int {
    context.segments(in: settings(in: context).memory)
  }

  package func settings(in context: RenderContext) -> FilterCascade.Settings {
    let (f, rate) = (frequency.number, context.framesPerSecond)
    guard slope != .first else {
      return FilterCascade.Settings([Side.gentle(f, rate: rate)])
    }
    return FilterCascade.Settings(
      slope.sections(q: q.number).map { Side.section(f, q: $0, rate: rate) }
    )
  }

  package func makeKernel(in context: RenderContext) -> FilterCascade {
    FilterCascade(sections: slope.sectionCount)
  }
}
