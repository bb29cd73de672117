import Bindings

/// A lossy codec as services play it by default: what a lossless file is tried in.
package enum PreviewCodec: String, Hashable, Sendable, CaseIterable {
  case mp3
  case ogg
  case opus

  /// In bits a second.
  package var bitRate: Int {
    switch self {
    case .mp3: 192_000
    case .ogg: 160_000
    case .opus: 128_000
    }
  }

  /// As people call it.
  package var title: String {
    switch self {
    case .mp3: "MP3"
    case .ogg: "Vorbis"
    case .opus: "Opus"
    }
  }

  var container: SoundFileContainer {
    switch self {
    case .mp3: .mp3
    case .ogg: .ogg
    case .opus: .opus
    }
  }

  /// The rate at which a sound is encoded: Opus works at 48 kHz (RFC 6716), and nobody sends lossy
  /// files of more.
  func rate(ofSoundAt rate: Int) -> Int {
    switch self {
    case .opus: 48_000
    case .mp3 where !Self.ratesOfMP3.contains(rate): rate % 44_100 == 0 ? 44_100 : 48_000
    case .mp3: rate
    case .ogg: rate <= 48_000 ? rate : rate % 44_100 == 0 ? 44_100 : 48_000
    }
  }

  /// ISO/IEC 11172-3 and 13818-3.
  private static let ratesOfMP3 = [16_000, 22_050, 24_000, 32_000, 44_100, 48_000]
}

/// What comes out of a codec.
package struct CodecReading: Hashable, Sendable {
  package let codec: PreviewCodec
  /// In dBTP; nil where all samples are zero.
  package let truePeak: Double?
  /// Samples beyond full scale.
  package let overs: Int

  package init(codec: PreviewCodec, truePeak: Double?, overs: Int) {
    self.codec = codec
    self.truePeak = truePeak
    self.overs = overs
  }

  /// True where a player that works with integers cuts off.
  package var isOver: Bool { truePeak.map { $0 > 0 } ?? false }
}
