import Foundation
import Signal
import Testing

/// Magnitudes against the biquads of the RBJ Audio EQ Cookbook, as printed there.
@Suite struct FilterCascadeTests {
  struct Biquad {
    let b: (Double, Double, Double)
    let a: (Double, Double, Double)

    func decibels(at frequency: Double, rate: Double) -> Double {
      let w = 2 * Double.pi * frequency / rate
      func power(_ c: (Double, Double, Double)) -> Double {
        let re = c.0 + c.1 * cos(w) + c.2 * cos(2 * w)
        let im = c.1 * sin(w) + c.2 * sin(2 * w)
        return re * re + im * im
      }
      return 10 * log10(power(b) / power(a))
    }
  }

  enum Band: String, CaseIterable {
    case lowPass, highPass, notch, bell, lowShelf, highShelf

    func section(_ f: Double, _ gain: Double, _ q: Double, _ rate: Double) -> StateVariableFilter {
      switch self {
      case .lowPass: .lowPass(f, q: q, rate: rate)
      case .highPass: .highPass(f, q: q, rate: rate)
      case .notch: .notch(f, q: q, rate: rate)
      case .bell: .bell(f, gain: gain, q: q, rate: rate)
      case .lowShelf: .lowShelf(f, gain: gain, q: q, rate: rate)
      case .highShelf: .highShelf(f, gain: gain, q: q, rate: rate)
      }
    }

    func cookbook(_ f: Double, _ gain: Double, _ q: Double, _ rate: Double) -> Biquad {
      let w = 2 * Double.pi * f / rate
      let (c, alpha, a) = (cos(w), sin(w) / (2 * q), pow(10, gain / 40))
      let root = 2 * sqrt(a) * alpha
      switch self {
      case .lowPass:
        return Biquad(b: ((1 - c) / 2, 1 - c, (1 - c) / 2), a: (1 + alpha, -2 * c, 1 - alpha))
      case .highPass:
        return Biquad(b: ((1 + c) / 2, -1 - c, (1 + c) / 2), a: (1 + alpha, -2 * c, 1 - alpha))
      case .notch:
        return Biquad(b: (1, -2 * c, 1), a: (1 + alpha, -2 * c, 1 - alpha))
      case .bell:
        return Biquad(
          b: (1 + alpha * a, -2 * c, 1 - alpha * a),
          a: (1 + alpha / a, -2 * c, 1 - alpha / a)
        )
      case .lowShelf:
        return Biquad(
          b: (
            a * (a + 1 - (a - 1) * c + root), 2 * a * (a - 1 - (a + 1) * c),
            a * (a + 1 - (a - 1) * c - root)
          ),
          a: (a + 1 + (a - 1) * c + root, -2 * (a - 1 + (a + 1) * c), a + 1 + (a - 1) * c - root)
        )
      case .highShelf:
        return Biquad(
          b: (
            a * (a + 1 + (a - 1) * c + root), -2 * a * (a - 1 + (a + 1) * c),
            a * (a + 1 + (a - 1) * c - root)
          ),
          a: (a + 1 - (a - 1) * c + root, 2 * (a - 1 - (a + 1) * c), a + 1 - (a - 1) * c - root)
        )
      }
    }
  }

  /// The magnitude of a cascade in dB, from its impulse response.
  static func measured(
    _ sections: [StateVariableFilter],
    at frequencies: [Double],
    rate: Double
  ) -> [Double] {
    var cascade = FilterCascade(sections: sections.count)
    var impulse = [StereoFrame](repeating: .zero, count: 1 << 15)
    impulse[0] = StereoFrame(1, 1)
    let response = cascade.play(impulse, FilterCascade.Settings(sections))
    return frequencies.map { frequency in
      let w = 2 * Double.pi * frequency / rate
      let turn = SIMD2(cos(w), sin(w))
      var phasor = SIMD2(1.0, 0.0)
      var (re, im) = (0.0, 0.0)
      for frame in response {
        re += frame.x * phasor.x
        im += frame.x * phasor.y
        phasor = SIMD2(
          phasor.x * turn.x - phasor.y * turn.y,
          phasor.x * turn.y + phasor.y * turn.x
        )
      }
      return 10 * log10(re * re + im * im)
    }
  }

  @Test(arguments: Band.allCases, [44_100.0, 48_000, 96_000])
  func `a section has the magnitude of the cookbook's biquad up to 20 kHz`(
    band: Band,
    rate: Double
  ) {
    let frequencies = [20.0, 63, 180, 500, 1_400, 4_000, 9_000, 15_000, 20_000]
    for (f, gain, q) in [(100.0, 6.0, 0.7071), (1_000, -9, 2), (12_000, 4, 1)] {
      let section = band.section(f, gain, q, rate)
      let cookbook = band.cookbook(f, gain, q, rate)
      let heard = Self.measured([section], at: frequencies, rate: rate)
      for (frequency, decibels) in zip(frequencies, heard) {
        let expected = cookbook.decibels(at: frequency, rate: rate)
        // Rounding alone; the contract of the language is 0.05 dB.
        #expect(abs(decibels - expected) < 1e-4, "\(frequency) Hz of \(band) at \(f) Hz")
      }
    }
  }

  @Test func `a bell of 6 dB at 1 kHz has the published response`() {
    // Computed with scipy from the cookbook: 1 kHz, +6 dB, Q 1 at 48 kHz.
    let heard = Self.measured(
      [.bell(1_000, gain: 6, q: 1, rate: 48_000)],
      at: [100, 500, 1_000, 2_000, 10_000],
      rate: 48_000
    )
    for (decibels, expected) in zip(heard, [0.065, 1.879, 6, 1.866, 0.048]) {
      #expect(abs(decibels - expected) < 0.0006)  // The table's last digit.
    }
  }

  @Test(arguments: [2, 4, 8])
  func `Butterworth sections are 3 dB down together and 6 dB steeper for each order`(order: Int) {
    let rate = 96_000.0
    let sections = StateVariableFilter.butterworth(order: order).map {
      StateVariableFilter.lowPass(1_000, q: $0, rate: rate)
    }
    let heard = Self.measured(sections, at: [1_000, 2_000, 4_000], rate: rate)
    func warped(_ f: Double) -> Double { tan(Double.pi * f / rate) }
    for (f, decibels) in zip([1_000.0, 2_000, 4_000], heard) {
      let expected = -10 * log10(1 + pow(warped(f) / warped(1_000), Double(2 * order)))
      #expect(abs(decibels - expected) < 1e-3)
    }
  }

  @Test func `a first-order section falls by 3 dB at its frequency and 6 dB an octave`() {
    let rate = 48_000.0
    let f = 500.0
    func warped(_ f: Double) -> Double { tan(Double.pi * f / rate) }
    let low = Self.measured([.gentleLowPass(f, rate: rate)], at: [500, 4_000], rate: rate)
    let high = Self.measured([.gentleHighPass(f, rate: rate)], at: [500, 62.5], rate: rate)
    #expect(abs(low[0] + 3.0103) < 1e-3)
    #expect(abs(high[0] + 3.0103) < 1e-3)
    #expect(abs(low[1] + 10 * log10(1 + pow(warped(4_000) / warped(f), 2))) < 1e-3)
    #expect(abs(high[1] + 10 * log10(1 + pow(warped(f) / warped(62.5), 2))) < 1e-3)
  }

  @Test func `a section on its way stays within bounds however far it goes`() {
    let none: [StereoFrame] = []
    let (from, to) = (
      StateVariableFilter.lowPass(20, q: 40, rate: 48_000),
      StateVariableFilter.lowPass(20_000, q: 40, rate: 48_000)
    )
    var cascade = FilterCascade(sections: 1)
    var loudest = 0.0
    for turn in 0..<2_000 {
      var block = (0..<32).map { StereoFrame(repeating: $0 % 2 == 0 ? 1 : -1) }
      var span = block.mutableSpan
      let ends = turn % 2 == 0 ? (from, to) : (to, from)
      cascade.process(
        &span,
        key: none.span,
        settings: Ramp(from: .init([ends.0]), to: .init([ends.1]), offset: 0, length: 32)
      )
      loudest = block.reduce(loudest) { max($0, $1.x.magnitude) }
    }
    #expect(loudest < 100)  // Q 40 alone may ring to 40.
  }
}
