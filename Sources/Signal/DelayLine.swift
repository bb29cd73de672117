/// Keeps the signal back by a fixed number of frames.
package struct DelayLine: Hashable, Sendable {
  private var frames: [StereoFrame]
  /// Where the oldest frame lies.
  private var position = 0

  package init(length: Int) {
    frames = Array(repeating: .zero, count: length)
  }

  package var length: Int { frames.count }

  package mutating func visitState<V: StateVisitor>(_ visitor: inout V) {
    frames.rotate(toStartAt: position)
    position = 0
    visitor.visitExact(&frames)
  }

  /// Puts `block` in and takes as many frames out, in place.
  package mutating func exchange(_ block: inout MutableSpan<StereoFrame>) {
    let length = frames.count
    guard length > 0 else { return }
    var place = position
    var line = frames.mutableSpan
    for index in block.indices {
      let oldest = line[place]
      line[place] = block[index]
      block[index] = oldest
      place = place + 1 == length ? 0 : place + 1
    }
    position = place
  }
}
