import CSndfile

/// How libsndfile's encoders are asked for a bit rate.
///
/// The library has one scale for all of them, a compression from 0 to 1.
struct LossySettings {
  /// Nil where the format has but one.
  private let mode: Int?
  private let compression: Double

  /// Sizes follow the sound, at a compression from 0, best, to 1, smallest.
  init(compression: Double) {
    mode = SF_BITRATE_MODE_VARIABLE
    self.compression = compression
  }

  /// Settings near a bit rate, in bits a second, of all channels together.
  init(_ container: SoundFileContainer, bitRate: Int, channels: Int) {
    switch container {
    case .mp3:
      // The library's bit rate of MPEG-1 is 320 - 288 c kbit/s.
      compression = Self.limited((320_000 - Double(bitRate)) / 288_000)
      mode = SF_BITRATE_MODE_CONSTANT
    case .opus:
      // 6 to 256 kbit/s a channel: the library's bit rate is (1 - c) 250 + 6 kbit/s of each.
      compression = Self.limited(1 - (Double(bitRate / channels) - 6_000) / 250_000)
      mode = nil
    default:
      compression = Self.limited(1 - Self.quality(ofStereo: Double(bitRate) * 2 / Double(channels)))
      mode = nil
    }
  }

  /// Vorbis has qualities; their nominal bit rates in stereo at 44.1 kHz are those of the Xiph.Org
  /// encoder's documentation.
  private static let nominal: [Double] = [
    64_000, 80_000, 96_000, 112_000, 128_000, 160_000, 192_000, 224_000, 256_000, 320_000, 500_000,
  ]

  private static func quality(ofStereo bitRate: Double) -> Double {
    guard let above = nominal.firstIndex(where: { $0 >= bitRate }) else { return 1 }
    guard above > 0 else { return 0 }
    let (low, high) = (nominal[above - 1], nominal[above])
    return (Double(above - 1) + (bitRate - low) / (high - low)) / 10
  }

  private static func limited(_ number: Double) -> Double { min(max(number, 0), 1) }

  /// To be called before the first sample.
  func apply(to handle: OpaquePointer) {
    if let mode {
      var mode = CInt(mode)
      let size = CInt(MemoryLayout<CInt>.size)
      _ = unsafe sf_command(handle, CInt(SFC_SET_BITRATE_MODE), &mode, size)
    }
    var level = compression
    let size = CInt(MemoryLayout<Double>.size)
    _ = unsafe sf_command(handle, CInt(SFC_SET_COMPRESSION_LEVEL), &level, size)
  }
}
