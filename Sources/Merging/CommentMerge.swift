/// Merges of what says nothing: lines of comments, and what stands around values.
enum CommentMerge {
  /// Base, ours and theirs; where both sides edited it, our lines and then theirs that are new.
  static func merged(_ texts: [Bytes]) -> Bytes? {
    let (base, ours, theirs) = (texts[0], texts[1], texts[2])
    if ours == theirs || theirs == base { return ours }
    if ours == base { return theirs }
    let known = Set((lines(of: base) + lines(of: ours)).map { Bytes($0.trimmed) })
    let new = lines(of: theirs).filter { !$0.trimmed.isEmpty && !known.contains(Bytes($0.trimmed)) }
    guard new.allSatisfy({ $0.trimmed.first == Bytes.hash }) else { return nil }
    return ours + new.joined()
  }

  /// With their line breaks.
  private static func lines(of text: Bytes) -> [Bytes] {
    text.split(separator: Bytes.lineBreak, omittingEmptySubsequences: true).map {
      Bytes($0) + [Bytes.lineBreak]
    }
  }

  /// True where a text has every comment that a side has put in, or that both have kept.
  static func keepsComments(base: Bytes, sides: [Bytes], in text: Bytes) -> Bool {
    let (known, there) = (comments(in: base), comments(in: text))
    let found = sides.map(comments)
    return found.allSatisfy { side in
      side.allSatisfy { comment in
        there.contains(comment)
          || (known.contains(comment) && !found.allSatisfy { $0.contains(comment) })
      }
    }
  }

  /// What follows a `#` at the begin of a line or behind a space; of a `#` in quotes too, which only
  /// makes the test stricter.
  private static func comments(in text: Bytes) -> Set<Bytes> {
    var result: Set<Bytes> = []
    for line in text.split(separator: Bytes.lineBreak) {
      var before = Bytes.space
      for (index, byte) in zip(line.indices, line) {
        if byte == Bytes.hash, before <= Bytes.space {
          result.insert(Bytes(Bytes(line[index...]).trimmed))
          break
        }
        before = byte
      }
    }
    return result
  }
}
