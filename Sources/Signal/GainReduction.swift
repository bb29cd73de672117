/// The static curve of a compressor: how much it takes away at a level.
///
/// Giannoulis, Massberg and Reiss, "Digital Dynamic Range Compressor Design", JAES 60(6), 2012,
/// equation 4, turned into reduction. Levels are in octaves of amplitude, 6.02 dB each, because
/// that is what log2 gives. With the overshoot o above the threshold, slope s = 1 - 1 / ratio and
/// knee w, the reduction is 0 below -w/2, s (o + w/2)^2 / (2 w) inside the knee and s o above it.
package struct GainReduction: Hashable, Sendable {
  package let threshold: Double
  package let slope: Double
  package let knee: Double

  /// Decibels in one octave of amplitude.
  package static let decibelsPerOctave = 20 / Maths.log2Of10

  /// - Parameters:
  ///   - threshold: in dB.
  ///   - ratio: 1 or more; infinity for a limiter.
  ///   - knee: width in dB, 0 for a corner.
  package init(threshold: Double, ratio: Double, knee: Double) {
    self.threshold = threshold / Self.decibelsPerOctave
    slope = 1 - 1 / ratio
    self.knee = knee / Self.decibelsPerOctave
  }

  @inline(__always)
  init(from: GainReduction, to: GainReduction, at x: Double) {
    threshold = from.threshold + (to.threshold - from.threshold) * x
    slope = from.slope + (to.slope - from.slope) * x
    knee = from.knee + (to.knee - from.knee) * x
  }

  /// 1 / (2 w), or 0 without a knee, where the term it belongs to is 0.
  @inline(__always)
  var inverseKnee: Double { knee > 0 ? 0.5 / knee : 0 }

  /// Reduction of one level, both in octaves.
  package func octaves(at level: Double) -> Double {
    octaves(at: VectorMaths.Vector(repeating: level), inverseKnee: inverseKnee).x
  }

  @inline(__always)
  func octaves(at level: VectorMaths.Vector, inverseKnee: Double) -> VectorMaths.Vector {
    let zero = VectorMaths.Vector.zero
    let width = VectorMaths.Vector(repeating: knee)
    let above = level - (threshold - 0.5 * knee)
    let raised = above.replacing(with: zero, where: above .< zero)
    let bent = raised.replacing(with: width, where: raised .> width)
    return slope * (bent * bent * inverseKnee + (raised - bent))
  }
}
