import Bindings

/// One segment of a node's output: what it is known by and, while it is in memory, its samples.
package struct Segment: Sendable {
  package let frames: Int
  /// 0 where the node only measures.
  package let channels: Int
  /// Nil where all is silent.
  package let digest: ContentDigest?
  let buffer: SegmentBuffer?

  init(frames: Int, channels: Int, digest: ContentDigest?, buffer: SegmentBuffer? = nil) {
    self.frames = frames
    self.channels = channels
    self.digest = digest
    self.buffer = buffer
  }

  /// The samples, from memory or from the store.
  func loaded(from store: Store) throws(GraphFailure) -> SegmentBuffer {
    if let buffer { return buffer }
    guard let digest else { return SegmentBuffer(silentFrames: frames, channels: channels) }
    guard let samples = store.samples(digest, count: frames * channels) else {
      throw .lost(digest)
    }
    return SegmentBuffer(samples: samples, channels: channels)
  }
}

/// Why a graph did not come to its end.
enum GraphFailure: Error, Sendable {
  case problem(RenderProblem)
  /// What the index names is not in the store any more, or is not what it was.
  case lost(ContentDigest)
}
