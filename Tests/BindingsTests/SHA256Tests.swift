import Bindings
import TestSupport
import Testing

@Suite struct SHA256Tests {
  // NIST, "Secure Hash Standard" examples: empty, one block, two blocks.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func `digests are those of the standard`(text: String, hex: String) {
    let digest = SHA256Digest(of: Array(text.utf8))
    #expect(digest.description == hex)
    #expect(SHA256Digest(hex: hex) == digest)
    #expect(SHA256Digest(bytes: digest.bytes) == digest)
  }

  @Test(arguments: [1, 63, 64, 65, 1_000])
  func `pieces digest as the whole`(piece: Int) {
    let bytes = (0..<10_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    var hasher = SHA256Hasher()
    for start in stride(from: 0, to: bytes.count, by: piece) {
      hasher.update(Array(bytes[start..<min(start + piece, bytes.count)]))
    }
    #expect(hasher.finish() == SHA256Digest(of: bytes))
  }

  @Test(arguments: [0, 1, 262_144, 600_000])
  func `a file digests as its bytes`(count: Int) throws {
    let folder = try TemporaryFolder()
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 13) }
    let path = try folder.write(bytes, as: "take")
    #expect(try SHA256Digest(ofFileAt: path) == SHA256Digest(of: bytes))
  }

  @Test func `what is no file has no digest`() throws {
    let folder = try TemporaryFolder()
    #expect(throws: FileProblem.notFound) { try SHA256Digest(ofFileAt: folder.file("missing")) }
    #expect(throws: FileProblem.isDirectory) { try SHA256Digest(ofFileAt: folder.path) }
    #expect(throws: FileProblem.notReadable("not a regular file")) {
      try SHA256Digest(ofFileAt: "/dev/zero")
    }
  }

  @Test(arguments: [
    "", "e3b0", String(repeating: "g", count: 64), String(repeating: "A", count: 64),
    String(repeating: "0", count: 65), "sha256:" + String(repeating: "0", count: 57),
  ])
  func `only 64 lower-case digits are a digest`(text: String) {
    #expect(SHA256Digest(hex: text) == nil)
  }

  @Test func `digests are ordered as their texts`() {
    let digests = (0..<50).map { SHA256Digest(of: [UInt8($0)]) }
    #expect(digests.sorted().map(\.description) == digests.map(\.description).sorted())
  }
}
