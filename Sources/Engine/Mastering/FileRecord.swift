import Bindings
import Planning
import Quantities

/// A deliverable as the last build left it on disk.
///
/// A file that still is what it was, and would become the same again, is not written.
struct FileRecord: Hashable, Sendable {
  /// Raised whenever the same sound and tags may give another file.
  static let revision = 1

  /// What its contents are made from: sound, format and tags.
  let content: ContentDigest
  let fingerprint: FileFingerprint
  let digests: FileSink.Digests

  /// What a file of this sound is known by.
  static func content(of file: PlannedFile, sound: NodeOutput, channels: Int) -> ContentDigest {
    var words = SliceWords()
    words.append(revision)
    words.append(Optional(sound.digest).words)
    words.append(channels)
    words.append(Int(truncatingIfNeeded: SoundFileReader.version))
    for text in [file.format.rawValue, file.depth.rawValue, file.rate.description] {
      words.append(text)
    }
    words.append(file.bitRate)
    let tags = file.tags
    for text in [
      tags.title, tags.artist, tags.album, tags.trackNumber, tags.date, tags.comment,
    ] { words.append(text) }
    return ContentDigest(of: words.words)
  }

  init(content: ContentDigest, fingerprint: FileFingerprint, digests: FileSink.Digests) {
    self.content = content
    self.fingerprint = fingerprint
    self.digests = digests
  }

  /// The record of a file that is on disk as it was left; nil where there is none.
  init?(ofFileAt path: String, in store: Store) {
    guard let words = store.entry(.file, Self.key(path)) else { return nil }
    var reader = SliceReader(words[...])
    guard let high = reader.word(), let low = reader.word(),
      let fingerprint = FileFingerprint(&reader), let file = reader.text(),
      let sound = reader.text(), FileFingerprint(ofFileAt: path) == fingerprint
    else { return nil }
    content = ContentDigest(words: (high, low))
    self.fingerprint = fingerprint
    digests = FileSink.Digests(file: file, sound: sound)
  }

  func keep(forFileAt path: String, in store: Store) {
    var words = SliceWords()
    words.append(Int(bitPattern: UInt(content.words.0)))
    words.append(Int(bitPattern: UInt(content.words.1)))
    fingerprint.append(to: &words)
    words.append(digests.file)
    words.append(digests.sound)
    store.keep(entry: words.words, in: .file, for: Self.key(path))
  }

  private static func key(_ path: String) -> ContentDigest {
    ContentDigest(of: Array("file \(path)".utf8))
  }
}
