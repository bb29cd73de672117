import Bindings

/// The segments of one source that one segment of output reads, known but not yet in memory.
struct SourceWindow: Sendable {
  let framesPerSegment: Int
  /// Number of the first segment.
  let first: Int
  let segments: [Segment]

  func loaded(from store: Store) throws(GraphFailure) -> SegmentWindow {
    var buffers: [SegmentBuffer] = []
    for segment in segments { buffers.append(try segment.loaded(from: store)) }
    return SegmentWindow(framesPerSegment: framesPerSegment, first: first, segments: buffers)
  }

  /// What the sound is known by, for keys; positions count from `segment`.
  func appendIdentity(from segment: Int, to words: inout [UInt64]) {
    words.append(UInt64(bitPattern: Int64(first - segment)))
    words.append(UInt64(segments.count))
    for segment in segments {
      words.append(UInt64(segment.frames) << 8 | UInt64(segment.channels))
      words += segment.digest.words
    }
  }
}

extension ContentDigest? {
  /// Two words; zeros for silence.
  var words: [UInt64] { map { [$0.words.0, $0.words.1] } ?? [0, 0] }
}
