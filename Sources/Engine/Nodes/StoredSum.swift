import Bindings
import Signal

/// The exact sum that the last build made of one segment, and what it was made of.
struct StoredSum {
  private let store: Store
  private let key: ContentDigest
  fileprivate let old: Entry?

  /// A sum and what is still to be added to it.
  struct Exchange {
    var sum: SegmentSum
    let added: [SumPart]
  }

  fileprivate struct Entry {
    let bound: Double
    let sound: ContentDigest?
    let rest: ContentDigest
    let parts: [SumPart]
  }

  init(place: String, segment: Int, in store: Store) {
    self.store = store
    // A sum of another revision may be of parts that this one would read otherwise.
    key = ContentDigest(of: Array("\(SumRecipe.revision) \(place) \(segment)".utf8))
    old = store.entry(.latest, key).flatMap { Entry($0[...]) }
  }

  /// The stored sum without what is no part of it any more; nil where adding all up reads less, or
  /// where something of it is gone.
  func exchange(for parts: [SumPart], frames: Int) -> Exchange? {
    guard let old else { return nil }
    let removed = Self.missing(from: parts, of: old.parts)
    let added = Self.missing(from: old.parts, of: parts)
    guard removed.count + added.count < parts.count,
      let words = store.words(old.rest),
      let sound = sound(old.sound, frames: frames),
      let exact = ExactRest(words: words)?.frames(heardAs: sound.span)
    else { return nil }
    var sum = SegmentSum(exact, bound: old.bound)
    for part in removed {
      guard let samples = store.samples(part.source, count: part.frames * part.channels) else {
        return nil
      }
      sum.add(part, SegmentBuffer(samples: samples, channels: part.channels), sign: -1)
    }
    return sum.isExact ? Exchange(sum: sum, added: added) : nil
  }

  private func sound(_ digest: ContentDigest?, frames: Int) -> [Float]? {
    guard let digest else { return Array(repeating: 0, count: 2 * frames) }
    return store.samples(digest, count: 2 * frames)
  }

  /// Those of `parts` that are not in `others`; both are in order.
  private static func missing(from others: [SumPart], of parts: [SumPart]) -> [SumPart] {
    var rest = others[...]
    return parts.filter { part in
      while let first = rest.first, first < part { rest.removeFirst() }
      guard rest.first == part else { return true }
      rest.removeFirst()
      return false
    }
  }

  /// Keeps a sum for the next build, where it can be told exactly.
  func keep(_ made: ExactSegment, of parts: [SumPart]) throws(StoreProblem) {
    guard made.isExact else { return }
    let samples = made.buffer.allSamples
    let exact = ExactRest(of: made.sum.span, heardAs: samples.span)
    let rest = try store.write(words: exact.words, rank: .sum)
    let sound = made.buffer.isSilent ? nil : ContentDigest(of: samples)
    var words = [made.bound.bitPattern] + sound.words + [rest.words.0, rest.words.1]
    for part in parts { words += part.words }
    store.keep(entry: words, in: .latest, for: key)
  }
}

extension StoredSum.Entry {
  fileprivate init?(_ words: ArraySlice<UInt64>) {
    var rest = words
    guard rest.count >= 5 else { return nil }
    let head = Array(rest.prefix(5))
    rest.removeFirst(5)
    bound = Double(bitPattern: head[0])
    let pair = (head[1], head[2])
    sound = pair == (0, 0) ? nil : ContentDigest(words: pair)
    self.rest = ContentDigest(words: (head[3], head[4]))
    var parts: [SumPart] = []
    while !rest.isEmpty {
      guard let part = SumPart(&rest) else { return nil }
      parts.append(part)
    }
    self.parts = parts
  }
}
