/// The metadata blocks of a FLAC file (RFC 9639, section 8), with comments of ours.
///
/// The encoder writes its blocks one after the other, and at the end goes back to STREAMINFO, which
/// comes before the comments; the sound behind them moves by the difference of both headers.
struct FLACHeader: OutputEdit {
  private let comments: VorbisComments
  /// What has come of the encoder's header, up to the end of its comments.
  private var head: [UInt8] = []
  /// Where the encoder believes the comments to lie; nil until they have come.
  private var block: Range<Int>?
  /// By how much all behind them moves.
  private var shift = 0

  init(_ comments: VorbisComments) { self.comments = comments }

  var isComplete: Bool { block != nil }

  mutating func edit(_ bytes: [UInt8], at place: Int) -> (bytes: [UInt8], place: Int)? {
    if let block {
      if place >= block.upperBound { return (bytes, place + shift) }
      return place + bytes.count <= block.lowerBound ? (bytes, place) : nil
    }
    guard place == head.count else { return nil }
    head += bytes
    guard head.starts(with: Self.mark.prefix(head.count)) else { return nil }
    guard let found = commentBlock() else { return ([], 0) }
    guard let vendor = VorbisComments.vendor(in: head, at: found.lowerBound + Self.headerLength)
    else { return nil }
    let body = comments.bytes(vendor: vendor)
    guard body.count <= Self.longestBlock else { return nil }
    let own = [head[found.lowerBound]] + BigEndian.bytes(UInt32(body.count)).dropFirst() + body
    block = found
    shift = own.count - found.count
    return (Array(head[..<found.lowerBound]) + own + Array(head[found.upperBound...]), 0)
  }

  private static let mark = Array("fLaC".utf8)
  /// Type and, in three bytes, length.
  private static let headerLength = 4
  private static let longestBlock = 1 << 24 - 1
  private static let commentType: UInt8 = 4

  /// The block of comments with its header, once all of it is there.
  private func commentBlock() -> Range<Int>? {
    var place = Self.mark.count
    while place + Self.headerLength <= head.count {
      let length = head[(place + 1)..<(place + 4)].reduce(0) { $0 << 8 | Int($1) }
      let end = place + Self.headerLength + length
      // The highest bit marks the last block.
      if head[place] & 0x7F == Self.commentType { return end <= head.count ? place..<end : nil }
      place = end
    }
    return nil
  }
}
