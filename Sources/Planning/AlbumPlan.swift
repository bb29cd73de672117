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
  package let normalisation: Normalisation
  /// What the songs together reach where one gain is for all of them.
  package let target: MasteringTarget
  package let files: [PlannedFile]

  package init(
    songs: [SongPlan],
    normalisation: Normalisation,
    target: MasteringTarget,
    files: [PlannedFile]
  ) {
    self.songs = songs
    self.normalisation = normalisation
    self.target = target
    self.files = files
  }
}

/// One song of the album: its render and how it is mastered.
package struct SongPlan: Hashable, Sendable {
  package let render: RenderPlan
  /// In dB, added to the gain that the loudness target asks for.
  package let trim: Double
  /// What this song reaches where each is on its own; its ceiling holds always.
  package let target: MasteringTarget

  package init(render: RenderPlan, trim: Double, target: MasteringTarget) {
    self.render = render
    self.trim = trim
    self.target = target
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
  }

  package enum Depth: String, Hashable, Sendable, CaseIterable {
    case bits16 = "16"
    case bits24 = "24"
    case float32 = "32-float"
  }

  package struct Tags: Hashable, Sendable {
    package var title: String
    package var artist: String
    package var album: String
    package var trackNumber: String
    package var date: String
    package var comment: String

    package init(
      title: String,
      artist: String,
      album: String,
      trackNumber: String,
      date: String,
      comment: String
    ) {
      self.title = title
      self.artist = artist
      self.album = album
      self.trackNumber = trackNumber
      self.date = date
      self.comment = comment
    }
  }

  package let deliverable: String
  /// Index into the album plan's songs.
  package let song: Int
  /// Relative to the output folder, with `/`.
  package let path: String
  package let format: Format
  package let depth: Depth
  package let rate: SampleRate
  package let isDithered: Bool
  package let converter: ConverterQuality
  package let tags: Tags

  package init(
    deliverable: String,
    song: Int,
    path: String,
    format: Format,
    depth: Depth,
    rate: SampleRate,
    isDithered: Bool,
    converter: ConverterQuality,
    tags: Tags
  ) {
    self.deliverable = deliverable
    self.song = song
    self.path = path
    self.format = format
    self.depth = depth
    self.rate = rate
    self.isDithered = isDithered
    self.converter = converter
    self.tags = tags
  }
}

/// Which of libsamplerate's converters makes a deliverable.
package enum ConverterQuality: String, Hashable, Sendable, CaseIterable {
  case best
  case medium
}
