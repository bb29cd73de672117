/// What each channel counts for in loudness, in the order of WAV files.
///
/// Mono; L R; L R C; L R Ls Rs; L R C Ls Rs; L R C LFE Ls Rs. The surrounds of these layouts stand
/// at 110 degrees and weigh 1.41 (ITU-R BS.1770-5, table 4); LFE does not count.
package struct ChannelWeights: Hashable, Sendable {
  /// One weight a channel, as a factor of power.
  package let weights: [Double]

  /// - Parameter channels: 1 to 6.
  package init(channels: Int) {
    let surround = Self.surround
    switch channels {
    case 1, 2, 3: weights = Array(repeating: 1, count: channels)
    case 4: weights = [1, 1, surround, surround]
    case 5: weights = [1, 1, 1, surround, surround]
    case 6: weights = [1, 1, 1, 0, surround, surround]
    default: preconditionFailure("loudness is defined for one to six channels here")
    }
  }

  private static let surround = 1.41

  /// The channels that count, two by two, so that a pair fills the lanes of one filter.
  ///
  /// A channel left over stands in both lanes and counts in the first.
  var pairs: [Pair] {
    let counted = weights.indices.filter { weights[$0] > 0 }
    return stride(from: 0, to: counted.count, by: 2).map { index in
      let first = counted[index]
      guard index + 1 < counted.count else {
        return Pair(first: first, second: first, weights: StereoFrame(weights[first], 0))
      }
      let second = counted[index + 1]
      return Pair(
        first: first,
        second: second,
        weights: StereoFrame(weights[first], weights[second])
      )
    }
  }

  /// Two channels of a frame that are filtered together.
  struct Pair: Sendable {
    let first: Int
    let second: Int
    let weights: StereoFrame
  }
}
