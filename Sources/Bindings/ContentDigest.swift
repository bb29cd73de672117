import CXXHash

/// An XXH3 value of 128 bits (xxHash specification 0.2.0): the name of content in the store.
///
/// It tells accidents, not adversaries: what others hand over bears a `SHA256Digest`.
package struct ContentDigest: Sendable {
  /// The higher half, then the lower one, as they are printed.
  package let words: (UInt64, UInt64)

  package init(words: (UInt64, UInt64)) {
    self.words = words
  }

  /// Nil unless `hex` is 32 lower-case digits: one value has one spelling.
  package init?(hex: some StringProtocol) {
    var words: (UInt64, UInt64) = (0, 0)
    var count = 0
    for digit in hex.utf8 {
      let value: UInt8
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = digit - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = digit - UInt8(ascii: "a") + 10
      default: return nil
      }
      words = (words.0 << 4 | words.1 >> 60, words.1 << 4 | UInt64(value))
      count += 1
    }
    guard count == Self.digitCount else { return nil }
    self.words = words
  }

  /// The digest of bytes at hand.
  package init(of bytes: [UInt8]) {
    unsafe self.init(of: bytes.span.bytes)
  }

  /// The digest of the words' bytes, the lowest byte of each first.
  package init(of words: [UInt64]) {
    unsafe self.init(of: words.span.bytes)
  }

  /// The digest of the samples' bytes, the lowest byte of each first.
  package init(of samples: [Float]) {
    unsafe self.init(of: samples.span.bytes)
  }

  /// The digest of words together with what they are about, which is in their seed.
  package init(of words: [UInt64], seed: UInt64) {
    self = unsafe words.withUnsafeBytes {
      Self(unsafe XXH3_128bits_withSeed($0.baseAddress, $0.count, seed))
    }
  }

  /// The digest of bytes that lie elsewhere.
  package init(of bytes: RawSpan) {
    self.init(unsafe bytes.withUnsafeBytes { unsafe XXH3_128bits($0.baseAddress, $0.count) })
  }

  init(_ value: XXH128_hash_t) {
    words = (value.high64, value.low64)
  }

  package static let byteCount = 16
  private static let digitCount = 32
}

extension ContentDigest: Hashable {
  package static func == (left: ContentDigest, right: ContentDigest) -> Bool {
    left.words == right.words
  }

  /// One half is enough to spread what is spread already.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(words.1)
  }
}

extension ContentDigest: Comparable {
  /// The order of their texts.
  package static func < (left: ContentDigest, right: ContentDigest) -> Bool {
    left.words < right.words
  }
}

extension ContentDigest: CustomStringConvertible {
  /// 32 lower-case hexadecimal digits, as `xxhsum -H2` prints them.
  package var description: String {
    func digits(_ word: UInt64) -> String {
      let text = String(word, radix: 16)
      return String(repeating: "0", count: Self.digitCount / 2 - text.utf8.count) + text
    }
    return digits(words.0) + digits(words.1)
  }
}
