import Bindings
import Planning
import Signal

/// A finished sound as an MP3, for pages that play it.
struct SongPreview {
  /// Raised whenever the same sound may give another preview.
  private static let revision = 1

  let sound: MixSound

  /// The encoded sound, from the store where it has been encoded before; nil at rates that MPEG
  /// audio does not have.
  func bytes(in store: Store) throws(BuildInterruption) -> [UInt8]? {
    guard PreviewEncoder.rates.contains(sound.rate) else { return nil }
    if let known = known(in: store) { return known }
    var lost: ContentDigest?
    do throws(SoundFileWritingProblem) {
      let bytes = try encoded(in: store, lost: &lost)
      keep(bytes, in: store)
      return bytes
    } catch {
      if let lost { throw .lost(lost) }
      let problem = RenderProblem(EngineCodes.unwrittenFile, "a preview cannot be made: \(error)")
      throw .failed(.failed([problem]))
    }
  }

  private func encoded(
    in store: Store,
    lost: inout ContentDigest?
  ) throws(SoundFileWritingProblem) -> [UInt8] {
    let grid = SegmentGrid(rate: sound.rate)
    var encoder = try PreviewEncoder(channels: sound.channels, rate: sound.rate)
    for (index, digest) in sound.output.segments.enumerated() {
      let count = grid.range(of: index, within: sound.frames).count * sound.channels
      var samples = [Float](repeating: 0, count: digest == nil ? count : 0)
      if let digest {
        guard let known = store.samples(digest, count: count) else {
          lost = digest
          throw .incomplete(written: index, promised: sound.output.segments.count)
        }
        samples = known
      }
      try encoder.write(samples.span)
    }
    return try encoder.finish()
  }

  // MARK: In the store

  private var key: ContentDigest {
    var words = SliceWords()
    words.append("preview")
    words.append(Self.revision)
    words.append(Int(truncatingIfNeeded: SoundFileReader.version))
    words.append(Optional(sound.output.digest).words)
    words.append(sound.rate)
    words.append(sound.frames)
    words.append(sound.channels)
    return ContentDigest(of: words.words)
  }

  private func known(in store: Store) -> [UInt8]? {
    guard let entry = store.entry(.file, key), entry.count == 2,
      let words = store.words(ContentDigest(words: (entry[0], entry[1])))
    else { return nil }
    return PackedBytes.bytes(words)
  }

  /// What cannot be kept is only encoded again.
  private func keep(_ bytes: [UInt8], in store: Store) {
    guard let blob = try? store.write(words: PackedBytes.words(bytes), rank: .master) else {
      return
    }
    store.keep(entry: Optional(blob).words, in: .file, for: key)
  }
}
