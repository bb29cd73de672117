import CXXHash

/// A `ContentDigest` under way, fed piece by piece.
///
/// Pieces follow each other without a mark: where their lengths vary, feed the lengths too.
@safe package struct ContentHasher: ~Copyable {
  private let state: OpaquePointer

  package init() {
    guard let state = unsafe XXH3_createState(), unsafe XXH3_128bits_reset(state) == XXH_OK else {
      preconditionFailure("no memory is left for a digest")
    }
    unsafe self.state = state
  }

  deinit {
    _ = unsafe XXH3_freeState(state)
  }

  package mutating func update(_ bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBytes { unsafe add($0) }
  }

  package mutating func update(_ words: Span<UInt64>) {
    unsafe words.withUnsafeBytes { unsafe add($0) }
  }

  package mutating func update(_ samples: Span<Float>) {
    unsafe samples.withUnsafeBytes { unsafe add($0) }
  }

  package mutating func update(_ bytes: [UInt8]) { update(bytes.span) }
  package mutating func update(_ words: [UInt64]) { update(words.span) }
  package mutating func update(_ samples: [Float]) { update(samples.span) }

  package mutating func update(_ word: UInt64) {
    unsafe withUnsafeBytes(of: word) { unsafe add($0) }
  }

  package mutating func update(_ digest: ContentDigest) {
    update(digest.words.0)
    update(digest.words.1)
  }

  package consuming func finish() -> ContentDigest {
    ContentDigest(unsafe XXH3_128bits_digest(state))
  }

  private func add(_ bytes: UnsafeRawBufferPointer) {
    let taken = unsafe XXH3_128bits_update(state, bytes.baseAddress, bytes.count)
    precondition(taken == XXH_OK, "libxxhash refused bytes")
  }
}
