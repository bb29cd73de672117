/// A chunk of a RIFF or an IFF file.
struct FileChunk: Hashable, Sendable {
  enum ByteOrder {
    case little
    case big
  }

  /// Four characters.
  let id: String
  let body: [UInt8]

  /// Name, length and body, filled up to an even length.
  func bytes(_ order: ByteOrder) -> [UInt8] {
    let size = UInt32(body.count)
    let length = order == .little ? LittleEndian.bytes(size) : BigEndian.bytes(size)
    return Array(id.utf8) + length + body + (body.count.isMultiple(of: 2) ? [] : [0])
  }
}

extension OutputFile {
  /// Puts chunks behind the sound of a finished WAV, RF64 or AIFF file, and counts them in.
  ///
  /// The library writes chunks of others only before the sound, and no more than 100 kB of them.
  func append(_ chunks: [FileChunk]) {
    guard !chunks.isEmpty, let start = bytes(at: 0, count: 20) else { return }
    let order: FileChunk.ByteOrder = start.starts(with: Array("FORM".utf8)) ? .big : .little
    let isLong = start.starts(with: Array("RF64".utf8))
    let body = chunks.flatMap { $0.bytes(order) }
    put((end.isMultiple(of: 2) ? [] : [0]) + body, at: end)
    // Of all behind the first eight bytes; in RF64 in the chunk `ds64` (EBU Tech 3306).
    let size = end - 8
    switch order {
    case .big: put(BigEndian.bytes(UInt32(size)), at: 4)
    case .little where isLong: put(LittleEndian.bytes(UInt64(size)), at: 20)
    case .little: put(LittleEndian.bytes(UInt32(size)), at: 4)
    }
  }
}

extension OutputFile {
  /// Writes a chunk over the one of its name and length before the sound of a WAV or RF64 file.
  func replace(_ chunk: FileChunk) {
    let written = chunk.bytes(.little)
    var place = 12
    while let header = bytes(at: place, count: 8) {
      if header.elementsEqual(written.prefix(8)) { return put(written, at: place) }
      let size = header[4...].reversed().reduce(0) { $0 << 8 | Int($1) }
      place += 8 + size + size % 2
    }
  }
}
