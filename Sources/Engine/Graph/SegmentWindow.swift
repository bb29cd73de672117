/// Consecutive segments of one node, as its consumers see them: sound before the song's start and
/// after its end is zero.
struct SegmentWindow: Sendable {
  let framesPerSegment: Int
  /// Number of the first segment.
  let first: Int
  let segments: [SegmentBuffer]

  /// Frames of one segment that lie in a range.
  struct Piece {
    let segment: SegmentBuffer
    /// First frame, counted from the segment's start.
    let start: Int
    let count: Int
    /// Where the piece lies in the range that was asked for.
    let offset: Int
  }

  /// The pieces of `range` (song frames) that hold sound, in order.
  func pieces(of range: Range<Int>) -> [Piece] {
    var pieces: [Piece] = []
    for (index, segment) in segments.enumerated() where !segment.isSilent {
      let origin = (first + index) * framesPerSegment
      let lower = max(range.lowerBound, origin)
      let upper = min(range.upperBound, origin + segment.frames)
      guard lower < upper else { continue }
      pieces.append(
        Piece(
          segment: segment,
          start: lower - origin,
          count: upper - lower,
          offset: lower - range.lowerBound
        )
      )
    }
    return pieces
  }

  /// The interleaved frames of `range`, which lies within the song.
  func samples(of range: Range<Int>, channels: Int) -> [Float] {
    var samples = [Float](repeating: 0, count: range.count * channels)
    for piece in pieces(of: range) {
      let source = piece.start * channels..<(piece.start + piece.count) * channels
      let target = piece.offset * channels..<(piece.offset + piece.count) * channels
      samples.replaceSubrange(target, with: piece.segment.samples[source])
    }
    return samples
  }

  var isSilent: Bool { segments.allSatisfy(\.isSilent) }
}
