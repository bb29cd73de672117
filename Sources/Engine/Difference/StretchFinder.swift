import Signal

/// Finds where two sounds differ, and sums up how much.
struct StretchFinder {
  /// Differences up to half a step of 24 bits are none: no file that is delivered holds them.
  static let threshold = 0x1p-24

  private struct Sums {
    var old = StereoFrame.zero
    var new = StereoFrame.zero
    var difference = StereoFrame.zero
    var peaks = BothVersions(old: StereoFrame.zero, new: StereoFrame.zero)
    var peak = StereoFrame.zero
    var count = 0

    mutating func add(_ before: StereoFrame, _ after: StereoFrame) {
      let change = after - before
      old += before * before
      new += after * after
      difference += change * change
      peaks.old = Self.greater(peaks.old, before)
      peaks.new = Self.greater(peaks.new, after)
      peak = Self.greater(peak, change)
      count += 1
    }

    mutating func add(_ other: Sums) {
      old += other.old
      new += other.new
      difference += other.difference
      peaks.old = Self.greater(peaks.old, other.peaks.old)
      peaks.new = Self.greater(peaks.new, other.peaks.new)
      peak = Self.greater(peak, other.peak)
      count += other.count
    }

    private static func greater(_ left: StereoFrame, _ right: StereoFrame) -> StereoFrame {
      let zero = StereoFrame.zero
      let magnitude = right.replacing(with: zero - right, where: right .< zero)
      return left.replacing(with: magnitude, where: magnitude .> left)
    }
  }

  /// Frames of equal sound that end a stretch.
  private let gap: Int
  private var start = 0
  /// Behind the last frame that differs.
  private var end = 0
  /// Up to `end`; nil before the first difference and after a stretch is closed.
  private var open: Sums?
  /// From `end` on.
  private var tail = Sums()
  private var stretches: [DifferentStretch] = []

  /// - Parameter rate: frames per second; a second of equal sound ends a stretch.
  init(rate: Int) { gap = rate }

  /// Takes in what follows, or lies later: what is left out is equal.
  mutating func add(_ old: Span<StereoFrame>, _ new: Span<StereoFrame>, from first: Int) {
    if open != nil, first - end >= gap || first != end + tail.count { close() }
    for index in old.indices {
      let (before, after) = (old[index], new[index])
      let change = after - before
      let differs = max(change.x.magnitude, change.y.magnitude) > Self.threshold
      if differs {
        let frame = first + index
        if open != nil, frame - end >= gap { close() }
        if open == nil { start = frame } else { open?.add(tail) }
        var sums = open ?? Sums()
        sums.add(before, after)
        open = sums
        tail = Sums()
        end = frame + 1
      } else if open != nil {
        tail.add(before, after)
      }
    }
  }

  /// All stretches.
  consuming func finish() -> [DifferentStretch] {
    close()
    return stretches
  }

  private mutating func close() {
    if let open {
      stretches.append(
        DifferentStretch(
          frames: start..<end,
          levels: BothVersions(
            old: SignalLevel(squares: open.old, peak: open.peaks.old, frames: open.count),
            new: SignalLevel(squares: open.new, peak: open.peaks.new, frames: open.count)
          ),
          difference: SignalLevel(squares: open.difference, peak: open.peak, frames: open.count)
        )
      )
    }
    open = nil
    tail = Sums()
  }
}

extension SignalLevel {
  /// Of the squares of both sides of some frames.
  init(squares: StereoFrame, peak: StereoFrame, frames: Int) {
    rms = Maths.decibels(power: (squares.x + squares.y) / Double(2 * max(1, frames)))
    self.peak = Maths.decibels(amplitude: max(peak.x, peak.y))
  }
}
