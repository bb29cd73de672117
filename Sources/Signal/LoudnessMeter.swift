/// K-weighting and energies of finished sound: what loudness is read from.
///
/// After ITU-R BS.1770-5, annex 1. The state is that of the filters only; what has been measured
/// goes to the caller, so that stretches may be measured one by one, kept, and added up.
package struct LoudnessMeter: Sendable {
  package let rate: Int
  package let channels: Int
  private let pairs: [ChannelWeights.Pair]
  private var weighting: KWeighting

  /// A meter before the first frame, or wherever its state is put back.
  ///
  /// - Parameters:
  ///   - rate: frames per second.
  ///   - channels: 1 to 6, in the order of WAV files.
  package init(rate: Int, channels: Int) {
    self.rate = rate
    self.channels = channels
    pairs = ChannelWeights(channels: channels).pairs
    weighting = KWeighting(rate: rate, pairs: pairs.count)
  }

  /// Measures the next stretch.
  ///
  /// - Parameters:
  ///   - samples: interleaved frames, whole ones.
  ///   - firstFrame: where the stretch lies in the programme, 0 or above.
  /// - Returns: the energies of this stretch.
  package mutating func measure(
    _ samples: Span<Float>,
    firstFrame: Int
  ) -> LoudnessBlocks {
    precondition(samples.count % channels == 0, "only whole frames can be measured")
    var blocks = LoudnessBlocks(rate: rate, firstFrame: firstFrame)
    let end = firstFrame + samples.count / channels
    var frame = firstFrame
    while frame < end {
      let cut = min(end, blocks.endOfBlock(at: frame))
      let part = samples.extracting(
        (frame - firstFrame) * channels..<(cut - firstFrame) * channels
      )
      var energy = Energy.zero
      for index in pairs.indices {
        energy += weighting.energy(of: part, channels: channels, pair: pairs[index], index: index)
      }
      blocks.append(energy, until: cut)
      frame = cut
    }
    return blocks
  }

  package mutating func visitState<V: StateVisitor>(_ visitor: inout V) {
    weighting.visitState(&visitor)
  }
}
