/// Where the timeline is cut: every 4/3 s at 44.1 and 48 kHz and their multiples.
///
/// 64,000 frames at 48 kHz and 58,800 at 44.1 kHz are the same time, so boundaries fall on whole
/// frames after conversion between the two families. At double rates a segment keeps its length in
/// time and doubles in frames.
package struct SegmentGrid: Hashable, Sendable {
  package let framesPerSegment: Int

  /// - Parameter rate: frames per second.
  package init(rate: Int) {
    framesPerSegment = max(1, rate * 4 / 3)
  }

  /// The frames of one segment, cut off at the end of the song.
  package func range(of segment: Int, within frames: Int) -> Range<Int> {
    let lower = min(segment * framesPerSegment, frames)
    return lower..<min(lower + framesPerSegment, frames)
  }

  /// How many segments hold `frames`.
  package func count(for frames: Int) -> Int {
    (frames + framesPerSegment - 1) / framesPerSegment
  }
}
