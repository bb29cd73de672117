/// The pages of an Ogg file (RFC 3533, section 6), with a number and comments of ours.
///
/// The library numbers each stream by the clock, and a file would never be the same twice; it knows
/// few comments. So the header packets are exchanged and put on pages anew, and each page gets the
/// file's number and its new place in the order.
struct OggPages: OutputEdit {
  /// What the stream holds, by how its first packet begins.
  private struct Codec {
    let mark: [UInt8]
    /// Before the comments in their packet, and behind them.
    let commentMark: [UInt8]
    let commentEnd: [UInt8]
    /// Header packets behind the first one.
    let headers: Int

    /// Vorbis I specification, section 4.2; the last bit is a framing bit.
    static let vorbis = Codec(
      mark: Array("\u{1}vorbis".utf8),
      commentMark: Array("\u{3}vorbis".utf8),
      commentEnd: [1],
      headers: 2
    )
    /// RFC 7845, section 5.
    static let opus = Codec(
      mark: Array("OpusHead".utf8),
      commentMark: Array("OpusTags".utf8),
      commentEnd: [],
      headers: 1
    )
  }

  private let comments: VorbisComments
  /// Bytes of a page that has begun.
  private var held: [UInt8] = []
  private var taken = 0
  private var given = 0
  /// Of the next page.
  private var number: UInt32 = 0
  private var codec: Codec?
  /// Header packets, the last one perhaps begun only; nil once they are written.
  private var headers: [[UInt8]]? = [[]]

  init(_ comments: VorbisComments) { self.comments = comments }

  var isComplete: Bool { held.isEmpty && headers == nil }

  mutating func edit(_ bytes: [UInt8], at place: Int) -> (bytes: [UInt8], place: Int)? {
    guard place == taken else { return nil }
    taken += bytes.count
    held += bytes
    var pages: [UInt8] = []
    while let size = sizeOfPage() {
      guard let made = pass(Array(held[..<size])) else { return nil }
      pages += made
      held.removeFirst(size)
    }
    guard held.starts(with: Self.mark.prefix(held.count)) else { return nil }
    defer { given += pages.count }
    return (pages, given)
  }

  /// Of the page that is held, once all of it is there.
  private func sizeOfPage() -> Int? {
    guard held.count >= Self.headerLength, held.starts(with: Self.mark) else { return nil }
    let end = Self.headerLength + Int(held[Self.segmentCount])
    guard held.count >= end else { return nil }
    let size = held[Self.headerLength..<end].reduce(end) { $0 + Int($1) }
    return held.count >= size ? size : nil
  }

  /// What is written for a page of the library's.
  private mutating func pass(_ page: [UInt8]) -> [UInt8]? {
    guard var packets = headers else { return numbered(page) }
    var place = Self.headerLength + Int(page[Self.segmentCount])
    guard let codec else {
      let body = page[place...]
      codec = [Codec.vorbis, .opus].first { body.starts(with: $0.mark) }
      return codec == nil ? nil : numbered(page)
    }
    for length in page[Self.headerLength..<place] {
      packets[packets.count - 1] += page[place..<(place + Int(length))]
      place += Int(length)
      // A packet ends with the first segment that is not full.
      if length < 255 { packets.append([]) }
    }
    headers = packets
    guard packets.count > codec.headers else { return [] }
    guard packets.count == codec.headers + 1, packets[codec.headers].isEmpty,
      packets[0].starts(with: codec.commentMark),
      let vendor = VorbisComments.vendor(in: packets[0], at: codec.commentMark.count)
    else { return nil }
    packets[0] = codec.commentMark + comments.bytes(vendor: vendor) + codec.commentEnd
    headers = nil
    return pages(of: packets.dropLast())
  }

  /// Pages of header packets, the last one of which ends its page.
  private mutating func pages(of packets: some Sequence<[UInt8]>) -> [UInt8] {
    var segments: [(bytes: ArraySlice<UInt8>, isContinued: Bool)] = []
    for packet in packets {
      for start in stride(from: 0, through: packet.count, by: 255) {
        segments.append((packet[start..<min(start + 255, packet.count)], start > 0))
      }
    }
    var bytes: [UInt8] = []
    for start in stride(from: 0, to: segments.count, by: Self.mostSegments) {
      let page = segments[start..<min(start + Self.mostSegments, segments.count)]
      let endsPacket = page.contains { $0.bytes.count < 255 }
      // No frame of sound is finished yet; -1 where no packet is either.
      var header = Self.mark + [0, page[start].isContinued ? 1 : 0]
      header += [UInt8](repeating: endsPacket ? 0 : 0xFF, count: 8)
      header += [UInt8](repeating: 0, count: 12) + [UInt8(page.count)]
      bytes += numbered(header + page.map { UInt8($0.bytes.count) } + page.flatMap(\.bytes))
    }
    return bytes
  }

  private mutating func numbered(_ page: [UInt8]) -> [UInt8] {
    var page = page
    Self.put(1, into: &page, at: Self.serialNumber)
    Self.put(number, into: &page, at: Self.sequenceNumber)
    Self.put(0, into: &page, at: Self.checksum)
    Self.put(Self.sum(of: page), into: &page, at: Self.checksum)
    number += 1
    return page
  }

  private static let mark = Array("OggS".utf8)
  private static let headerLength = 27
  private static let serialNumber = 14
  private static let sequenceNumber = 18
  private static let checksum = 22
  private static let segmentCount = 26
  private static let mostSegments = 255

  private static func put(_ number: UInt32, into page: inout [UInt8], at place: Int) {
    page.replaceSubrange(place..<(place + 4), with: LittleEndian.bytes(number))
  }

  /// The generator polynomial of RFC 3533, without reflection, beginning with 0.
  private static let table: [UInt32] = (0..<256).map { number in
    (0..<8).reduce(UInt32(number) << 24) { sum, _ in
      sum & 0x8000_0000 != 0 ? sum << 1 ^ 0x04C1_1DB7 : sum << 1
    }
  }

  private static func sum(of page: [UInt8]) -> UInt32 {
    page.reduce(UInt32(0)) { sum, byte in sum << 8 ^ table[Int(UInt8(sum >> 24) ^ byte)] }
  }
}
