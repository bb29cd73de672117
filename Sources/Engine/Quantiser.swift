import Planning
import Signal

/// From the sound of a master to what a file holds of it.
struct Quantiser: Sendable {
  /// A stretch of samples, interleaved, in the three forms in which it is needed.
  struct Stored {
    /// For integer files, each in the upper bits of its word; empty for float files.
    var words: [Int32] = []
    /// What a player makes of it, full scale being 1.
    var heard: [Float] = []
    /// Little-endian, without padding: what the digest of the sound is taken of.
    var bytes: [UInt8] = []
  }

  /// One noise for all files: channel and frame tell its values apart.
  private static let seed: UInt64 = 0x6C61_6371_7565_7221

  private let bits: Int?
  private let dither: Dither?

  init(_ file: PlannedFile, channels: Int) {
    switch file.depth {
    case .bits16: bits = 16
    case .bits24: bits = 24
    case .float32: bits = nil
    }
    dither = bits.flatMap { bits in
      file.isDithered ? Dither(seed: Self.seed, bits: bits, channels: channels) : nil
    }
  }

  /// The stored form of interleaved samples that lie in the file from `frame` on.
  func quantise(_ samples: [Float], firstFrame frame: Int) -> Stored {
    guard let bits else { return Self.float(samples) }
    var stored = Stored()
    var codes = [Int32](repeating: 0, count: samples.count)
    var target = codes.mutableSpan
    if let dither {
      _ = dither.quantise(samples.span, into: &target, firstFrame: frame)
    } else {
      Self.round(samples, to: bits, into: &target)
    }
    let scale = Float(1) / Float(1 << (bits - 1))
    stored.words.reserveCapacity(codes.count)
    stored.heard.reserveCapacity(codes.count)
    stored.bytes.reserveCapacity(codes.count * bits / 8)
    for code in codes {
      stored.words.append(code << (32 - bits))
      stored.heard.append(Float(code) * scale)
      for byte in 0..<(bits / 8) {
        stored.bytes.append(UInt8(truncatingIfNeeded: code >> (8 * byte)))
      }
    }
    return stored
  }

  private static func float(_ samples: [Float]) -> Stored {
    var stored = Stored()
    stored.heard = samples
    stored.bytes.reserveCapacity(samples.count * 4)
    for sample in samples {
      for byte in 0..<4 {
        stored.bytes.append(UInt8(truncatingIfNeeded: sample.bitPattern >> (8 * byte)))
      }
    }
    return stored
  }

  /// Half to even, clipped at the ends of the scale.
  private static func round(
    _ samples: [Float],
    to bits: Int,
    into codes: inout MutableSpan<Int32>
  ) {
    let scale = Double(1 << (bits - 1))
    for index in samples.indices {
      let code = (Double(samples[index]) * scale).rounded(.toNearestOrEven)
      codes[index] = Int32(min(max(code, -scale), scale - 1))
    }
  }
}
