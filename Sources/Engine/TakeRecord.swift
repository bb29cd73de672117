import Bindings
import Manifest
import Planning
import Quantities

/// What was found in a take's file when it was last read.
struct TakeRecord: Hashable, Sendable {
  let fingerprint: FileFingerprint
  let facts: TakeFacts

  init(fingerprint: FileFingerprint, facts: TakeFacts) {
    self.fingerprint = fingerprint
    self.facts = facts
  }

  /// Nil where the file has never been read, was something else then, or was read by another
  /// version of libsndfile.
  init?(of fingerprint: FileFingerprint, at path: String, in store: Store) {
    guard let words = store.entry(.take, Self.key(path)) else { return nil }
    var reader = SliceReader(words[...])
    guard FileFingerprint(&reader) == fingerprint, reader.word() == SoundFileReader.version,
      let frames = reader.number(), let rate = reader.number(), rate > 0,
      let channels = reader.number(), let digest = reader.text()
    else { return nil }
    self.fingerprint = fingerprint
    facts = TakeFacts(
      frames: frames,
      rate: SampleRate(hertz: rate),
      channels: channels,
      digest: digest
    )
  }

  func keep(forFileAt path: String, in store: Store) {
    var words = SliceWords()
    fingerprint.append(to: &words)
    words.append(Int(truncatingIfNeeded: SoundFileReader.version))
    words.append(facts.frames)
    words.append(facts.rate.hertz)
    words.append(facts.channels)
    words.append(facts.digest)
    store.keep(entry: words.words, in: .take, for: Self.key(path))
  }

  private static func key(_ path: String) -> ContentDigest {
    ContentDigest(of: Array("take \(path)".utf8))
  }
}
