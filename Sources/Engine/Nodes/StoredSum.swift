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
      let exact = ExactRest(words: words)?.sum(with: sound)
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
    let rest = try store.write(words: ExactRest(of: made).words, rank: .sum)
    let sound = made.buffer.isSilent ? nil : ContentDigest(of: made.buffer.samples)
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

/// What single precision leaves of an exact sum, in units of 2^-40, packed as narrow as it goes.
///
/// Below full scale the rest of a sample fits 16 bits, above it 32.
private struct ExactRest {
  private static let unit = 1.0 / 1_099_511_627_776
  private static let units = 1_099_511_627_776.0

  let words: [UInt64]

  init?(words: [UInt64]) {
    guard let width = words.first, width == 16 || width == 32 else { return nil }
    self.words = words
  }

  init(of made: ExactSegment) {
    var rests: [Int32] = []
    rests.reserveCapacity(2 * made.sum.count)
    let samples = made.buffer.samples.span
    for index in made.sum.indices {
      var sound = StereoFrame.zero
      if !made.buffer.isSilent {
        sound = StereoFrame(Double(samples[2 * index]), Double(samples[2 * index + 1]))
      }
      let rest = (made.sum[index] - sound) * Self.units
      rests.append(Int32(rest.x))
      rests.append(Int32(rest.y))
    }
    let isNarrow = rests.allSatisfy { Int32(Int16(truncatingIfNeeded: $0)) == $0 }
    let width = isNarrow ? 16 : 32
    var words = [UInt64(width)]
    let perWord = 64 / width
    words.reserveCapacity(1 + rests.count / perWord + 1)
    let mask: UInt64 = isNarrow ? 0xFFFF : 0xFFFF_FFFF
    var index = 0
    while index < rests.count {
      var word: UInt64 = 0
      for place in 0..<min(perWord, rests.count - index) {
        let bits = UInt64(truncatingIfNeeded: Int64(rests[index + place])) & mask
        word |= bits << UInt64(place * width)
      }
      words.append(word)
      index += perWord
    }
    self.words = words
  }

  /// The exact sum; nil where the rest is not one of such a sound.
  func sum(with samples: [Float]) -> [StereoFrame]? {
    let width = Int(words[0])
    let perWord = 64 / width
    guard words.count == 1 + (samples.count + perWord - 1) / perWord else { return nil }
    var sum: [StereoFrame] = []
    sum.reserveCapacity(samples.count / 2)
    let samples = samples.span
    let packed = words.span
    for frame in 0..<samples.count / 2 {
      let place = 2 * frame
      let word = packed[1 + place / perWord] >> UInt64(place % perWord * width)
      let left: Int64
      let right: Int64
      if width == 16 {
        left = Int64(Int16(truncatingIfNeeded: word))
        right = Int64(Int16(truncatingIfNeeded: word >> 16))
      } else {
        left = Int64(Int32(truncatingIfNeeded: word))
        right = Int64(Int32(truncatingIfNeeded: word >> 32))
      }
      let sound = StereoFrame(Double(samples[place]), Double(samples[place + 1]))
      sum.append(sound + StereoFrame(Double(left), Double(right)) * Self.unit)
    }
    return sum
  }
}
