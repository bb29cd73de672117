import Bindings
import Planning
import Signal

/// What one source adds to one segment of a sum.
struct SumPart: Hashable, Comparable, Sendable {
  /// Faders, pan and mute over the segment: `Contribution.gainWords`.
  let gains: [UInt64]
  let source: ContentDigest
  let frames: Int
  let channels: Int

  var words: [UInt64] {
    [UInt64(gains.count)] + gains
      + [source.words.0, source.words.1, UInt64(frames), UInt64(channels)]
  }

  static func < (left: SumPart, right: SumPart) -> Bool {
    if left.source != right.source { return left.source < right.source }
    return left.gains.lexicographicallyPrecedes(right.gains)
  }

  /// Reads what `words` has written; nil for anything else.
  init?(_ words: inout ArraySlice<UInt64>) {
    guard let count = words.popFirst().flatMap({ Int(exactly: $0) }), words.count >= count + 4
    else { return nil }
    gains = Array(words.prefix(count))
    words.removeFirst(count)
    let rest = Array(words.prefix(4))
    words.removeFirst(4)
    source = ContentDigest(words: (rest[0], rest[1]))
    frames = Int(truncatingIfNeeded: rest[2])
    channels = Int(truncatingIfNeeded: rest[3])
    guard frames >= 0, channels == 1 || channels == 2, Contribution(gainWords: gains) != nil else {
      return nil
    }
  }

  init(gains: [UInt64], source: ContentDigest, frames: Int, channels: Int) {
    self.gains = gains
    self.source = source
    self.frames = frames
    self.channels = channels
  }
}
