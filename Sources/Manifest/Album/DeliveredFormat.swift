import Fields
import Quantities

/// What a format of files can hold.
extension Deliverable.Format {
  package var isLossless: Bool {
    switch self {
    case .wav, .flac, .aiff: true
    case .mp3, .ogg, .opus: false
    }
  }

  /// Frames a second; nil for any.
  ///
  /// MPEG-1 and 2 layer III (ISO/IEC 11172-3, 13818-3); Opus works at 48 kHz (RFC 6716).
  package var rates: [SampleRate]? {
    switch self {
    case .wav, .flac, .aiff, .ogg: nil
    case .mp3: [16_000, 22_050, 24_000, 32_000, 44_100, 48_000].map { SampleRate(hertz: $0) }
    case .opus: [SampleRate(hertz: 48_000)]
    }
  }

  /// In kbit/s; nil for lossless formats.
  ///
  /// Layer III of MPEG-1 has a table of its own; the others go near any rate.
  package var bitRates: [BitRate]? {
    let table = [32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320]
    switch self {
    case .wav, .flac, .aiff: return nil
    case .mp3: return table.map { BitRate(kilobits: $0) }
    case .ogg: return (64...500).map { BitRate(kilobits: $0) }
    case .opus: return (12...510).map { BitRate(kilobits: $0) }
    }
  }
}

extension Deliverable {
  /// Word length of what is rendered; lossy encoders take floating point.
  package var depth: Depth { format.isLossless ? bits ?? .bits24 : .float32 }

  /// Nil for lossless formats.
  package var bitRate: BitRate? {
    switch format {
    case .wav, .flac, .aiff: nil
    case .mp3: bitrate ?? BitRate(kilobits: 320)
    case .ogg, .opus: bitrate ?? BitRate(kilobits: 192)
    }
  }

  /// The rate of a file: as written, else the song's, else the nearest below it that the format has.
  package func rate(ofSongAt rate: SampleRate) -> SampleRate {
    if let own = self.rate { return own }
    guard let rates = format.rates, !rates.contains(rate) else { return rate }
    // Half of 88.2 kHz is 44.1 kHz, which converts with less work than 48 kHz.
    let parts = rates.filter { rate.hertz.isMultiple(of: $0.hertz) }
    return parts.max() ?? rates.max() ?? rate
  }
}
