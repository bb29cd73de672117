/// Turns libyaml's code points into bytes of the file.
///
/// It walks from the last place asked for: events come in the order of the text, so that the whole
/// file is walked once.
struct OffsetCursor {
  private let bytes: [UInt8]
  private var codePoint = 0
  private var offset: Int

  /// A cursor at `origin`, the byte at which libyaml began to count.
  init(_ bytes: [UInt8], from origin: Int) {
    self.bytes = bytes
    offset = origin
  }

  mutating func offset(ofCodePoint target: Int) -> Int {
    let bytes = self.bytes
    let span = bytes.span
    var (codePoint, offset) = (self.codePoint, self.offset)
    while codePoint < target, offset < span.count {
      codePoint += 1
      offset += Self.length(ofLead: span[offset])
    }
    while codePoint > target, offset > 0 {
      codePoint -= 1
      offset -= 1
      while offset > 0, span[offset] & 0xC0 == 0x80 { offset -= 1 }
    }
    offset = min(offset, span.count)
    (self.codePoint, self.offset) = (codePoint, offset)
    return offset
  }

  /// Bytes of a code point by its first byte (RFC 3629, section 3).
  private static func length(ofLead byte: UInt8) -> Int {
    switch byte {
    case ..<0x80: 1
    case ..<0xE0: 2
    case ..<0xF0: 3
    default: 4
    }
  }
}
