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

  /// Frames taken through the interpolator at a time: few, so that quiet ones can be passed over.
  private static let chunk = 64

  /// Measures the next stretch; points that need frames still to come belong to the next one.
  ///
  /// - Parameter samples: interleaved frames, whole ones.
  /// - Returns: the peaks of this stretch.
  package mutating func measure(_ samples: Span<Float>) -> PeakReading {
    precondition(samples.count % channels == 0, "only whole frames can be measured")
    let samplePeak = SampleLoops.peak(samples)
    // The wave is never lower than its samples, so only points above them are of interest.
    var highest = Double(samplePeak) * Double(samplePeak)
    for pair in 0..<(channels + 1) / 2 { raise(&highest, to: samples, pair: pair) }
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

  /// Raises a square to the highest one of two channels.
  private mutating func raise(_ highest: inout Double, to samples: Span<Float>, pair: Int) {
    let reach = interpolator.reach
    let past = pair * reach..<(pair + 1) * reach
    let first = 2 * pair
    let second = min(first + 1, channels - 1)
    var storage = Array(histories[past])
    storage.append(contentsOf: repeatElement(.zero, count: Self.chunk))
    var window = storage.mutableSpan
    var base = 0
    while base < samples.count {
      let count = min(Self.chunk, (samples.count - base) / channels)
      // That of other pairs as well: it only says where looking closer is worth it.
      var loudest = Double(
        SampleLoops.peak(samples.extracting(base..<(base + count * channels)))
      )
      for frame in 0..<reach {
        loudest = max(loudest, window[frame].x.magnitude, window[frame].y.magnitude)
      }
      for frame in reach..<(reach + count) {
        let value = StereoFrame(Double(samples[base + first]), Double(samples[base + second]))
        window[frame] = value
        base += channels
      }
      let bound = loudest * interpolator.bound
      if bound * bound > highest {
        let frames = window.span.extracting(0..<(reach + count))
        highest = max(highest, interpolator.highestSquare(in: frames))
      }
      for frame in 0..<reach { window[frame] = window[count + frame] }
    }
    for frame in 0..<reach { histories[past.lowerBound + frame] = window[frame] }
  }
}
