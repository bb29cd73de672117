/// Tags as ID3v2.4 (id3v2.4.0-structure and -frames, informal standards of 2000), in UTF-8.
///
/// It stands before an MP3, and in a chunk of AIFF and WAV files. Version 2.3 has only UCS-2, in which
/// readers lose what lies outside of the first plane, such as pictures. Several texts of one key are
/// divided by `/` as they are there: of a list of 2.4 ffmpeg and others find the first text only.
struct ID3Tag: Hashable, Sendable {
  let tags: SoundFileTags

  /// Frames of texts; what has none is written under its own name (TXXX).
  private static let frames = [
    "TITLE": "TIT2", "VERSION": "TIT3", "ARTIST": "TPE1", "ALBUMARTIST": "TPE2", "ALBUM": "TALB",
    "GENRE": "TCON", "LABEL": "TPUB", "ISRC": "TSRC", "COPYRIGHT": "TCOP", "COMPOSER": "TCOM",
    "LYRICIST": "TEXT", "DATE": "TDRC",
  ]
  /// Those who are listed with what they did (TIPL).
  private static let involved = ["PRODUCER": "producer", "MIXER": "mix"]

  /// Empty without tags.
  var bytes: [UInt8] {
    guard !tags.isEmpty else { return [] }
    var frames: [UInt8] = []
    for key in tags.keys { frames += frame(of: key) }
    frames += people
    return Array("ID3".utf8) + [4, 0, 0] + Self.safe(frames.count) + frames
  }

  private func frame(of key: String) -> [UInt8] {
    let text = tags.texts(of: key).joined(separator: "/")
    switch key {
    case "TRACKNUMBER":
      let total = tags.texts(of: "TRACKTOTAL").first.map { "/\($0)" } ?? ""
      return Self.frame("TRCK", [text + total])
    case "TRACKTOTAL": return []
    case "COMMENT": return Self.frame("COMM", ["", text], language: "eng")
    case _ where Self.involved[key] != nil: return []
    default:
      if let frame = Self.frames[key] { return Self.frame(frame, [text]) }
      return Self.frame("TXXX", [key, text])
    }
  }

  private var people: [UInt8] {
    let all = tags.all.flatMap { tag in Self.involved[tag.key].map { [$0, tag.text] } ?? [] }
    return all.isEmpty ? [] : Self.frame("TIPL", all)
  }

  /// Texts in UTF-8 with zeros between them.
  private static func frame(_ id: String, _ texts: [String], language: String = "") -> [UInt8] {
    let text = Array(texts.map { Array($0.utf8) }.joined(separator: [0]))
    let body = [3] + Array(language.utf8) + text
    return Array(id.utf8) + safe(body.count) + [0, 0] + body
  }

  /// Seven bits a byte, so that no size is taken for the beginning of sound.
  private static func safe(_ size: Int) -> [UInt8] {
    (0..<4).reversed().map { UInt8(size >> (7 * $0) & 0x7F) }
  }
}
