/// The last step to an integer file: triangular dither, rounding, clipping.
///
/// TPDF dither of 2 LSB peak to peak, independent per channel, makes the rounding error white and
/// free of the signal in mean and power (Lipshitz, Wannamaker and Vanderkooy, "Quantization and
/// dither", J. AES 40(5), 1992). It is a function of seed, channel and frame, so blocks may be cut
/// anywhere. Samples are interleaved, full scale is 1. Float files get none of this.
package struct Dither: Sendable {
  private let channels: [CounterRandom]
  private let stepsOfFullScale: Double

  /// - Parameters:
  ///   - seed: which of all possible noises; a deliverable has its own.
  ///   - bits: word length of the file, 8 to 24.
  ///   - channels: how many are interleaved.
  package init(seed: UInt64, bits: Int, channels: Int) {
    precondition((8...24).contains(bits), "integer files have 8 to 24 bits")
    precondition(channels > 0, "sound has at least one channel")
    self.channels = (0..<channels).map { CounterRandom(seed: seed, stream: UInt64($0)) }
    stepsOfFullScale = Double(1 << (bits - 1))
  }

  /// Quantises a stretch of sound.
  ///
  /// - Parameters:
  ///   - samples: interleaved frames, whole ones.
  ///   - codes: as many samples in steps of the word length, not shifted: -2^(bits-1) and up.
  ///   - firstFrame: where the stretch lies in the file.
  /// - Returns: how many samples lay above full scale and were clipped. A sample at +1 itself,
  ///   which two's complement lacks, is clipped to the highest code without being counted.
  package func quantise(
    _ samples: Span<Float>,
    into codes: inout MutableSpan<Int32>,
    firstFrame: Int
  ) -> Int {
    precondition(samples.count == codes.count, "one code for every sample")
    precondition(samples.count % channels.count == 0, "only whole frames can be quantised")
    let stride = channels.count
    let (scale, lowest, highest) = (stepsOfFullScale, -stepsOfFullScale, stepsOfFullScale - 1)
    var clipped = 0
    for channel in 0..<stride {
      let noise = channels[channel]
      var frame = UInt64(bitPattern: Int64(firstFrame))
      var index = channel
      while index < samples.count {
        let sample = Double(samples[index])
        let dithered = sample * scale + noise.triangular(at: frame)
        let code = dithered.rounded(.toNearestOrEven)
        // Written so that a NaN becomes the lowest code instead of a trap.
        codes[index] = Int32(code > lowest ? (code < highest ? code : highest) : lowest)
        if !(sample.magnitude <= 1) { clipped += 1 }
        frame &+= 1
        index += stride
      }
    }
    return clipped
  }
}
