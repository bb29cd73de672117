import Bindings
import Planning

/// The digest that the samples of a file have, under what they are in the store: with it a file
/// whose tags have changed is written without its sound being hashed again.
struct SoundRecord {
  private let key: ContentDigest

  init(of sound: NodeOutput, _ depth: PlannedFile.Depth) {
    var words = SliceWords()
    words.append("sound")
    words.append(Optional(sound.digest).words)
    words.append(depth.rawValue)
    key = ContentDigest(of: words.words)
  }

  func digest(in store: Store) -> String? {
    guard let words = store.entry(.file, key) else { return nil }
    var reader = SliceReader(words[...])
    return reader.text()
  }

  func keep(_ digest: String, in store: Store) {
    var words = SliceWords()
    words.append(digest)
    store.keep(entry: words.words, in: .file, for: key)
  }
}
