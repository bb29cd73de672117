import Foundation
import Signal
import Testing

@Suite struct CompressorKernelTests {
  static let rate = 48_000.0

  static func settings(
    threshold: Double = -20,
    ratio: Double = 4,
    knee: Double = 6,
    attack: Double = 0.01,
    release: Double = 0.1,
    makeup: Double = 0,
    mix: Double = 1,
    link: Double = 1
  ) -> CompressorKernel.Settings {
    CompressorKernel.Settings(
      curve: GainReduction(threshold: threshold, ratio: ratio, knee: knee),
      times: GainBallistics.Times(attack: attack, release: release, rate: rate),
      makeup: makeup,
      mix: mix,
      link: link
    )
  }

  static func level(_ frame: StereoFrame?) -> Double { 20 * log10((frame ?? .zero).x.magnitude) }

  static func tone(_ level: Double, frames: Int, frequency: Double = 1_000) -> [StereoFrame] {
    let amplitude = pow(10, level / 20)
    return (0..<frames).map {
      StereoFrame(repeating: amplitude * sin(2 * Double.pi * frequency * Double($0) / rate))
    }
  }

  /// Input and output in dB, from the formula of the paper (computed apart, in Python).
  @Test(arguments: [
    (-40.0, -40.0), (-23, -23), (-20, -20.5625), (-17, -19.25), (-10, -17.5), (0, -15),
  ])
  func `a steady level comes out on the static curve`(input: Double, expected: Double) {
    var kernel = CompressorKernel(lookAhead: 0, detector: .peak)
    let signal = [StereoFrame](repeating: .init(repeating: pow(10, input / 20)), count: 24_000)
    let output = kernel.play(signal, Self.settings())
    #expect(abs(Self.level(output.last) - expected) < 1e-4)
  }

  @Test(arguments: [100.0, 997, 5_000])
  func `a steady tone comes out on the static curve`(frequency: Double) {
    var kernel = CompressorKernel(lookAhead: 0, detector: .peak)
    let output = kernel.play(
      Self.tone(0, frames: 48_000, frequency: frequency),
      Self.settings()
    )
    let peak = output[38_400...].map { $0.x.magnitude }.max() ?? 0
    #expect(abs(20 * log10(peak) + 15) < 0.05)  // The contract of the language.
  }

  @Test func `the RMS detector reads a tone 3 dB below its peak`() {
    var kernel = CompressorKernel(lookAhead: 0, detector: .rms(window: 480))
    let output = kernel.play(Self.tone(0, frames: 48_000), Self.settings())
    let peak = output[38_400...].map { $0.x.magnitude }.max() ?? 0
    // -3.0103 dB in: 16.9897 dB above the threshold, of which a quarter is left.
    #expect(abs(20 * log10(peak) + 12.7423) < 0.01)
  }

  @Test func `an infinite ratio lets nothing above the threshold`() {
    var kernel = CompressorKernel(lookAhead: 0, detector: .peak)
    let signal = [StereoFrame](repeating: .init(repeating: 1), count: 24_000)
    let output = kernel.play(signal, Self.settings(ratio: .infinity, knee: 0))
    #expect(abs(Self.level(output.last) + 20) < 1e-4)
  }

  @Test(arguments: [0.001, 0.01, 0.05])
  func `after the attack time 63 per cent of the reduction is reached`(attack: Double) {
    var kernel = CompressorKernel(lookAhead: 0, detector: .peak)
    let settings = Self.settings(knee: 0, attack: attack)
    _ = kernel.play([StereoFrame](repeating: .init(repeating: 0.01), count: 1_000), settings)
    let output = kernel.play(
      [StereoFrame](repeating: .init(repeating: 1), count: 48_000),
      settings
    )
    let target = -15 * (1 - exp(-1.0))
    let frame = output.firstIndex { Self.level($0) <= target } ?? 0
    // One frame and the 5 per cent of the contract.
    #expect(abs(Double(frame) - attack * Self.rate) <= 0.05 * attack * Self.rate + 1)
  }

  @Test(arguments: [0.005, 0.02, 0.1, 1.0])
  func `after the release time 63 per cent of the reduction is gone`(release: Double) {
    var kernel = CompressorKernel(lookAhead: 0, detector: .peak)
    let settings = Self.settings(knee: 0, attack: 0.001, release: release)
    _ = kernel.play([StereoFrame](repeating: .init(repeating: 1), count: 48_000), settings)
    let quiet = [StereoFrame](repeating: .init(repeating: 0.01), count: 96_000)
    let output = kernel.play(quiet, settings)
    let target = -40 - 15 * exp(-1.0)
    let frame = output.firstIndex { Self.level($0) >= target } ?? 0
    #expect(abs(Double(frame) - release * Self.rate) <= 0.05 * release * Self.rate + 1)
  }

  @Test func `the gain is exactly 1 again after the release`() {
    var kernel = CompressorKernel(lookAhead: 0, detector: .peak)
    let settings = Self.settings()
    _ = kernel.play([StereoFrame](repeating: .init(repeating: 1), count: 4_800), settings)
    let quiet = [StereoFrame](repeating: .init(repeating: 0.01), count: 100_000)
    #expect(kernel.play(quiet, settings).last == quiet.last)
  }

  @Test func `without a share in the mix the input passes bit for bit, late by the look-ahead`() {
    var kernel = CompressorKernel(lookAhead: 100, detector: .peak)
    let signal = Self.tone(0, frames: 4_800)
    let output = kernel.play(signal, Self.settings(mix: 0))
    #expect(Array(output[100...]) == Array(signal[..<4_700]))
  }

  @Test func `a key drives the gain in place of the signal`() {
    var kernel = CompressorKernel(lookAhead: 0, detector: .peak)
    let key = [StereoFrame](repeating: .init(repeating: 1), count: 24_000)
    var block = [StereoFrame](repeating: .init(repeating: 0.001), count: 24_000)
    var span = block.mutableSpan
    kernel.process(&span, key: key.span, settings: Ramp(constant: Self.settings()))
    #expect(abs(Self.level(block.last) + 75) < 1e-4)
  }

  @Test(arguments: [(0.0, 0.0), (0.5, -7.5), (1, -15)])
  func `the quiet side follows the loud one as far as they are linked`(
    link: Double,
    expected: Double
  ) {
    var kernel = CompressorKernel(lookAhead: 0, detector: .peak)
    let signal = [StereoFrame](repeating: StereoFrame(1, 0.01), count: 24_000)
    let last = kernel.play(signal, Self.settings(link: link)).last ?? .zero
    #expect(abs(20 * log10(last.x) + 15) < 1e-4)
    #expect(abs(20 * log10(last.y) + 40 - expected) < 1e-4)
  }
}
