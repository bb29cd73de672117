import CEBUR128
import Foundation
import Signal
import TestSupport
import Testing

@Suite struct LimiterKernelTests {
  static let rate = 48_000.0

  /// The true peak that libebur128 reads, in dBTP.
  static func truePeak(_ signal: [StereoFrame]) -> Double {
    let samples = signal.flatMap { [$0.x, $0.y] }
    var state = ebur128_init(2, 48_000, Int32(EBUR128_MODE_TRUE_PEAK.rawValue))
    defer { ebur128_destroy(&state) }
    _ = samples.withUnsafeBufferPointer {
      ebur128_add_frames_double(state, $0.baseAddress, signal.count)
    }
    return 20 * log10(max(peak(0), peak(1)))

    func peak(_ channel: UInt32) -> Double {
      var value = 0.0
      ebur128_true_peak(state, channel, &value)
      return value
    }
  }

  /// The true peak by a long interpolator, 4 times: 64 taps under a Hann window.
  static func finePeak(_ signal: [StereoFrame]) -> Double {
    let reach = 32
    let samples = signal.map(\.x)
    var loudest = signal.reduce(0) { max($0, $1.x.magnitude) }
    for quarter in 1..<4 {
      let place = Double(quarter) / 4
      let taps = (1 - reach...reach).map { tap in
        let x = Double(tap) - place
        return sin(Double.pi * x) / (Double.pi * x) * 0.5 * (1 + cos(Double.pi * x / Double(reach)))
      }
      for frame in (reach - 1)..<(signal.count - reach) {
        var sum = 0.0
        for index in taps.indices { sum += taps[index] * samples[frame - reach + 1 + index] }
        loudest = max(loudest, sum.magnitude)
      }
    }
    return 20 * log10(loudest)
  }

  enum Material: String, CaseIterable {
    case ebu15, ebu16, ebu17, ebu18, ebu19, ebu20, ebu21, ebu22, ebu23
    case square100, square997, square7001, clippedNoise, noise, click

    /// EBU Tech 3341 v4, table of signals 15 to 23, and what else tempts a limiter.
    var signal: [StereoFrame] {
      switch self {
      case .ebu15: Self.tone(0.25, amplitude: 0.5, degrees: 0)
      case .ebu16: Self.tone(0.25, amplitude: 0.5, degrees: 45)
      case .ebu17: Self.tone(1.0 / 6, amplitude: 0.5, degrees: 60)
      case .ebu18: Self.tone(0.125, amplitude: 0.5, degrees: 67.5)
      case .ebu19: Self.tone(0.25, amplitude: 1.41, degrees: 45)
      case .ebu20: Self.decimated(offset: 0)
      case .ebu21: Self.decimated(offset: 1)
      case .ebu22: Self.decimated(offset: 2)
      case .ebu23: Self.decimated(offset: 3)
      case .square100: Self.square(100.3)
      case .square997: Self.square(997)
      case .square7001: Self.square(7_001)
      case .clippedNoise: Self.noise().map { $0.clamped(lowerBound: -.one, upperBound: .one) }
      case .noise: Self.noise()
      case .click: [StereoFrame](repeating: .init(repeating: 1e-3), count: 6_000) + [[4, -4]]
      }
    }

    static func tone(_ cycles: Double, amplitude: Double, degrees: Double) -> [StereoFrame] {
      (0..<12_000).map { n in
        let edge = min(1, Double(min(n, 11_999 - n)) / 480)
        let angle = 2 * Double.pi * (cycles * Double(n) + degrees / 360)
        return StereoFrame(repeating: edge * amplitude * sin(angle))
      }
    }

    /// A sixth of the rate at 0.5, in it one period of a quarter of the rate at 1, made at four
    /// times the rate.
    static func decimated(offset: Int) -> [StereoFrame] {
      let start = 24_000
      let fine = (0..<48_000).map { n -> Double in
        let inside = n - start
        if (0..<16).contains(inside) { return sin(2 * Double.pi * Double(inside) / 16) }
        return 0.5 * sin(2 * Double.pi * Double(n < start ? n : inside - 16) / 24)
      }
      return (0..<12_000).map { n in
        var sum = 0.0
        for tap in -96...96 where fine.indices.contains(4 * n + offset + tap) {
          let x = Double(tap) / 4
          let sinc = tap == 0 ? 1 : sin(Double.pi * x) / (Double.pi * x)
          sum +=
            fine[4 * n + offset + tap] * sinc * 0.25 * 0.5
            * (1 + cos(Double.pi * Double(tap) / 97))
        }
        return StereoFrame(repeating: sum)
      }
    }

    static func square(_ frequency: Double) -> [StereoFrame] {
      (0..<12_000).map {
        StereoFrame(repeating: sin(2 * Double.pi * frequency * Double($0) / rate) < 0 ? -1 : 1)
      }
    }

    static func noise() -> [StereoFrame] {
      var random = SeededRandom(seed: 21)
      func normal() -> Double {
        let u = Double.random(in: 1e-12..<1, using: &random)
        return sqrt(-2 * log(u)) * cos(2 * Double.pi * Double.random(in: 0..<1, using: &random))
      }
      return (0..<12_000).map { _ in StereoFrame(normal(), normal()) }
    }
  }

  static func limited(
    _ signal: [StereoFrame],
    ceiling: Double,
    lookAhead: Int = 240
  ) -> [StereoFrame] {
    var kernel = LimiterKernel(lookAhead: lookAhead)
    let silence = [StereoFrame](repeating: .zero, count: 600)
    return kernel.play(
      silence + signal + silence,
      LimiterKernel.Settings(ceiling: ceiling, release: 0.05, rate: rate)
    )
  }

  @Test(arguments: Material.allCases, [48, 240])
  func `no true peak comes out above the ceiling`(material: Material, lookAhead: Int) {
    let hot = material.signal.map { 2 * $0 }
    let output = Self.limited(hot, ceiling: -6, lookAhead: lookAhead)
    #expect(Self.truePeak(output) < -5.95)
    // White noise has peaks at half the rate that no meter of finite length agrees on.
    let isFullBand = material == .clippedNoise || material == .noise || material == .click
    if !isFullBand, material != .square7001, lookAhead == 240 {
      #expect(Self.finePeak(output) < -5.9)
    }
  }

  @Test func `what stays below the ceiling passes unchanged, late by the latency`() {
    let signal = Material.ebu17.signal
    let output = Self.limited(signal, ceiling: -5)
    let latency = LimiterKernel.latency(lookAhead: 240)
    #expect(Array(output[(600 + latency)..<(600 + latency + 11_000)]) == Array(signal[..<11_000]))
  }

  @Test func `after a peak the gain makes 63 per cent of its way back in the release time`() {
    var signal = [StereoFrame](repeating: .init(repeating: 0.1), count: 30_000)
    signal[2_000] = StereoFrame(repeating: 2)
    let output = Self.limited(signal, ceiling: 0)
    let gains = output.map { $0.x / 0.1 }
    let least = gains[1_500..<20_000].filter { $0 > 0 && $0 < 2 }.min() ?? 1
    let lowest = gains.lastIndex { $0 > 0 && $0 < least * 1.000_001 } ?? 0
    let back = gains[lowest...].firstIndex { $0 >= 1 - (1 - least) * exp(-1.0) } ?? 0
    // The average over the look-ahead delays its middle by half of it, 120 frames.
    #expect(abs(Double(back - lowest) - 0.05 * Self.rate - 120) < 0.05 * 0.05 * Self.rate)
  }

  @Test func `the gain is exactly 1 again after the release`() {
    var signal = [StereoFrame](repeating: .init(repeating: 0.1), count: 60_000)
    signal[2_000] = StereoFrame(repeating: 2)
    #expect(Self.limited(signal, ceiling: 0)[60_000] == signal[59_000])
  }
}
