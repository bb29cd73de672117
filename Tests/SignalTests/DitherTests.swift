import Signal
import Testing

@Suite struct DitherTests {
  private func quantised(
    _ samples: [Float],
    bits: Int,
    channels: Int = 1,
    firstFrame: Int = 0,
    seed: UInt64 = 1
  ) -> (codes: [Int32], clipped: Int) {
    var codes = [Int32](repeating: 0, count: samples.count)
    let dither = Dither(seed: seed, bits: bits, channels: channels)
    var span = codes.mutableSpan
    let clipped = dither.quantise(samples.span, into: &span, firstFrame: firstFrame)
    return (codes, clipped)
  }

  @Test(arguments: [(16, -96.33), (24, -144.49)])
  func `the noise of dither and rounding has the power of theory`(bits: Int, level: Double) {
    let samples = musicLike(seconds: 6, rate: 44_100, channels: 1, seed: 31)
    let codes = quantised(samples, bits: bits).codes
    let scale = Double(1 << (bits - 1))
    var power = 0.0
    for (sample, code) in zip(samples, codes) {
      let error = Double(code) / scale - Double(sample)
      power += error * error
    }
    // A quarter of a step squared: two uniform numbers and the rounding, a twelfth each.
    let measured = decibels((power / Double(samples.count)).squareRoot())
    #expect((measured - level).magnitude < 0.1)
  }

  @Test(arguments: [16, 24])
  func `digital silence becomes -1, 0 and +1 in the ratio 1 to 6 to 1`(bits: Int) {
    let codes = quantised([Float](repeating: 0, count: 80_000), bits: bits).codes
    #expect(Set(codes) == [-1, 0, 1])
    // Five standard deviations of the count.
    #expect((codes.count { $0 == 1 } - 10_000).magnitude < 470)
    #expect((codes.count { $0 == -1 } - 10_000).magnitude < 470)
  }

  @Test func `a level between two codes is kept in the mean`() {
    let codes = quantised([Float](repeating: 0.3 / 32_768, count: 100_000), bits: 16).codes
    let mean = Double(codes.reduce(0) { $0 + Int($1) }) / 100_000
    // Five standard errors at a variance of a quarter.
    #expect((mean - 0.3).magnitude < 0.008)
  }

  @Test(arguments: [1, 7, 64, 4096])
  func `blocks may be cut anywhere`(frames: Int) {
    let samples = musicLike(seconds: 1, rate: 44_100, channels: 2, seed: 32)
    let whole = quantised(samples, bits: 16, channels: 2).codes
    var parts: [Int32] = []
    for start in stride(from: 0, to: samples.count, by: 2 * frames) {
      let part = Array(samples[start..<min(start + 2 * frames, samples.count)])
      parts += quantised(part, bits: 16, channels: 2, firstFrame: start / 2).codes
    }
    #expect(parts == whole)
  }

  @Test func `channels and seeds have noise of their own`() {
    let codes = quantised([Float](repeating: 0, count: 80_000), bits: 16, channels: 2).codes
    let product = stride(from: 0, to: codes.count, by: 2).reduce(0) {
      $0 + Int(codes[$1] * codes[$1 + 1])
    }
    // Five standard deviations of 40,000 products of variance 1/16.
    #expect(product.magnitude < 250)
    let other = quantised(
      [Float](repeating: 0, count: 80_000),
      bits: 16,
      channels: 2,
      seed: 2
    )
    #expect(other.codes != codes)
  }

  @Test func `samples above full scale are clipped and counted`() {
    let result = quantised([1.5, -1.5, 0.5, 1, -1, .infinity, .nan], bits: 16)
    #expect(result.clipped == 4)
    #expect(result.codes[0] == 32_767)
    #expect(result.codes[1] == -32_768)
    #expect(result.codes[3] >= 32_766 && result.codes[4] <= -32_767)
    #expect(result.codes[5] == 32_767)
  }
}
