import Signal

/// The level of a difference in each bar; what is not taken in is equal.
struct BarLevels {
  private let bars: [Range<Int>]
  private var squares: [StereoFrame]
  private var peaks: [Double]

  /// - Parameters:
  ///   - starts: frames at which bars begin, ascending.
  ///   - frames: that are compared.
  init(starts: [Int], frames: Int) {
    let inside = starts.filter { $0 < frames }
    bars = zip(inside, inside.dropFirst() + [frames]).map { $0..<$1 }.filter { !$0.isEmpty }
    squares = Array(repeating: .zero, count: bars.count)
    peaks = Array(repeating: 0, count: bars.count)
  }

  mutating func add(_ old: Span<StereoFrame>, _ new: Span<StereoFrame>, from first: Int) {
    let range = first..<(first + old.count)
    for (bar, frames) in bars.enumerated() where frames.overlaps(range) {
      let part = frames.clamped(to: range)
      var sum = StereoFrame.zero
      var peak = peaks[bar]
      for frame in part {
        let change = new[frame - first] - old[frame - first]
        sum += change * change
        peak = max(peak, change.x.magnitude, change.y.magnitude)
      }
      squares[bar] += sum
      peaks[bar] = peak
    }
  }

  /// Those in which there is a difference.
  var levels: [BarLevel] {
    bars.indices.filter { peaks[$0] > StretchFinder.threshold }.map { bar in
      BarLevel(
        frames: bars[bar],
        difference: SignalLevel(
          squares: squares[bar],
          peak: StereoFrame(peaks[bar], 0),
          frames: bars[bar].count
        )
      )
    }
  }
}
