import Signal

/// Addition in which order has no meaning.
///
/// Each contribution is rounded to the grid 2^-40, half to even; sums of such numbers below 2^12
/// are exact in double, so that they may come in any order and one may be exchanged for another.
/// Magnitudes up to 2^11, +66 dBFS, come to lie on the grid.
enum ExactSum {
  /// Adds a piece under one gain a side.
  static func add(
    _ piece: SegmentWindow.Piece,
    gain: StereoFrame,
    to block: inout MutableSpan<StereoFrame>
  ) {
    var part = block._mutatingExtracting(piece.offset..<(piece.offset + piece.count))
    SampleLoops.sum(
      piece.segment.samples.span.extracting(piece.samples),
      channels: piece.segment.channels,
      gain: gain,
      to: &part
    )
  }

  /// Adds a piece under a gain for each frame of the block.
  static func add(
    _ piece: SegmentWindow.Piece,
    gains: Span<StereoFrame>,
    to block: inout MutableSpan<StereoFrame>
  ) {
    let range = piece.offset..<(piece.offset + piece.count)
    var part = block._mutatingExtracting(range)
    SampleLoops.sum(
      piece.segment.samples.span.extracting(piece.samples),
      channels: piece.segment.channels,
      gains: gains.extracting(range),
      to: &part
    )
  }
}

extension SegmentWindow.Piece {
  /// Where its samples lie among those of the segment.
  fileprivate var samples: Range<Int> {
    segment.channels * start..<segment.channels * (start + count)
  }
}
