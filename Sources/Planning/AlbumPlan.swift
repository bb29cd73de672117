import Quantities

/// All that a build makes: songs, how they are mastered, and the files.
package struct AlbumPlan: Hashable, Sendable {
  package enum Normalisation: String, Hashable, Sendable, CaseIterable {
    /// One gain for all songs from pooled gating, so that their balance stays.
    case album
    /// The loudest song sets the gain of all.
    case loudest
    /// Each song on its own.
    case song
  }

  package let songs: [SongPlan]
  /// What files hold of the songs besides their masters.
  package let parts: [PartPlan]
  package let normalisation: Normalisation
  /// What the songs together reach where one gain is for all of them.
  package let target: MasteringTarget
  package let files: [PlannedFile]
  /// Paths of the same deliverables' files that are not asked for.
  package let otherPaths: [String]

  package init(
    songs: [SongPlan],
    parts: [PartPlan] = [],
    normalisation: Normalisation,
    target: MasteringTarget,
    files: [PlannedFile],
    otherPaths: [String] = []
  ) {
    self.songs = songs
    self.parts = parts
    self.normalisation = normalisation
    self.target = target
    self.files = files
    self.otherPaths = otherPaths
  }

  /// True for what goes under the gain and the limiter of its song's master: the song itself, or a
  /// part by its index.
  package func isMastered(part: Int?) -> Bool { part.map { parts[$0].isMastered } ?? true }

  /// What a song, or a part of it by its index, is rendered from.
  package func render(ofSong song: Int, part: Int?) -> RenderPlan {
    part.map { parts[$0].render } ?? songs[song].render
  }

  /// True where our own master of a song is in no file, because one was returned.
  package func isReturned(song: Int) -> Bool {
    parts.contains { $0.song == song && $0.isReturned }
      && !files.contains { file in
        contents(of: file).contains { $0.song == song && isMastered(part: $0.part) }
      }
  }

  /// The songs of a file, each as it is in it.
  package func contents(of file: PlannedFile) -> [(song: Int, part: Int?)] { file.contents }
}

/// One song of the album: its render and how it is mastered.
package struct SongPlan: Hashable, Sendable {
  package let render: RenderPlan
  /// In dB, added to the gain that the loudness target asks for.
  package let trim: Double
  /// What this song reaches where each is on its own; its ceiling holds always.
  package let target: MasteringTarget
  /// True where the next one begins with its end, or before it: then it may end in sound.
  package let isJoined: Bool
  /// What its master is brought towards; nil for nothing.
  package let match: MatchPlan?

  package init(
    render: RenderPlan,
    trim: Double,
    target: MasteringTarget,
    isJoined: Bool = false,
    match: MatchPlan? = nil
  ) {
    self.render = render
    self.trim = trim
    self.target = target
    self.isJoined = isJoined
    self.match = match
  }
}

/// A sound that a master is brought towards.
package struct MatchPlan: Hashable, Sendable {
  package let reference: PlannedTake
  /// 0 to 1: the part of the way.
  package let amount: Double
  /// In dB: the most that a band is moved.
  package let most: Double

  package init(reference: PlannedTake, amount: Double, most: Double) {
    self.reference = reference
    self.amount = amount
    self.most = most
  }
}

/// A version of a song, a stem or a track.
package struct PartPlan: Hashable, Sendable {
  /// Index into the album plan's songs.
  package let song: Int
  /// What tells it from the song's other parts: `stem drums`, `without vocals`.
  package let title: String
  package let render: RenderPlan
  /// True where it goes under the gain and the limiter of the song's master.
  package let isMastered: Bool
  /// True for a master from elsewhere, which has to be what ours would be.
  package let isReturned: Bool

  package init(
    song: Int,
    title: String,
    render: RenderPlan,
    isMastered: Bool,
    isReturned: Bool = false
  ) {
    self.song = song
    self.title = title
    self.render = render
    self.isMastered = isMastered
    self.isReturned = isReturned
  }
}

/// How loud a master becomes.
package struct MasteringTarget: Hashable, Sendable {
  /// Integrated, gated (BS.1770).
  package let loudness: Loudness
  package let ceiling: TruePeak
  /// In dB: more gain reduction than this is a warning.
  package let maxLimiting: Double

  package init(loudness: Loudness, ceiling: TruePeak, maxLimiting: Double) {
    self.loudness = loudness
    self.ceiling = ceiling
    self.maxLimiting = maxLimiting
  }
}

/// One file of a deliverable.
package struct PlannedFile: Hashable, Sendable {
  package enum Format: String, Hashable, Sendable, CaseIterable {
    case wav
    case flac
    case aiff
    case mp3
    case ogg
    case opus

    package var isLossless: Bool {
      switch self {
      case .wav, .flac, .aiff: true
      case .mp3, .ogg, .opus: false
      }
    }
  }

  package enum Depth: String, Hashable, Sendable, CaseIterable {
    case bits16 = "16"
    case bits24 = "24"
    case float32 = "32-float"
  }

  package enum Dithering: String, Hashable, Sendable, CaseIterable {
    case none
    /// White.
    case tpdf
    /// Quiet where ears hear it, louder where they do not.
    case noiseShaped = "noise-shaped"
  }

  package let deliverable: String
  /// Index into the album plan's songs; nil for all of them in one file.
  package let song: Int?
  /// Index into the album plan's parts; nil for the song's master.
  package let part: Int?
  /// Where the songs lie in a file that holds all of them.
  package let sequence: AlbumSequence?
  /// Relative to the output folder, with `/`.
  package let path: String
  package let format: Format
  /// Of the samples in the file, or of those that a lossy encoder is given.
  package let depth: Depth
  /// In bits a second; 0 for lossless formats.
  package let bitRate: Int
  package let rate: SampleRate
  package let dithering: Dithering
  package let converter: ConverterQuality
  package var tags: Tags
  /// In WAV files.
  package var origin: FileOrigin?
  package var markers: [FileMarker] = []

  package init(
    deliverable: String,
    song: Int?,
    part: Int? = nil,
    sequence: AlbumSequence? = nil,
    path: String,
    format: Format,
    depth: Depth,
    bitRate: Int = 0,
    rate: SampleRate,
    dithering: Dithering,
    converter: ConverterQuality,
    tags: Tags = Tags()
  ) {
    self.deliverable = deliverable
    self.song = song
    self.part = part
    self.sequence = sequence
    self.path = path
    self.format = format
    self.depth = depth
    self.bitRate = bitRate
    self.rate = rate
    self.dithering = dithering
    self.converter = converter
    self.tags = tags
  }
}

extension PlannedFile {
  /// The songs of it, each as it is in it.
  var contents: [(song: Int, part: Int?)] {
    if let sequence { return sequence.entries.map { ($0.song, $0.part) } }
    return song.map { [($0, part)] } ?? []
  }
}

/// Which of libsamplerate's converters makes a deliverable.
package enum ConverterQuality: String, Hashable, Sendable, CaseIterable {
  case best
  case medium
}
