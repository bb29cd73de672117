/// The highest sample and the highest point of the wave of a stretch of sound.
///
/// Linear, 1 at full scale. Readings of stretches add up by taking the higher one.
package struct PeakReading: Hashable, Sendable {
  package private(set) var samplePeak: Double
  /// Never below the sample peak: the oversampled points or the samples, whichever is higher.
  package private(set) var truePeak: Double

  package static let silence = PeakReading(samplePeak: 0, truePeak: 0)

  /// A reading; the wave is never lower than its samples.
  package init(samplePeak: Double, truePeak: Double) {
    self.samplePeak = samplePeak
    self.truePeak = max(samplePeak, truePeak)
  }

  /// dBFS; -infinity for silence.
  package var samplePeakLevel: Double { Maths.decibels(amplitude: samplePeak) }
  /// dBTP; -infinity for silence.
  package var truePeakLevel: Double { Maths.decibels(amplitude: truePeak) }

  /// Takes in the reading of another stretch.
  package mutating func formUnion(_ other: PeakReading) {
    samplePeak = max(samplePeak, other.samplePeak)
    truePeak = max(truePeak, other.truePeak)
  }
}
