/// The chunks that describe the sound of a file, in the way of its container.
struct SoundFileDescription: Hashable, Sendable {
  private let tags: SoundFileTags
  private let markers: [SoundFileMarker]
  private let container: SoundFileContainer
  private let broadcast: BroadcastExtension?
  private let project: ProjectDescription?

  init(
    _ contents: SoundFileContents,
    container: SoundFileContainer,
    encoding: SoundFileEncoding,
    channels: Int,
    rate: Int
  ) {
    tags = contents.tags
    markers = contents.markers
    self.container = container
    let origin = [.wav, .rf64].contains(container) ? contents.origin : nil
    broadcast = origin.map {
      BroadcastExtension(origin: $0, encoding: encoding, channels: channels, rate: rate)
    }
    project = origin.map {
      ProjectDescription(origin: $0, encoding: encoding, channels: channels, rate: rate)
    }
  }

  /// What stands before the sound, as long with as without loudness.
  func before(_ loudness: SoundFileLoudness?) -> FileChunk? { broadcast?.chunk(loudness) }

  /// What stands behind the sound.
  func behind(_ loudness: SoundFileLoudness?) -> [FileChunk] {
    let id3 = ID3Tag(tags: tags).bytes
    switch container {
    case .wav, .rf64:
      let texts = [InfoList(tags: tags).chunk, project?.chunk(loudness)].compactMap { $0 }
      let tag = id3.isEmpty ? [] : [FileChunk(id: "id3 ", body: id3)]
      return CueChunks(markers: markers).chunks + texts + tag
    case .aiff: return id3.isEmpty ? [] : [FileChunk(id: "ID3 ", body: id3)]
    case .flac, .mp3, .ogg, .opus: return []
    }
  }
}
