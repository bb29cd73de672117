import Bindings
import Testing

@Suite struct ContentDigestTests {
  // Of `XXH3_128bits` of xxHash 0.8.1, called from C: nothing, one short and one long input.
  @Test(arguments: [
    ("", "99aa06d3014798d86001c324468d497f"),
    ("abc", "06b05ab6733a618578af5f94892f3950"),
    (String(repeating: "a", count: 1_000), "b01da365eddaa29cb3e7af627147db7c"),
  ])
  func `digests are those of xxHash`(text: String, hex: String) {
    let digest = ContentDigest(of: Array(text.utf8))
    #expect(digest.description == hex)
    #expect(ContentDigest(hex: hex) == digest)
    #expect(ContentDigest(words: digest.words) == digest)
  }

  @Test func `words and samples digest as their bytes, the lowest first`() {
    let words: [UInt64] = [0x0102_0304_0506_0708, .max, 0]
    let bytes = words.flatMap { word in
      (0..<8).map { UInt8(truncatingIfNeeded: word >> ($0 * 8)) }
    }
    #expect(ContentDigest(of: words) == ContentDigest(of: bytes))
    let samples: [Float] = [1, -0.25, .infinity]
    let bits = samples.map(\.bitPattern).flatMap { word in
      (0..<4).map { UInt8(truncatingIfNeeded: word >> ($0 * 8)) }
    }
    #expect(ContentDigest(of: samples) == ContentDigest(of: bits))
  }

  @Test(arguments: [1, 2, 31, 32, 33, 200])
  func `pieces digest as the whole`(piece: Int) {
    let words = (0..<200).map { UInt64($0) &* 0x9E37_79B9_7F4A_7C15 }
    var hasher = ContentHasher()
    for start in stride(from: 0, to: words.count, by: piece) {
      hasher.update(Array(words[start..<min(start + piece, words.count)]))
    }
    #expect(hasher.finish() == ContentDigest(of: words))
    var single = ContentHasher()
    for word in words { single.update(word) }
    #expect(single.finish() == ContentDigest(of: words))
  }

  @Test func `an empty hasher gives the digest of nothing`() {
    var hasher = ContentHasher()
    hasher.update([] as [UInt8])
    #expect(hasher.finish() == ContentDigest(of: [] as [UInt8]))
  }

  @Test(arguments: [
    "", "99aa", String(repeating: "g", count: 32), String(repeating: "A", count: 32),
    String(repeating: "0", count: 33),
  ])
  func `only 32 lower-case digits are a digest`(text: String) {
    #expect(ContentDigest(hex: text) == nil)
  }

  @Test func `digests are ordered as their texts`() {
    let digests = (0..<50).map { ContentDigest(of: [UInt8($0)]) }
    #expect(digests.sorted().map(\.description) == digests.map(\.description).sorted())
  }
}
