/// The two filters before the energy is taken: a shelf for the head, and a high-pass.
///
/// The biquads of ITU-R BS.1770-5, annex 1, tables 1 and 2, at 48 kHz; at other rates the same
/// analogue filters through the bilinear transform, as libebur128 and ffmpeg have them, so that
/// 997 Hz reads at most 0.03 LU apart between 44.1 and 192 kHz. Realised as state-variable filters
/// (Simper, "Solving the continuous SVF equations using trapezoidal integration", 2013), whose
/// state meets its old value after an edit; direct forms at 38 Hz do not.
struct KWeighting: Sendable {
  private let shelf: Stage
  private let highPass: Stage
  /// Four state variables a pair of channels.
  private var states: [StereoFrame]

  /// - Parameters:
  ///   - rate: frames per second.
  ///   - pairs: how many pairs of channels.
  init(rate: Int, pairs: Int) {
    let gain = Maths.amplitude(decibels: Self.shelfDecibels)
    let band = Maths.power(gain, Self.shelfBandExponent)
    let damping = 1 / Self.shelfQuality
    let shelfWarp = Maths.tangent(halfCycles: Self.shelfFrequency / Double(rate))
    shelf = Stage(
      warp: shelfWarp,
      damping: damping,
      direct: gain,
      band: damping * (band - gain),
      low: 1 - gain
    )
    let passDamping = 1 / Self.passQuality
    let passWarp = Maths.tangent(halfCycles: Self.passFrequency / Double(rate))
    // Table 2 leaves the numerator 1, -2, 1 as it stands, which is this much above unity.
    let passGain = 1 + passWarp * (passDamping + passWarp)
    highPass = Stage(
      warp: passWarp,
      damping: passDamping,
      direct: passGain,
      band: -passGain * passDamping,
      low: -passGain
    )
    states = Array(repeating: .zero, count: 4 * pairs)
  }

  // The analogue prototypes behind the tables, as derived by libebur128 (its filter.c) and shown
  // to give the tables to 14 digits at 48 kHz.
  private static let shelfFrequency = 1681.974450955533
  private static let shelfDecibels = 3.999843853973347
  private static let shelfQuality = 0.7071752369554196
  private static let shelfBandExponent = 0.4996667741545416
  private static let passFrequency = 38.13547087602444
  private static let passQuality = 0.5003270373238773

  /// One second-order section: the input and two integrator outputs, weighted.
  private struct Stage: Sendable {
    let a1: Double
    let a2: Double
    let a3: Double
    let direct: Double
    let band: Double
    let low: Double

    init(warp: Double, damping: Double, direct: Double, band: Double, low: Double) {
      a1 = 1 / (1 + warp * (warp + damping))
      a2 = warp * a1
      a3 = warp * a2
      self.direct = direct
      self.band = band
      self.low = low
    }
  }

  /// Filters two channels and sums their weighted squares.
  ///
  /// - Parameters:
  ///   - samples: interleaved frames, whole ones.
  ///   - channels: how many are interleaved.
  ///   - pair: which two of them.
  ///   - index: the place of the pair among those of this filter.
  /// - Returns: the sum of both.
  mutating func energy(
    of samples: Span<Float>,
    channels: Int,
    pair: ChannelWeights.Pair,
    index: Int
  ) -> Energy {
    let (shelf, pass, weights) = (shelf, highPass, pair.weights)
    let base = 4 * index
    var (s1, s2, p1, p2) = (states[base], states[base + 1], states[base + 2], states[base + 3])
    var (coarse, fine) = (StereoFrame.zero, StereoFrame.zero)
    var (first, second) = (pair.first, pair.second)
    while first < samples.count {
      let x = StereoFrame(Double(samples[first]), Double(samples[second]))
      first += channels
      second += channels

      let shelfIn = x - s2
      let shelfBand = shelf.a1 * s1 + shelf.a2 * shelfIn
      let shelfLow = s2 + (shelf.a2 * s1 + shelf.a3 * shelfIn)
      s1 = (shelfBand + shelfBand) - s1
      s2 = (shelfLow + shelfLow) - s2
      let y = shelf.direct * x + (shelf.band * shelfBand + shelf.low * shelfLow)

      let passIn = y - p2
      let passBand = pass.a1 * p1 + pass.a2 * passIn
      let passLow = p2 + (pass.a2 * p1 + pass.a3 * passIn)
      p1 = (passBand + passBand) - p1
      p2 = (passLow + passLow) - p2
      let z = pass.direct * y + (pass.band * passBand + pass.low * passLow)

      let square = weights * (z * z)
      let rounded = (square + Energy.coarseRounder) - Energy.coarseRounder
      coarse += rounded
      fine += ((square - rounded) + Energy.fineRounder) - Energy.fineRounder
    }
    states[base] = s1
    states[base + 1] = s2
    states[base + 2] = p1
    states[base + 3] = p2
    return Energy(coarse: coarse.x + coarse.y, fine: fine.x + fine.y)
  }

  mutating func visitState<V: StateVisitor>(_ visitor: inout V) {
    visitor.visit(&states)
  }
}
