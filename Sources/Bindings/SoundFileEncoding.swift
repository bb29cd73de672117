import CSndfile

/// The kinds of file that are written.
package enum SoundFileContainer: Hashable, Sendable {
  /// Becomes `rf64` by itself where 4 GiB do not suffice.
  case wav
  /// EBU Tech 3306.
  case rf64
  case flac
  case aiff
  /// MPEG-1 layer III.
  case mp3
  /// Vorbis in Ogg.
  case ogg
  /// Opus in Ogg.
  case opus

  var format: Int {
    switch self {
    case .wav: SF_FORMAT_WAV
    case .rf64: SF_FORMAT_RF64
    case .flac: SF_FORMAT_FLAC
    case .aiff: SF_FORMAT_AIFF
    case .mp3: SF_FORMAT_MPEG
    case .ogg, .opus: SF_FORMAT_OGG
    }
  }

  /// `rf64` in place of `wav` where the sound and what is around it would pass 4 GiB.
  func roomy(forBytes bytes: Int) -> SoundFileContainer {
    self == .wav && isTooLong(forBytes: bytes) ? .rf64 : self
  }

  /// True where sizes of 32 bits do not suffice for the sound and what is around it.
  func isTooLong(forBytes bytes: Int) -> Bool { bytes > Int(UInt32.max) - Self.roomForHeaders }

  /// For header and tags, in bytes.
  private static let roomForHeaders = 1 << 20

  /// What puts tags into a file while it is written; nil where nothing has to.
  func edit(for tags: SoundFileTags) -> (any OutputEdit)? {
    switch self {
    case .wav, .rf64, .aiff: nil
    case .flac: tags.isEmpty ? nil : FLACHeader(VorbisComments(tags: tags))
    case .mp3: tags.isEmpty ? nil : ID3Prefix(ID3Tag(tags: tags).bytes)
    case .ogg, .opus: OggPages(VorbisComments(tags: tags))
    }
  }
}

/// How samples are stored in files that are written.
package enum SoundFileEncoding: Hashable, Sendable {
  case integer16
  case integer24
  case float32
  /// What a lossy container has of its own, near a rate in bits a second.
  case lossy(bitRate: Int)

  /// Of a sample as it is handed over.
  package var bytes: Int {
    switch self {
    case .integer16: 2
    case .integer24: 3
    case .float32, .lossy: 4
    }
  }

  var takesFloats: Bool { bytes == 4 }

  func format(in container: SoundFileContainer) -> Int {
    switch self {
    case .integer16: return SF_FORMAT_PCM_16
    case .integer24: return SF_FORMAT_PCM_24
    case .float32: return SF_FORMAT_FLOAT
    case .lossy:
      switch container {
      case .mp3: return SF_FORMAT_MPEG_LAYER_III
      case .opus: return SF_FORMAT_OPUS
      default: return SF_FORMAT_VORBIS
      }
    }
  }
}
