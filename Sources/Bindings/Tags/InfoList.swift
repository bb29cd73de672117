/// LIST INFO of a WAV file ("Multimedia Programming Interface and Data Specifications 1.0", 1991),
/// with texts in UTF-8 as programs of today read them.
///
/// It has no ISRC of recordings: what it calls by that name is the source of a picture.
struct InfoList: Hashable, Sendable {
  let tags: SoundFileTags

  private static let names = [
    "TITLE": "INAM", "ARTIST": "IART", "ALBUM": "IPRD", "TRACKNUMBER": "ITRK", "DATE": "ICRD",
    "GENRE": "IGNR", "COPYRIGHT": "ICOP", "COMMENT": "ICMT", "COMPOSER": "IMUS",
    "LYRICIST": "IWRI", "PRODUCER": "IPRO",
  ]

  /// Nil where no tag has a place in it.
  var chunk: FileChunk? {
    var body: [UInt8] = []
    for key in tags.keys {
      guard let name = Self.names[key] else { continue }
      let text = Array(tags.texts(of: key).joined(separator: "; ").utf8) + [0]
      body += FileChunk(id: name, body: text).bytes(.little)
    }
    return body.isEmpty ? nil : FileChunk(id: "LIST", body: Array("INFO".utf8) + body)
  }
}
