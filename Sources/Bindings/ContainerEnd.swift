/// Whether a file holds as much sound as its container declares.
///
/// libsndfile shortens the length to what is there and says nothing, so the headers are read once
/// more here. Formats that are not looked into count as whole; their decoders notice by themselves
/// (FLAC) or cannot know (MP3).
enum ContainerEnd: Hashable {
  case whole
  /// Bytes of sound: so many declared, so many there.
  case cut(declared: Int, present: Int)
  /// The last block is not marked as the last (Ogg, RFC 3533 section 6).
  case unmarked

  init(of file: borrowing ReadableFile) throws(FileProblem) {
    let start = try file.bytes(at: 0, count: 16)
    switch Self.name(start, at: 0) {
    case "RIFF": self = try Self.walk(file, .riff)
    case "RIFX": self = try Self.walk(file, .rifx)
    case "RF64": self = try Self.walk(file, .rf64)
    case "FORM": self = try Self.walk(file, .aiff)
    case "caff": self = try Self.walk(file, .caf)
    case ".snd": self = Self.sunHeader(start, size: file.size)
    case "OggS": self = try Self.lastOggPage(file)
    default: self = .whole
    }
  }

  /// How a family of containers lays out its chunks.
  private struct Chunks {
    var start = 12
    var sizeBytes = 4
    var isBigEndian = false
    var alignment = 2
    /// The chunk with the sound, and how much of it comes before the sound.
    var sound = "data"
    var preamble = 0
    /// Stands for a length that was not known when the header was written.
    var unknown: Set<Int> = [0xFFFF_FFFF, soxUnknown]

    /// SoX writes this when its output is a pipe (`wav.c`).
    private static let soxUnknown = 0x7FFF_F000

    static let riff = Chunks()
    static let rifx = Chunks(isBigEndian: true)
    /// EBU Tech 3306: the true size is in `ds64`.
    static let rf64 = Chunks(unknown: [])
    static let aiff = Chunks(isBigEndian: true, sound: "SSND", preamble: 8, unknown: [])
    /// Apple, "Core Audio Format specification": -1 is unknown.
    static let caf = Chunks(
      start: 8,
      sizeBytes: 8,
      isBigEndian: true,
      alignment: 1,
      preamble: 4,
      unknown: [-1]
    )
  }

  /// A file with more chunks before its sound is not searched further.
  private static let mostChunks = 4_096

  private static func walk(
    _ file: borrowing ReadableFile,
    _ chunks: Chunks
  ) throws(FileProblem) -> ContainerEnd {
    let headerBytes = 4 + chunks.sizeBytes
    var offset = chunks.start
    var longSize: Int?
    for _ in 0..<mostChunks {
      let header = try file.bytes(at: offset, count: headerBytes)
      guard header.count == headerBytes else { return .whole }
      var size = number(header[4...], isBigEndian: chunks.isBigEndian)
      let body = offset + headerBytes
      if name(header, at: 0) == chunks.sound {
        if let longSize, size == 0xFFFF_FFFF { size = longSize }
        guard !chunks.unknown.contains(size) else { return .whole }
        let declared = max(0, size - chunks.preamble)
        let present = max(0, file.size - body - chunks.preamble)
        return declared > present ? .cut(declared: declared, present: present) : .whole
      }
      if name(header, at: 0) == "ds64" {
        let sizes = try file.bytes(at: body, count: 16)
        if sizes.count == 16 { longSize = number(sizes[8...], isBigEndian: false) }
      }
      guard size >= 0, size < file.size else { return .whole }
      offset = body + (size + chunks.alignment - 1) / chunks.alignment * chunks.alignment
    }
    return .whole
  }

  /// Sun and NeXT audio: offset and length of the sound in the header itself.
  private static func sunHeader(_ header: [UInt8], size: Int) -> ContainerEnd {
    guard header.count == 16 else { return .whole }
    let declared = number(header[8..<12], isBigEndian: true)
    let present = max(0, size - number(header[4..<8], isBigEndian: true))
    guard declared != 0xFFFF_FFFF, declared > present else { return .whole }
    return .cut(declared: declared, present: present)
  }

  private static func lastOggPage(
    _ file: borrowing ReadableFile
  ) throws(FileProblem) -> ContainerEnd {
    // A page is at most 65,307 bytes long (RFC 3533 section 6).
    let tail = try file.bytes(at: max(0, file.size - 65_307), count: 65_307)
    let mark = Array("OggS".utf8)
    let start = tail.indices.last { tail[$0...].starts(with: mark) }
    guard let start, tail.count >= start + 27 else { return .unmarked }
    let segments = Int(tail[start + 26])
    guard tail.count >= start + 27 + segments else { return .unmarked }
    let body = tail[(start + 27)..<(start + 27 + segments)].reduce(0) { $0 + Int($1) }
    let isLast = tail[start + 5] & 4 != 0
    return isLast && tail.count >= start + 27 + segments + body ? .whole : .unmarked
  }

  private static func name(_ bytes: [UInt8], at offset: Int) -> String {
    String(decoding: bytes.dropFirst(offset).prefix(4), as: UTF8.self)
  }

  private static func number(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> Int {
    let width = min(8, bytes.count)
    let ordered = isBigEndian ? Array(bytes.prefix(width)) : bytes.prefix(width).reversed()
    return Int(truncatingIfNeeded: ordered.reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
  }
}
