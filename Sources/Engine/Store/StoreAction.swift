import Bindings

extension Store {
  /// What rendering one segment of a node came to.
  package struct Action: Hashable, Sendable {
    /// The blob of its sound; nil for silence.
    package var output: ContentDigest?
    /// The state after it.
    package var state: ContentDigest
    /// Whatever else was found on the way, as energies for a loudness.
    package var note: [UInt64]

    package init(output: ContentDigest?, state: ContentDigest, note: [UInt64] = []) {
      self.output = output
      self.state = state
      self.note = note
    }
  }
}

extension Store.Action {
  private static let headCount = 5

  var words: [UInt64] {
    var words: [UInt64] = []
    words.reserveCapacity(Self.headCount + note.count)
    words.append(output == nil ? 0 : 1)
    words.append(output?.words.0 ?? 0)
    words.append(output?.words.1 ?? 0)
    words.append(state.words.0)
    words.append(state.words.1)
    words.append(contentsOf: note)
    return words
  }

  init?(words: [UInt64]) {
    guard words.count >= Self.headCount, words[0] <= 1 else { return nil }
    output = words[0] == 1 ? ContentDigest(words: (words[1], words[2])) : nil
    state = ContentDigest(words: (words[3], words[4]))
    note = Array(words[Self.headCount...])
  }
}
