/// The anchor and the tag before a node, as written.
struct NodeProperties {
  /// Where the node itself begins.
  let nodeStart: Int
  let tag: Range<Int>?

  /// Reads from the first property up to where the node begins, or ends at the latest.
  init(of range: Range<Int>, in bytes: [UInt8]) {
    var offset = range.lowerBound
    var tag: Range<Int>?
    while offset < range.upperBound {
      let byte = bytes[offset]
      guard byte == UInt8(ascii: "&") || byte == UInt8(ascii: "!") else { break }
      let start = offset
      while offset < range.upperBound, !Self.isSpace(bytes[offset]) { offset += 1 }
      if byte == UInt8(ascii: "!") { tag = start..<offset }
      offset = Self.skipBlank(from: offset, upTo: range.upperBound, in: bytes)
    }
    nodeStart = offset
    self.tag = tag
  }

  /// The first byte that is neither space nor line break nor in a comment.
  private static func skipBlank(from start: Int, upTo end: Int, in bytes: [UInt8]) -> Int {
    var offset = start
    while offset < end {
      if bytes[offset] == UInt8(ascii: "#") {
        while offset < end, bytes[offset] != UInt8(ascii: "\n") { offset += 1 }
      } else if isSpace(bytes[offset]) {
        offset += 1
      } else {
        break
      }
    }
    return offset
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n")
      || byte == UInt8(ascii: "\r")
  }
}
