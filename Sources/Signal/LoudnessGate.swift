/// From powers of windows to one value: the gates of BS.1770-5 and of EBU Tech 3342.
///
/// A gain is applied to the powers, which is the same as to the sound, save that no filter runs.
struct LoudnessGate: Sendable {
  private let factor: Double

  /// - Parameter gain: dB by which the sound is changed before it is measured.
  init(gain: Double) {
    let amplitude = Maths.amplitude(decibels: gain)
    factor = amplitude * amplitude
  }

  /// LUFS of a K-weighted power of 1 (BS.1770-5, annex 1, equation 2).
  private static let offset = -0.691
  private static let absoluteGate = -70.0
  /// A tenth of the mean power: 10 LU below (BS.1770-5, annex 1, equation 6).
  private static let relativeGate = 0.1
  /// 20 LU below (Tech 3342, 2.1).
  private static let rangeGate = 0.01
  /// Lower and upper percentile (Tech 3342, 2.1).
  private static let percentiles = (lower: 0.10, upper: 0.95)

  static func loudness(ofPower power: Double) -> Double {
    offset + Maths.decibels(power: power)
  }

  private static var absolutePower: Double {
    Maths.exp2((absoluteGate - offset) * (Maths.log2Of10 / 10))
  }

  /// The mean of what lies above both gates; blocks on a gate do not pass.
  func integrated(_ powers: [Double]) -> Double {
    let audible = powers.lazy.map { $0 * factor }.filter { $0 > Self.absolutePower }
    let (sum, count) = Self.total(audible)
    guard count > 0 else { return -.infinity }
    let relative = sum / Double(count) * Self.relativeGate
    let (gated, gatedCount) = Self.total(audible.filter { $0 > relative })
    return Self.loudness(ofPower: gated / Double(gatedCount))
  }

  /// The distance of two percentiles of what lies on or above both gates.
  func range(_ powers: [Double]) -> Double {
    let absolute = Self.absolutePower
    let audible = powers.map { $0 * factor }.filter { $0 >= absolute }
    let (sum, count) = Self.total(audible)
    guard count > 0 else { return 0 }
    let relative = sum / Double(count) * Self.rangeGate
    let sorted = audible.filter { $0 >= relative }.sorted()
    let lower = sorted[Self.index(of: Self.percentiles.lower, among: sorted.count)]
    let upper = sorted[Self.index(of: Self.percentiles.upper, among: sorted.count)]
    return Self.loudness(ofPower: upper) - Self.loudness(ofPower: lower)
  }

  /// round((n - 1) p + 1) as Tech 3342 has it, less one as arrays have it.
  private static func index(of percentile: Double, among count: Int) -> Int {
    Int((Double(count - 1) * percentile).rounded(.toNearestOrAwayFromZero))
  }

  private static func total(_ powers: some Sequence<Double>) -> (sum: Double, count: Int) {
    var total = (sum: 0.0, count: 0)
    for power in powers {
      total.sum += power
      total.count += 1
    }
    return total
  }
}
