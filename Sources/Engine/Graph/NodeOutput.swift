import Bindings

/// All segments of a node: what each is known by, and what was noted of it.
package struct NodeOutput: Hashable, Sendable {
  /// Nil for silence.
  var segments: [ContentDigest?] = []
  var notes: [[UInt64]] = []

  init() {}

  mutating func append(_ digest: ContentDigest?, note: [UInt64]) {
    segments.append(digest)
    notes.append(note)
  }

  /// What the whole output is known by.
  var digest: ContentDigest {
    ContentDigest(of: segments.flatMap(\.words))
  }

  var words: [UInt64] {
    var words = [UInt64(segments.count)]
    for (digest, note) in zip(segments, notes) {
      words += digest.words
      words.append(UInt64(note.count))
      words += note
    }
    return words
  }

  /// Puts back what `words` are of; nil for other words.
  init?(words: [UInt64]) {
    guard let count = words.first.flatMap({ Int(exactly: $0) }) else { return nil }
    var position = 1
    for _ in 0..<count {
      guard position + 3 <= words.count, let length = Int(exactly: words[position + 2]),
        length <= words.count - position - 3
      else { return nil }
      let pair = (words[position], words[position + 1])
      let start = position + 3
      append(
        pair == (0, 0) ? nil : ContentDigest(words: pair),
        note: Array(words[start..<start + length])
      )
      position = start + length
    }
    guard position == words.count else { return nil }
  }
}
