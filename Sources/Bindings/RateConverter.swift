import CSamplerate

/// Conversion between two sampling rates, any stretch of the output on its own.
///
/// Output frame `k` is the input's band-limited value at the time `k / to`; no latency is left. A
/// stretch is a pure function of the input and the stretch: it starts from a frame where both rates
/// meet, so that the phase is exact, and reads as much around it as the filter is long. The filter
/// is libsamplerate's windowed sinc (Smith, "Digital Audio Resampling", 2002), in double inside.
package struct RateConverter: Hashable, Sendable {
  package enum Quality: Hashable, Sendable {
    /// Stop band 144 dB down; measured flat within 0.01 dB to 94% of the lower half rate, -3 dB at
    /// 96%.
    case best
    /// Stop band 121 dB down, -3 dB at 90% of the lower half rate.
    case medium
  }

  /// Frames per second.
  package let from: Int
  package let to: Int
  package let quality: Quality
  package let channels: Int

  /// - Parameters:
  ///   - from: rate of the input, in frames per second.
  ///   - to: rate of the output, in frames per second.
  ///   - quality: of the filter.
  ///   - channels: interleaved in input and output.
  /// - Throws: where the library knows no such conversion.
  package init(
    from: Int,
    to: Int,
    quality: Quality,
    channels: Int
  ) throws(RateConversionProblem) {
    guard from > 0, to > 0, from <= Self.largestRatio * to, to <= Self.largestRatio * from else {
      throw .ratio(from: from, to: to)
    }
    guard (1...Self.mostChannels).contains(channels) else { throw .channels(channels) }
    self.from = from
    self.to = to
    self.quality = quality
    self.channels = channels
  }

  /// Stands for the library's version, on which samples may depend.
  package static var version: UInt64 {
    var hash = ContentHasher()
    hash.update(unsafe Array(String(cString: src_get_version()).utf8))
    return hash.finish().words.1
  }

  /// `SRC_MAX_RATIO` in libsamplerate.
  private static let largestRatio = 256
  /// `MAX_CHANNELS` of the sinc converter in libsamplerate.
  private static let mostChannels = 128

  /// How many output frames lie within the time of `frames` input frames.
  package func outputFrames(forInput frames: Int) -> Int {
    let (whole, rest) = frames.quotientAndRemainder(dividingBy: from)
    return whole * to + (rest * to + from - 1) / from
  }

  /// The input frames that `convert` asks for, to be told in advance.
  package func inputRange(forOutput range: Range<Int>, inputLength: Int) -> Range<Int> {
    guard !range.isEmpty else { return 0..<0 }
    let window = from == to ? range : window(around: range)
    return window.clamped(to: 0..<inputLength)
  }

  /// Converts one stretch; beyond the ends of the input there is silence.
  ///
  /// - Parameters:
  ///   - range: output frames, from 0; may reach past the end.
  ///   - inputLength: frames of the whole input.
  ///   - reading: gives the input frames asked for, interleaved; called once, or not at all.
  /// - Returns: `range.count` frames, interleaved.
  /// - Throws: what `reading` throws.
  package func convert<Failure: Error>(
    output range: Range<Int>,
    inputLength: Int,
    reading: (Range<Int>) throws(Failure) -> [Float]
  ) throws(Failure) -> [Float] {
    precondition(range.lowerBound >= 0, "the output starts at frame 0")
    let wanted = inputRange(forOutput: range, inputLength: inputLength)
    guard !wanted.isEmpty else { return [Float](repeating: 0, count: range.count * channels) }
    let frames = try reading(wanted)
    precondition(frames.count == wanted.count * channels, "as many frames as were asked for")
    let window = from == to ? range : window(around: range)
    let silence = [Float](repeating: 0, count: (window.upperBound - wanted.upperBound) * channels)
    let padded = frames + silence
    guard from != to else { return padded }
    let early = range.lowerBound - window.lowerBound / step.input * step.output
    let filter = SincFilter(quality: quality, channels: channels)
    let made = filter.process(
      padded,
      ratio: Double(to) / Double(from),
      outputFrames: early + range.count
    )
    return Array(made[(early * channels)...])
  }

  /// Frames after which input and output meet again.
  private var step: (input: Int, output: Int) {
    var (a, b) = (from, to)
    while b != 0 { (a, b) = (b, a % b) }
    return (from / a, to / a)
  }

  /// Input frames that bear on `range`, from a frame where the rates meet; the end may lie past the
  /// end of the input.
  private func window(around range: Range<Int>) -> Range<Int> {
    let reach = (halfWidth * max(from, to) + to - 1) / to
    let step = step
    let first = range.lowerBound / step.output * step.input
    let start = max(0, (first - reach) / step.input) * step.input
    let (whole, rest) = range.upperBound.quotientAndRemainder(dividingBy: to)
    return start..<(whole * from + (rest * from + to - 1) / to + reach)
  }

  /// Half the filter in input frames when the output is faster, and what the library holds back.
  ///
  /// The tables have 340,239 coefficients at 2,381 a zero crossing and 22,438 at 491. With one frame
  /// more than that, stretches join bit for bit; the rest is to spare.
  private var halfWidth: Int {
    switch quality {
    case .best: 143 + 17
    case .medium: 46 + 18
    }
  }
}

/// Why no converter can be made.
package enum RateConversionProblem: Error, Hashable, Sendable {
  /// Rates are positive and at most a factor of 256 apart.
  case ratio(from: Int, to: Int)
  /// 1 to 128 channels.
  case channels(Int)
}

extension RateConversionProblem: CustomStringConvertible {
  package var description: String {
    switch self {
    case .ratio(let from, let to): "\(from) Hz cannot be converted to \(to) Hz"
    case .channels(let count): "\(count) channels cannot be converted, only 1 to 128"
    }
  }
}

/// Owner of one libsamplerate converter at rest.
@safe private struct SincFilter: ~Copyable {
  private let state: OpaquePointer
  private let channels: Int

  init(quality: RateConverter.Quality, channels: Int) {
    let kind =
      switch quality {
      case .best: SRC_SINC_BEST_QUALITY
      case .medium: SRC_SINC_MEDIUM_QUALITY
      }
    var error: CInt = 0
    guard let state = unsafe src_new(CInt(kind), CInt(channels), &error) else {
      preconditionFailure(unsafe String(cString: src_strerror(error)))
    }
    unsafe self.state = state
    self.channels = channels
  }

  deinit {
    _ = unsafe src_delete(state)
  }

  /// The first `outputFrames` frames; `input` must reach as far as the filter does.
  consuming func process(_ input: [Float], ratio: Double, outputFrames: Int) -> [Float] {
    var output = [Float](repeating: 0, count: outputFrames * channels)
    unsafe input.withUnsafeBufferPointer { source in
      unsafe output.withUnsafeMutableBufferPointer { target in
        var (taken, made) = (0, 0)
        while made < outputFrames {
          var data = unsafe SRC_DATA()
          unsafe data.data_in = source.baseAddress?.advanced(by: taken * channels)
          unsafe data.data_out = target.baseAddress?.advanced(by: made * channels)
          unsafe data.input_frames = source.count / channels - taken
          unsafe data.output_frames = outputFrames - made
          unsafe data.src_ratio = ratio
          unsafe data.end_of_input = 1
          let error = unsafe src_process(state, &data)
          precondition(error == 0, unsafe String(cString: src_strerror(error)))
          let advance = unsafe (data.input_frames_used, data.output_frames_gen)
          precondition(advance != (0, 0), "the filter reaches past the input it was given")
          taken += advance.0
          made += advance.1
        }
      }
    }
    return output
  }
}
