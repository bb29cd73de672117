/// A true-peak limiter with look-ahead.
///
/// The gain that each peak needs is held over the look-ahead (a minimum over a window), let go
/// exponentially, then averaged over the same window: a straight ramp that arrives exactly when the
/// peak does, and stays while its neighbours sound. Gains are whole numbers on the grid 2^-40, so
/// the average is exact and nothing but the release remembers more than the look-ahead.
package struct LimiterKernel: Kernel {
  package struct Settings: Hashable, Sendable {
    /// Amplitude that the peaks are held to.
    package var ceiling: Double
    /// Share of the distance to its target that the gain has left after a frame of release.
    package var release: Double

    /// - Parameters:
    ///   - ceiling: in dBTP.
    ///   - release: in seconds; the gain makes 63.2 % of its way back in this time.
    ///   - rate: in frames per second.
    package init(ceiling: Double, release: Double, rate: Double) {
      self.ceiling = Maths.amplitude(decibels: ceiling - Self.margin)
      self.release = release > 0 ? Maths.exp(-1 / (release * rate)) : 0
    }

    /// Room in dB for what other meters read between the samples.
    private static let margin = 0.05
  }

  /// Frames on either side of a peak over which its gain is kept: where most of an interpolated
  /// value comes from.
  private static let neighbours = 12
  /// Frames that are measured at a time.
  private static let passLength = 64
  /// 1 on the grid of gains.
  private static let unity = 1_099_511_627_776.0
  /// Distance at which the gain is set to its target.
  private static let near = 1.0 / 1_048_576

  private let meter = IntersamplePeak()
  private var line: DelayLine
  /// The last frames of the input, for the meter.
  private var recent = [StereoFrame](repeating: .zero, count: IntersamplePeak.history)
  private var least: SlidingMinimum
  private var gain = 1.0
  /// The last gains, on the grid.
  private var window: [Int64]
  private var position = 0
  private var sum: Int64

  /// - Parameter lookAhead: in frames, 1 or more.
  package init(lookAhead: Int) {
    precondition(lookAhead > 0, "a limiter looks ahead")
    line = DelayLine(length: Self.latency(lookAhead: lookAhead))
    let one = Int64(Self.unity)
    least = SlidingMinimum(window: lookAhead + 2 * Self.neighbours + 1, of: one)
    window = Array(repeating: one, count: lookAhead)
    sum = one * Int64(lookAhead)
  }

  /// Frames by which the output comes late.
  package static func latency(lookAhead: Int) -> Int {
    lookAhead - 1 + neighbours + IntersamplePeak.latency
  }

  package mutating func visitState<V: StateVisitor>(_ visitor: inout V) {
    line.visitState(&visitor)
    visitor.visitExact(&recent)
    least.visitState(&visitor)
    visitor.visit(&gain)
    window.rotate(toStartAt: position)
    position = 0
    visitor.visit(&window)
    sum = window.reduce(0, &+)
  }

  package mutating func process(
    _ block: inout MutableSpan<StereoFrame>,
    key: Span<StereoFrame>,
    settings: Ramp<Settings>
  ) {
    var signalStorage = InlineArray<87, StereoFrame>(repeating: .zero)
    var peakStorage = InlineArray<64, Double>(repeating: 0)
    var signal = signalStorage.mutableSpan
    var peaks = peakStorage.mutableSpan
    var start = 0
    while start < block.count {
      let count = min(Self.passLength, block.count - start)
      let loudest = take(block.span.extracting(start..<(start + count)), into: &signal)
      // Where no interpolated value can reach the ceiling the samples themselves will do.
      if loudest * IntersamplePeak.bound < min(settings.from.ceiling, settings.to.ceiling) {
        for frame in 0..<count { peaks[frame] = 0 }
      } else {
        let frames = signal.span.extracting(0..<(IntersamplePeak.history + count))
        meter.measure(frames, into: &peaks)
      }
      var part = block._mutatingExtracting(start..<(start + count))
      line.exchange(&part)
      apply(&part, peaks.span, settings, from: start)
      start += count
    }
  }

  /// Puts the recent frames and the new ones in a row; returns the largest magnitude in it.
  private mutating func take(
    _ block: Span<StereoFrame>,
    into signal: inout MutableSpan<StereoFrame>
  ) -> Double {
    let history = IntersamplePeak.history
    var loudest = 0.0
    for index in 0..<history {
      let frame = recent[index]
      signal[index] = frame
      loudest = max(loudest, frame.x.magnitude, frame.y.magnitude)
    }
    for index in block.indices {
      let frame = block[index]
      signal[history + index] = frame
      loudest = max(loudest, frame.x.magnitude, frame.y.magnitude)
    }
    for index in 0..<history { recent[index] = signal[block.count + index] }
    return loudest
  }

  private mutating func apply(
    _ block: inout MutableSpan<StereoFrame>,
    _ peaks: Span<Double>,
    _ settings: Ramp<Settings>,
    from start: Int
  ) {
    var storage = InlineArray<64, Int64>(repeating: 0)
    var whole = storage.mutableSpan
    var targets = whole._mutatingExtracting(0..<block.count)
    for frame in block.indices {
      var ceiling = settings.from.ceiling
      if !settings.isConstant {
        ceiling += (settings.to.ceiling - ceiling) * settings.position(of: start + frame)
      }
      let needed = peaks[frame] > ceiling ? ceiling / peaks[frame] : 1
      targets[frame] = Int64(needed * Self.unity)
    }
    least.slide(&targets)
    follow(&targets, release: settings.from.release)
    let scale = Self.unity * Double(window.count)
    for frame in block.indices { block[frame] *= Double(targets[frame]) / scale }
  }

  /// Puts in place of the targets the sums of the gains over the look-ahead.
  private mutating func follow(_ targets: inout MutableSpan<Int64>, release: Double) {
    var (gain, sum, position) = (self.gain, self.sum, self.position)
    var line = window.mutableSpan
    for frame in targets.indices {
      let target = Double(targets[frame]) / Self.unity
      let distance = target - gain
      gain = distance > Self.near ? target - release * distance : target
      let gained = Int64(gain * Self.unity)
      sum &+= gained &- line[position]
      line[position] = gained
      position = position + 1 == line.count ? 0 : position + 1
      targets[frame] = sum
    }
    (self.gain, self.sum, self.position) = (gain, sum, position)
  }
}
