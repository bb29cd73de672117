/// Sample peak and true peak of finished sound, over all channels.
///
/// After ITU-R BS.1770-5, annex 2. The state is the last 31 frames of the input; what has been
/// measured goes to the caller, so that stretches may be measured one by one, kept, and added up.
package struct TruePeakMeter: Sendable {
  package let channels: Int
  private let interpolator: TruePeakInterpolator
  /// The past, for each pair of channels in turn.
  private var histories: [StereoFrame]

  /// A meter before the first frame, or wherever its state is put back.
  ///
  /// - Parameters:
  ///   - rate: frames per second.
  ///   - channels: how many are interleaved; peaks do not depend on what they carry.
  package init(rate: Int, channels: Int) {
    precondition(channels > 0, "sound has at least one channel")
    self.channels = channels
    interpolator = TruePeakInterpolator(rate: rate)
    let pairs = (channels + 1) / 2
    histories = Array(repeating: .zero, count: pairs * interpolator.reach)
  }

  /// Frames taken through the interpolator at a time.
  private static let chunk = 1024

  /// Measures the next stretch; points that need frames still to come belong to the next one.
  ///
  /// - Parameter samples: interleaved frames, whole ones.
  /// - Returns: the peaks of this stretch.
  package mutating func measure(_ samples: Span<Float>) -> PeakReading {
    precondition(samples.count % channels == 0, "only whole frames can be measured")
    var samplePeak: Float = 0
    for index in 0..<samples.count { samplePeak = max(samplePeak, samples[index].magnitude) }
    var highest = 0.0
    var squares = [Double](repeating: 0, count: Self.chunk)
    for pair in 0..<(channels + 1) / 2 {
      var start = 0
      while start < samples.count {
        let end = min(start + Self.chunk * channels, samples.count)
        let square = highestSquare(of: samples.extracting(start..<end), pair: pair, &squares)
        highest = max(highest, square)
        start = end
      }
    }
    return PeakReading(samplePeak: Double(samplePeak), truePeak: highest.squareRoot())
  }

  /// The points after the last frame, where the wave rings out.
  package mutating func finish() -> PeakReading {
    let silence = [Float](repeating: 0, count: interpolator.latency * channels)
    return measure(silence.span)
  }

  package mutating func visitState<V: StateVisitor>(_ visitor: inout V) {
    visitor.visit(&histories)
  }

  private mutating func highestSquare(
    of samples: Span<Float>,
    pair: Int,
    _ squares: inout [Double]
  ) -> Double {
    let reach = interpolator.reach
    let past = pair * reach..<(pair + 1) * reach
    var window = Array(histories[past])
    window.reserveCapacity(reach + samples.count / channels)
    let first = 2 * pair
    let second = min(first + 1, channels - 1)
    var base = 0
    while base < samples.count {
      window.append(StereoFrame(Double(samples[base + first]), Double(samples[base + second])))
      base += channels
    }
    var span = squares.mutableSpan
    interpolator.findSquares(in: window.span, into: &span, at: 0)
    var highest = 0.0
    for index in 0..<window.count - reach { highest = max(highest, span[index]) }
    histories.replaceSubrange(past, with: window.suffix(reach))
    return highest
  }
}
