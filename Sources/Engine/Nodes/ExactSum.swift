import Signal

/// Addition in which order has no meaning.
///
/// Each contribution is rounded to the grid 2^-40, half to even; sums of such numbers below 2^11
/// are exact in double, so that they may come in any order and one may be exchanged for another.
enum ExactSum {
  /// 1.5 x 2^12, as doubles of its binade lie 2^-40 apart: adding and taking it away rounds.
  ///
  /// Magnitudes up to 2^11, +66 dBFS, come to lie on the grid; beyond it the two signs are rounded
  /// on grids of their own.
  private static let binade = 6144.0

  static func rounded(_ value: Double) -> Double { (value + binade) - binade }

  static func rounded(_ frame: StereoFrame) -> StereoFrame {
    let binade = StereoFrame(repeating: Self.binade)
    return (frame + binade) - binade
  }

  /// Adds a piece under one gain a side.
  static func add(
    _ piece: SegmentWindow.Piece,
    gain: StereoFrame,
    to block: inout MutableSpan<StereoFrame>
  ) {
    let samples = piece.segment.samples.span
    var frame = piece.offset
    if piece.segment.channels == 1 {
      for index in piece.start..<(piece.start + piece.count) {
        let sample = StereoFrame(repeating: Double(samples[index]))
        block[frame] += rounded(sample * gain)
        frame += 1
      }
    } else {
      var index = 2 * piece.start
      for _ in 0..<piece.count {
        let sample = StereoFrame(Double(samples[index]), Double(samples[index + 1]))
        block[frame] += rounded(sample * gain)
        frame += 1
        index += 2
      }
    }
  }

  /// Adds a piece under a gain for each frame of the block.
  static func add(
    _ piece: SegmentWindow.Piece,
    gains: Span<StereoFrame>,
    to block: inout MutableSpan<StereoFrame>
  ) {
    let samples = piece.segment.samples.span
    var frame = piece.offset
    if piece.segment.channels == 1 {
      for index in piece.start..<(piece.start + piece.count) {
        let sample = StereoFrame(repeating: Double(samples[index]))
        block[frame] += rounded(sample * gains[frame])
        frame += 1
      }
    } else {
      var index = 2 * piece.start
      for _ in 0..<piece.count {
        let sample = StereoFrame(Double(samples[index]), Double(samples[index + 1]))
        block[frame] += rounded(sample * gains[frame])
        frame += 1
        index += 2
      }
    }
  }
}
