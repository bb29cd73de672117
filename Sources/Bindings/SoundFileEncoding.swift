import CSndfile

/// The kinds of file that are written.
package enum SoundFileContainer: Hashable, Sendable {
  /// Becomes `rf64` by itself where 4 GiB do not suffice.
  case wav
  /// EBU Tech 3306.
  case rf64
  case flac

  var format: Int {
    switch self {
    case .wav: SF_FORMAT_WAV
    case .rf64: SF_FORMAT_RF64
    case .flac: SF_FORMAT_FLAC
    }
  }

  /// `rf64` in place of `wav` where the sound and what is around it would pass 4 GiB.
  func roomy(forBytes bytes: Int) -> SoundFileContainer {
    self == .wav && bytes > Int(UInt32.max) - Self.roomForHeaders ? .rf64 : self
  }

  /// For header and tags, in bytes.
  private static let roomForHeaders = 1 << 20
}

/// How samples are stored in files that are written.
package enum SoundFileEncoding: Hashable, Sendable {
  case integer16
  case integer24
  case float32

  package var bytes: Int {
    switch self {
    case .integer16: 2
    case .integer24: 3
    case .float32: 4
    }
  }

  var format: Int {
    switch self {
    case .integer16: SF_FORMAT_PCM_16
    case .integer24: SF_FORMAT_PCM_24
    case .float32: SF_FORMAT_FLOAT
    }
  }
}
