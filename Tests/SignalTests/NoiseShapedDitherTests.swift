import Foundation
import Signal
import Testing

@Suite struct NoiseShapedDitherTests {
  private static let period = 58_800

  private func quantised(
    _ samples: [Float],
    channels: Int = 1,
    firstFrame: Int = 0
  ) -> [Int32] {
    var codes = [Int32](repeating: 0, count: samples.count)
    let dither = NoiseShapedDither(seed: 1, bits: 16, channels: channels, period: Self.period)
    var span = codes.mutableSpan
    dither.quantise(samples.span, into: &span, firstFrame: firstFrame)
    return codes
  }

  /// What is added to sound, in steps.
  private func noise(in samples: [Float]) -> [Double] {
    zip(quantised(samples), samples).map { Double($0) - Double($1) * 32_768 }
  }

  /// Lipshitz, Vanderkooy and Wannamaker (1991), table of the five-tap filter.
  private static let filter = [1, -2.033, 2.165, -1.959, 1.590, -0.6149]

  @Test func `the noise has the spectrum of the published filter`() {
    let block = 1_024
    let blocks = 400
    // 400 blocks are 9.3 s.
    let noise = noise(in: musicLike(seconds: 10, rate: 44_100, channels: 1, seed: 41))
    let window = (0..<block).map { 0.5 - 0.5 * cos(2 * Double.pi * Double($0) / Double(block)) }
    let windowPower = window.reduce(0) { $0 + $1 * $1 }
    // From 86 Hz to half the rate, among them the valley at 3.4 kHz.
    for bin in [2, 5, 12, 23, 46, 60, 79, 93, 140, 200, 279, 325, 400, 450, 500] {
      let angle = 2 * Double.pi * Double(bin) / Double(block)
      let cosines = (0..<block).map { window[$0] * cos(angle * Double($0)) }
      let sines = (0..<block).map { window[$0] * sin(angle * Double($0)) }
      var power = 0.0
      for start in stride(from: 0, to: block * blocks, by: block) {
        var (real, imaginary) = (0.0, 0.0)
        for index in 0..<block {
          real += noise[start + index] * cosines[index]
          imaginary += noise[start + index] * sines[index]
        }
        power += real * real + imaginary * imaginary
      }
      var response = SIMD2<Double>.zero
      for (tap, coefficient) in Self.filter.enumerated() {
        response += coefficient * SIMD2(cos(angle * Double(tap)), -sin(angle * Double(tap)))
      }
      // A quarter of a step squared before the filter: dither and rounding.
      let expected = 0.25 * (response * response).sum() * windowPower * Double(blocks)
      // Five standard deviations of 400 blocks, and 0.1 dB for what each period forgets.
      #expect((10 * log10(power / expected)).magnitude < 1.2, "bin \(bin)")
    }
  }

  @Test func `it is 12.2 dB more noise in all`() {
    let noise = noise(in: musicLike(seconds: 6, rate: 44_100, channels: 1, seed: 42))
    let power = noise.reduce(0) { $0 + $1 * $1 } / Double(noise.count)
    let gain = Self.filter.reduce(0) { $0 + $1 * $1 }
    #expect((10 * log10(power / (0.25 * gain))).magnitude < 0.1)
  }

  @Test func `digital silence stays within 14 steps`() throws {
    let codes = quantised([Float](repeating: 0, count: 200_000))
    #expect(try #require(codes.map(\.magnitude).max()) <= 14)
  }

  @Test func `periods may be made in any order, and without each other`() {
    let samples = musicLike(seconds: 5, rate: 44_100, channels: 2, seed: 43)
    let whole = quantised(samples, channels: 2)
    var parts: [Int32] = []
    for start in stride(from: 0, to: samples.count / 2, by: Self.period) {
      let end = min(start + Self.period, samples.count / 2)
      let part = Array(samples[2 * start..<2 * end])
      parts += quantised(part, channels: 2, firstFrame: start)
    }
    #expect(parts == whole)
  }

  @Test func `what is too loud is clipped and leaves no trace`() {
    var samples = [Float](repeating: 0, count: 4_000)
    samples.replaceSubrange(0..<100, with: repeatElement(2, count: 100))
    samples[200] = .nan
    let codes = quantised(samples)
    #expect(codes[..<90].allSatisfy { $0 == 32_767 })
    // Behind it the errors of rounding alone are fed back.
    #expect(codes[210...].allSatisfy { $0.magnitude <= 14 })
  }
}
