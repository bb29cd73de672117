/// Bytes as words: how many, then eight a word, the lowest first.
enum PackedBytes {
  private static let bytesInWord = 8

  static func words(_ bytes: [UInt8]) -> [UInt64] {
    var words = [UInt64(bytes.count)]
    words.reserveCapacity(2 + bytes.count / bytesInWord)
    for start in stride(from: 0, to: bytes.count, by: bytesInWord) {
      let part = bytes[start..<min(start + bytesInWord, bytes.count)]
      words.append(part.reversed().reduce(0) { $0 << 8 | UInt64($1) })
    }
    return words
  }

  /// Nil where the words hold another number of bytes than they say.
  static func bytes(_ words: [UInt64]) -> [UInt8]? {
    guard let first = words.first, let count = Int(exactly: first),
      words.count == 1 + (count + bytesInWord - 1) / bytesInWord
    else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    for index in 0..<count {
      let word = words[1 + index / bytesInWord]
      bytes.append(UInt8(truncatingIfNeeded: word >> UInt64(index % bytesInWord * 8)))
    }
    return bytes
  }
}
