/// The chunk `bext` of a broadcast wave file, version 2 (EBU Tech 3285, May 2011).
///
/// It stands before the sound; its length does not depend on the loudness, which is filled in when
/// all of the sound has been measured. libsndfile writes one too, but adds its own name and a wrong
/// word length for floats to the coding history.
struct BroadcastExtension: Hashable, Sendable {
  let origin: SoundFileOrigin
  let encoding: SoundFileEncoding
  let channels: Int
  /// In frames per second.
  let rate: Int

  private static let version: UInt16 = 2
  /// Of the UMID, and what is reserved.
  private static let (umid, reserved) = (64, 180)
  private static let unset: Int16 = 0x7FFF

  func chunk(_ loudness: SoundFileLoudness?) -> FileChunk {
    var body = Self.field(origin.description, 256)
    body += Self.field(origin.originator, 32) + Self.field(origin.reference, 32)
    body += Self.field(origin.date, 10) + Self.field(origin.time, 8)
    body += LittleEndian.bytes(UInt64(max(0, origin.timeReference)))
    body += LittleEndian.bytes(Self.version) + [UInt8](repeating: 0, count: Self.umid)
    for value in loudness?.hundredths ?? [nil, nil, nil, nil, nil] {
      body += LittleEndian.bytes(value.map { Int16($0) } ?? Self.unset)
    }
    body += [UInt8](repeating: 0, count: Self.reserved) + Self.ascii(history)
    // The library fills chunks up to four bytes and counts them in.
    let rest = (4 - body.count % 4) % 4
    return FileChunk(id: "bext", body: body + [UInt8](repeating: 0, count: rest))
  }

  /// One line for the last coding (EBU R 98).
  private var history: String {
    let mode = channels == 1 ? "mono" : "stereo"
    return "A=PCM,F=\(rate),W=\(8 * encoding.bytes),M=\(mode),T=\(origin.coding)\r\n"
  }

  /// A text in ASCII that fills so many bytes.
  private static func field(_ text: String, _ count: Int) -> [UInt8] {
    let bytes = ascii(text).prefix(count)
    return bytes + [UInt8](repeating: 0, count: count - bytes.count)
  }

  private static func ascii(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { $0.isASCII ? UInt8($0.value) : UInt8(ascii: "?") }
  }
}
