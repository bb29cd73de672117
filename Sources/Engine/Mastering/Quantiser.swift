import Planning
import Signal

/// From the sound of a master to the values that a file can hold.
struct Quantiser: Sendable {
  /// Of the noise of all masters: channel and frame tell its values apart.
  private static let seed: UInt64 = 0x6C61_6371_7565_7221

  private enum Method: Sendable {
    case rounding
    case white(Dither)
    case shaped(NoiseShapedDither)
  }

  private let bits: Int?
  private let method: Method
  /// True where what fits into the file already gets no dither.
  private let keepsExact: Bool

  /// - Parameters:
  ///   - depth: of the file; floating point is left as it is.
  ///   - dithering: what is added before rounding.
  ///   - channels: how many are interleaved.
  ///   - stream: which noise.
  ///   - framesPerSegment: where noise shaping forgets.
  ///   - keepsExact: for sound that has been dithered already.
  init(
    _ depth: PlannedFile.Depth,
    _ dithering: PlannedFile.Dithering,
    channels: Int,
    stream: UInt64 = 0,
    framesPerSegment: Int,
    keepsExact: Bool = false
  ) {
    bits = depth.bits
    self.keepsExact = keepsExact
    let seed = Self.seed ^ stream
    switch (depth.bits, dithering) {
    case (nil, _), (_, .none): method = .rounding
    case (let bits?, .tpdf): method = .white(Dither(seed: seed, bits: bits, channels: channels))
    case (let bits?, .noiseShaped):
      method = .shaped(
        NoiseShapedDither(seed: seed, bits: bits, channels: channels, period: framesPerSegment)
      )
    }
  }

  /// A segment's interleaved samples, which lie in the file from `frame` on, as the file will have
  /// them, full scale being 1.
  func quantise(_ samples: [Float], firstFrame frame: Int) -> [Float] {
    guard let bits else { return samples }
    var codes = [Int32](repeating: 0, count: samples.count)
    var target = codes.mutableSpan
    switch method {
    case _ where keepsExact && Self.fits(samples, bits):
      Self.round(samples, to: bits, into: &target)
    case .rounding: Self.round(samples, to: bits, into: &target)
    case .white(let dither):
      _ = dither.quantise(samples.span, into: &target, firstFrame: frame)
    case .shaped(let dither):
      dither.quantise(samples.span, into: &target, firstFrame: frame)
    }
    let scale = Float(1) / Float(1 << (bits - 1))
    var values = [Float](repeating: 0, count: codes.count)
    let span = codes.span
    for index in span.indices { values[index] = Float(span[index]) * scale }
    return values
  }

  private static func fits(_ samples: [Float], _ bits: Int) -> Bool {
    let scale = Double(1 << (bits - 1))
    return samples.allSatisfy { sample in
      let code = Double(sample) * scale
      return code == code.rounded() && (-scale...(scale - 1)).contains(code)
    }
  }

  /// Half to even, clipped at the ends of the scale.
  private static func round(
    _ samples: [Float],
    to bits: Int,
    into codes: inout MutableSpan<Int32>
  ) {
    let scale = Double(1 << (bits - 1))
    let samples = samples.span
    for index in samples.indices {
      let code = (Double(samples[index]) * scale).rounded(.toNearestOrEven)
      codes[index] = Int32(min(max(code, -scale), scale - 1))
    }
  }
}

/// Samples as the bytes of a file: little-endian, without padding.
enum SampleBytes {
  /// Integers of `bits`, or single precision where that is nil.
  static func bytes(of samples: [Float], bits: Int?) -> [UInt8] {
    let width = (bits ?? 32) / 8
    var bytes = [UInt8](repeating: 0, count: samples.count * width)
    var target = bytes.mutableSpan
    let samples = samples.span
    // Full scale of integers; of floats the bits count.
    let scale = bits.map { Float(1 << ($0 - 1)) }
    for index in samples.indices {
      let sample = samples[index]
      let word = scale.map { UInt32(bitPattern: Int32(sample * $0)) } ?? sample.bitPattern
      for byte in 0..<width {
        target[index * width + byte] = UInt8(truncatingIfNeeded: word >> UInt32(8 * byte))
      }
    }
    return bytes
  }
}
