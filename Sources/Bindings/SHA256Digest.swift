/// A SHA-256 value (FIPS 180-4): the name under which bytes are kept.
package struct SHA256Digest: Hashable, Sendable {
  /// Big-endian quarters, so that their order is the order of the bytes.
  private let words: SIMD4<UInt64>

  /// Nil unless there are 32 bytes.
  package init?(bytes: some Collection<UInt8>) {
    guard bytes.count == Self.byteCount else { return nil }
    var words = SIMD4<UInt64>()
    for (index, byte) in bytes.enumerated() {
      words[index / 8] = words[index / 8] << 8 | UInt64(byte)
    }
    self.words = words
  }

  /// Nil unless `hex` is 64 lower-case digits: one value has one spelling.
  package init?(hex: some StringProtocol) {
    let digits = Array(hex.utf8)
    guard digits.count == 2 * Self.byteCount else { return nil }
    var bytes: [UInt8] = []
    for pair in stride(from: 0, to: digits.count, by: 2) {
      guard let high = Self.value(ofDigit: digits[pair]),
        let low = Self.value(ofDigit: digits[pair + 1])
      else { return nil }
      bytes.append(high << 4 | low)
    }
    self.init(bytes: bytes)
  }

  /// The digest of bytes at hand.
  package init(of bytes: Span<UInt8>) {
    var hasher = SHA256Hasher()
    hasher.update(bytes)
    self = hasher.finish()
  }

  /// The digest of bytes at hand.
  package init(of bytes: [UInt8]) {
    self.init(of: bytes.span)
  }

  /// The digest of a file's contents, read in pieces.
  package init(ofFileAt path: String) throws(FileProblem) {
    let file = try ReadableFile(path: path)
    var hasher = SHA256Hasher()
    var offset = 0
    while true {
      let piece = try file.bytes(at: offset, count: Self.pieceLength)
      if piece.isEmpty { break }
      hasher.update(piece.span)
      offset += piece.count
    }
    self = hasher.finish()
  }

  package static let byteCount = 32

  /// Read at once from a file, in bytes: measured, larger pieces are no faster.
  private static let pieceLength = 1 << 18

  package var bytes: [UInt8] {
    (0..<Self.byteCount).map { UInt8(truncatingIfNeeded: words[$0 / 8] >> UInt64(56 - $0 % 8 * 8)) }
  }

  private static func value(ofDigit digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}

extension SHA256Digest: CustomStringConvertible {
  /// 64 lower-case hexadecimal digits.
  package var description: String {
    let digits = Array("0123456789abcdef".utf8)
    let text = bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }
}

extension SHA256Digest: Comparable {
  package static func < (left: SHA256Digest, right: SHA256Digest) -> Bool {
    for index in 0..<4 where left.words[index] != right.words[index] {
      return left.words[index] < right.words[index]
    }
    return false
  }
}
