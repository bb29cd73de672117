import Bindings
import Planning
import Quantities

/// A deliverable as the last build left it on disk.
///
/// A file that still is what it was, and would become the same again, is not written.
struct FileRecord: Hashable, Sendable {
  /// Raised whenever the same sound and tags may give another file.
  static let revision = 3

  /// What its contents are made from: sound, format, tags and all that describes it.
  let content: ContentDigest
  let fingerprint: FileFingerprint
  let built: BuiltFile

  /// What a file of this sound is known by.
  static func content(of file: PlannedFile, sound: NodeOutput, channels: Int) -> ContentDigest {
    var words = form(of: file)
    words.append(Optional(sound.digest).words)
    words.append(channels)
    return ContentDigest(of: words.words)
  }

  /// All that bears on a file: manifests, takes and this program, as far as it hears and shows them.
  static func inputs(of file: PlannedFile, _ masters: [Master]) -> ContentDigest {
    var words = form(of: file)
    words.append(file.dithering.rawValue)
    words.append(file.converter.rawValue)
    words.append(file.sequence?.frames ?? 0)
    for entry in file.sequence?.entries ?? [] { words.append(entry.frames.lowerBound) }
    for master in masters {
      words.append(Optional(master.mix.source).words)
      words.append(master.setting?.gain ?? .nan)
      words.append(master.setting?.ceiling.number ?? .nan)
    }
    return ContentDigest(of: words.words)
  }

  /// What a file is besides its sound.
  private static func form(of file: PlannedFile) -> SliceWords {
    var words = SliceWords()
    words.append(revision)
    words.append(Int(truncatingIfNeeded: SoundFileReader.version))
    for text in [file.format.rawValue, file.depth.rawValue, file.rate.description] {
      words.append(text)
    }
    words.append(file.bitRate)
    words.append(besides: file)
    return words
  }

  init(content: ContentDigest, fingerprint: FileFingerprint, built: BuiltFile) {
    self.content = content
    self.fingerprint = fingerprint
    self.built = built
  }

  /// The record of a file that is on disk as it was left; nil where there is none.
  init?(ofFileAt path: String, in store: Store) {
    guard let words = store.entry(.file, Self.key(path)) else { return nil }
    var reader = SliceReader(words[...])
    guard let high = reader.word(), let low = reader.word(),
      let fingerprint = FileFingerprint(&reader), let built = BuiltFile(&reader), reader.isAtEnd,
      FileFingerprint(ofFileAt: path) == fingerprint
    else { return nil }
    content = ContentDigest(words: (high, low))
    self.fingerprint = fingerprint
    self.built = built
  }

  func keep(forFileAt path: String, in store: Store) {
    var words = SliceWords()
    words.append(Int(bitPattern: UInt(content.words.0)))
    words.append(Int(bitPattern: UInt(content.words.1)))
    fingerprint.append(to: &words)
    words.append(built)
    store.keep(entry: words.words, in: .file, for: Self.key(path))
  }

  private static func key(_ path: String) -> ContentDigest {
    ContentDigest(of: Array("file \(path)".utf8))
  }
}

extension SliceWords {
  /// All that a file holds besides its sound; its loudness follows from that.
  mutating func append(besides file: PlannedFile) {
    append(file.tags.all.count)
    for tag in file.tags.all {
      append(tag.name.rawValue)
      append(tag.text)
    }
    append(file.origin != nil)
    if let origin = file.origin {
      for text in [
        origin.description, origin.originator, origin.reference, origin.date, origin.time,
        origin.coding, origin.project, origin.scene, origin.take, origin.track,
      ] { append(text) }
    }
    append(file.markers.count)
    for marker in file.markers {
      append(marker.frame)
      append(marker.name)
    }
  }
}
