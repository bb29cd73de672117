/// The pages of an Ogg file (RFC 3533, section 6).
///
/// The library numbers each stream by the clock, and a file would never be the same twice.
enum OggPages {
  /// Gives the one stream of a file the number 1.
  ///
  /// - Parameters:
  ///   - read: bytes from a place of the file on; fewer at its end.
  ///   - write: puts bytes at a place.
  /// - Returns: false for what is no Ogg file, or where it cannot be changed.
  static func renumber(
    read: (_ place: Int, _ count: Int) -> [UInt8]?,
    write: (_ bytes: [UInt8], _ place: Int) -> Bool
  ) -> Bool {
    var place = 0
    while true {
      guard let header = read(place, headerLength) else { return false }
      if header.isEmpty { return place > 0 }
      guard header.count == headerLength, header.starts(with: mark),
        let lengths = read(place + headerLength, Int(header[segmentCount])),
        lengths.count == Int(header[segmentCount])
      else { return false }
      let size = headerLength + lengths.count + lengths.reduce(0) { $0 + Int($1) }
      guard var page = read(place, size), page.count == size else { return false }
      put(1, into: &page, at: serialNumber)
      put(0, into: &page, at: checksum)
      put(sum(of: page), into: &page, at: checksum)
      guard write(page, place) else { return false }
      place += size
    }
  }

  private static let mark = Array("OggS".utf8)
  private static let headerLength = 27
  private static let serialNumber = 14
  private static let checksum = 22
  private static let segmentCount = 26

  private static func put(_ number: UInt32, into page: inout [UInt8], at place: Int) {
    for byte in 0..<4 { page[place + byte] = UInt8(truncatingIfNeeded: number >> UInt32(8 * byte)) }
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
