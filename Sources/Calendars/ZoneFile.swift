/// Reads a compiled zone: TZif of version 1 to 4 (RFC 9636).
///
/// Total: bytes that are no such file, or lie, give nil. Files with leap seconds give nil too, since
/// their moments are not those of POSIX.
struct ZoneFile {
  private let bytes: [UInt8]
  private var place = 0

  static func zone(named name: String, _ bytes: [UInt8]) -> TimeZone? {
    var file = ZoneFile(bytes: bytes)
    return file.zone(named: name)
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private struct Header {
    let version: UInt8
    let standardFlags: Int
    let universalFlags: Int
    let leaps: Int
    let times: Int
    let types: Int
    let characters: Int

    /// What follows the header, in bytes, where times have `width`.
    func size(width: Int) -> Int {
      times * (width + 1) + types * 6 + characters + leaps * (width + 4) + standardFlags
        + universalFlags
    }
  }

  private mutating func zone(named name: String) -> TimeZone? {
    guard var header = header() else { return nil }
    var width = 4
    if header.version >= UInt8(ascii: "2") {
      place += header.size(width: width)
      guard let second = self.header() else { return nil }
      (header, width) = (second, 8)
    }
    guard header.leaps == 0, header.types > 0,
      place + header.size(width: width) <= bytes.count
    else { return nil }
    let moments = (0..<header.times).map { _ in integer(width) }
    let kinds = (0..<header.times).map { _ in Int(integer(1) & 0xFF) }
    let types = (0..<header.types).map { _ in (offset: integer(4), flag: integer(1), integer(1)) }
    let names = bytes[place..<place + header.characters]
    place += header.characters + header.standardFlags + header.universalFlags
    let periods = types.map { offset, _, start in
      let rest = names.dropFirst(Int(start & 0xFF)).prefix { $0 != 0 }
      return TimeZone.Period(offset: offset, abbreviation: String(decoding: rest, as: UTF8.self))
    }
    guard kinds.allSatisfy({ periods.indices.contains($0) }),
      zip(moments, moments.dropFirst()).allSatisfy({ $0 < $1 }),
      periods.allSatisfy({ $0.offset.magnitude <= 26 * 3_600 })
    else { return nil }
    let footer = width == 8 ? self.footer() : ""
    guard let footer else { return nil }
    let rule = footer.isEmpty ? nil : ZoneRuleText.rule(footer)
    if rule == nil && !footer.isEmpty { return nil }
    return TimeZone(
      name: name,
      first: periods[0],
      changes: zip(moments, kinds).map { moment, kind in
        TimeZone.Change(at: Instant(seconds: moment), period: periods[kind])
      },
      rule: rule
    )
  }

  private mutating func header() -> Header? {
    guard place + 44 <= bytes.count, bytes[place..<place + 4].elementsEqual("TZif".utf8) else {
      return nil
    }
    let version = bytes[place + 4]
    place += 20
    let counts = (0..<6).map { _ in integer(4) }
    guard counts.allSatisfy({ (0...Self.mostEntries).contains($0) }) else { return nil }
    return Header(
      version: version,
      standardFlags: counts[1],
      universalFlags: counts[0],
      leaps: counts[2],
      times: counts[3],
      types: counts[4],
      characters: counts[5]
    )
  }

  /// Far more than any zone has; keeps sums within range.
  private static let mostEntries = 100_000

  /// A big-endian integer in two's complement; the caller knows that it is there.
  private mutating func integer(_ width: Int) -> Int {
    var value = Int(Int8(bitPattern: bytes[place]))
    for byte in bytes[place + 1..<place + width] { value = value << 8 | Int(byte) }
    place += width
    return value
  }

  /// What stands between the two line feeds at the end.
  private func footer() -> String? {
    let feed = UInt8(ascii: "\n")
    guard place < bytes.count, bytes[place] == feed else { return nil }
    let rest = bytes[(place + 1)...]
    guard let end = rest.firstIndex(of: feed) else { return nil }
    return String(decoding: rest[..<end], as: UTF8.self)
  }
}
