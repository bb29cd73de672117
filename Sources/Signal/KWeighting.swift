/// The two filters before the energy is taken: a shelf for the head, and a high-pass.
///
/// The biquads of ITU-R BS.1770-5, annex 1, tables 1 and 2, at 48 kHz; at other rates the same
/// analogue filters through the bilinear transform, as libebur128 and ffmpeg have them, so that
/// 997 Hz reads at most 0.03 LU apart between 44.1 and 192 kHz. Realised as `StateVariableFilter`s,
/// whose state meets its old value after an edit; direct forms at 38 Hz do not.
struct KWeighting: Sendable {
  private let sections: [StateVariableFilter]
  /// Four integrators for each pair of channels.
  private var states: [[StereoFrame]]

  /// - Parameters:
  ///   - rate: frames per second.
  ///   - pairs: how many pairs of channels.
  init(rate: Int, pairs: Int) {
    let gain = Maths.amplitude(decibels: Self.shelfDecibels)
    let band = Maths.power(gain, Self.shelfBandExponent)
    let damping = 1 / Self.shelfQuality
    let shelfWarp = Maths.tangent(halfCycles: Self.shelfFrequency / Double(rate))
    let shelf = StateVariableFilter(
      g: shelfWarp,
      damping: damping,
      direct: gain,
      band: damping * (band - gain),
      low: 1 - gain
    )
    let passDamping = 1 / Self.passQuality
    let passWarp = Maths.tangent(halfCycles: Self.passFrequency / Double(rate))
    // Table 2 leaves the numerator 1, -2, 1 as it stands, which is this much above unity.
    let passGain = 1 + passWarp * (passDamping + passWarp)
    let highPass = StateVariableFilter(
      g: passWarp,
      damping: passDamping,
      direct: passGain,
      band: -passGain * passDamping,
      low: -passGain
    )
    sections = [shelf, highPass]
    let rest = [StereoFrame](repeating: .zero, count: 2 * sections.count)
    states = Array(repeating: rest, count: pairs)
  }

  // The analogue prototypes behind the tables, as derived by libebur128 (its filter.c) and shown
  // to give the tables to 14 digits at 48 kHz.
  private static let shelfFrequency = 1681.974450955533
  private static let shelfDecibels = 3.999843853973347
  private static let shelfQuality = 0.7071752369554196
  private static let shelfBandExponent = 0.4996667741545416
  private static let passFrequency = 38.13547087602444
  private static let passQuality = 0.5003270373238773

  /// Frames that are filtered before their energy is summed.
  private static let passLength = 512

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
    var storage = InlineArray<512, StereoFrame>(repeating: .zero)
    var frames = storage.mutableSpan
    var energy = Energy.zero
    var base = 0
    while base < samples.count {
      let count = min(Self.passLength, (samples.count - base) / channels)
      for frame in 0..<count {
        let (left, right) = (samples[base + pair.first], samples[base + pair.second])
        frames[frame] = StereoFrame(Double(left), Double(right))
        base += channels
      }
      var part = frames._mutatingExtracting(0..<count)
      FrameLoops.cascade(sections, state: &states[index], &part)
      energy += Energy(of: part.span, weights: pair.weights)
    }
    return energy
  }

  mutating func visitState<V: StateVisitor>(_ visitor: inout V) {
    for index in states.indices { visitor.visit(&states[index]) }
  }
}
