/// The comment header that FLAC, Vorbis and Opus have in common (Xiph.Org, "Ogg Vorbis I format
/// specification: comment field and header specification").
///
/// libsndfile writes ten comments that it knows, without ISRC, label or album artist, so its header
/// is exchanged for this one while it passes.
struct VorbisComments: Hashable, Sendable {
  let tags: SoundFileTags

  /// Without the framing bit, which only Vorbis has; the vendor is what the encoder calls itself.
  func bytes(vendor: [UInt8]) -> [UInt8] {
    var bytes = LittleEndian.bytes(UInt32(vendor.count)) + vendor
    bytes += LittleEndian.bytes(UInt32(tags.all.count))
    for tag in tags.all {
      let comment = Array("\(tag.key)=\(tag.text)".utf8)
      bytes += LittleEndian.bytes(UInt32(comment.count)) + comment
    }
    return bytes
  }

  /// The name of the encoder in a header that begins at `start`; nil where there is none.
  static func vendor(in bytes: [UInt8], at start: Int) -> [UInt8]? {
    guard bytes.count >= start + 4 else { return nil }
    let count = (0..<4).reduce(0) { $0 | Int(bytes[start + $1]) << (8 * $1) }
    guard count <= bytes.count - start - 4 else { return nil }
    return Array(bytes[(start + 4)..<(start + 4 + count)])
  }
}

/// Numbers as bytes, the lowest one first.
enum LittleEndian {
  static func bytes(_ number: some FixedWidthInteger) -> [UInt8] {
    (0..<(number.bitWidth / 8)).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }
}

/// Numbers as bytes, the highest one first.
enum BigEndian {
  static func bytes(_ number: some FixedWidthInteger) -> [UInt8] {
    LittleEndian.bytes(number).reversed()
  }
}
