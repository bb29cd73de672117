import CSndfile

/// What a sound file's header says of it.
package struct SoundFileFacts: Hashable, Sendable {
  package let frames: Int
  package let channels: Int
  /// Frames per second.
  package let rate: Int
  /// As libsndfile names it: `WAV (Microsoft)`, `FLAC (Free Lossless Audio Codec)`.
  package let container: String
  /// As libsndfile names it: `Signed 24 bit PCM`, `32 bit float`.
  package let encoding: String
  /// Of one stored sample; nil where samples are not stored one by one.
  package let bits: Int?
  package let samples: Samples

  package enum Samples: Hashable, Sendable {
    /// Every bit comes back, from wherever reading starts. Integers of up to 24 bits are exact as
    /// float32; full scale is 1 - 2^(1 - bits).
    case integer
    /// Every bit comes back; may be beyond full scale.
    case floatingPoint
    /// A model of the sound: a decoder that starts in the middle may give slightly other samples
    /// than one that comes from the start.
    case lossy
  }

  init(_ stored: SF_INFO) {
    frames = Int(stored.frames)
    channels = Int(stored.channels)
    rate = Int(stored.samplerate)
    container = Self.name(of: Int(stored.format) & SF_FORMAT_TYPEMASK)
    encoding = Self.name(of: Int(stored.format) & SF_FORMAT_SUBMASK)
    switch Int(stored.format) & SF_FORMAT_SUBMASK {
    case SF_FORMAT_PCM_S8, SF_FORMAT_PCM_U8, SF_FORMAT_DPCM_8: (bits, samples) = (8, .integer)
    case SF_FORMAT_PCM_16, SF_FORMAT_DPCM_16, SF_FORMAT_ALAC_16, SF_FORMAT_DWVW_16:
      (bits, samples) = (16, .integer)
    case SF_FORMAT_DWVW_12: (bits, samples) = (12, .integer)
    case SF_FORMAT_ALAC_20: (bits, samples) = (20, .integer)
    case SF_FORMAT_PCM_24, SF_FORMAT_ALAC_24, SF_FORMAT_DWVW_24: (bits, samples) = (24, .integer)
    case SF_FORMAT_PCM_32, SF_FORMAT_ALAC_32: (bits, samples) = (32, .integer)
    case SF_FORMAT_FLOAT: (bits, samples) = (32, .floatingPoint)
    case SF_FORMAT_DOUBLE: (bits, samples) = (64, .floatingPoint)
    default: (bits, samples) = (nil, .lossy)
    }
  }

  /// True for integers of 24 bits in a container that stores them plainly, one after the other.
  static func isPlain24(_ stored: SF_INFO) -> Bool {
    let container = Int(stored.format) & SF_FORMAT_TYPEMASK
    return Int(stored.format) & SF_FORMAT_SUBMASK == SF_FORMAT_PCM_24
      && [SF_FORMAT_WAV, SF_FORMAT_WAVEX, SF_FORMAT_RF64, SF_FORMAT_W64].contains(container)
  }

  /// Bytes of a frame where frames are stored plainly, one after the other.
  static func bytesPerFrame(_ stored: SF_INFO) -> Int? {
    let bytes: Int? =
      switch Int(stored.format) & SF_FORMAT_SUBMASK {
      case SF_FORMAT_PCM_S8, SF_FORMAT_PCM_U8, SF_FORMAT_ULAW, SF_FORMAT_ALAW: 1
      case SF_FORMAT_PCM_16: 2
      case SF_FORMAT_PCM_24: 3
      case SF_FORMAT_PCM_32, SF_FORMAT_FLOAT: 4
      case SF_FORMAT_DOUBLE: 8
      default: nil
      }
    return bytes.map { $0 * Int(stored.channels) }
  }

  private static func name(of format: Int) -> String {
    var described = unsafe SF_FORMAT_INFO()
    unsafe described.format = CInt(format)
    let size = unsafe CInt(MemoryLayout<SF_FORMAT_INFO>.size)
    guard unsafe sf_command(nil, CInt(SFC_GET_FORMAT_INFO), &described, size) == 0,
      let name = unsafe described.name
    else { return "unknown" }
    return unsafe String(cString: name)
  }
}
