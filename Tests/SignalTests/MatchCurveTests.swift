import Foundation
import Signal
import Testing

/// Curves between two spectra.
struct MatchCurveTests {
  private static let bands = ThirdOctaveBand.all

  private func powers(_ levels: (Double) -> Double) -> [Double] {
    Self.bands.map { pow(10, levels($0.middle) / 10) }
  }

  private func tilt(_ frequency: Double) -> Double { log2(frequency / 1_000) }

  @Test func `level has no part in it`() {
    let curve = MatchCurve(
      from: powers { _ in -20 },
      to: powers { _ in -50 },
      amount: 1,
      atMost: 6
    )
    #expect(curve.isFlat)
  }

  @Test func `a tilt is found within 0.1 dB, in part where it is asked for in part`() {
    let flat = powers { _ in -20 }
    let tilted = powers { -30 + tilt($0) }
    let whole = MatchCurve(from: flat, to: tilted, amount: 1, atMost: 12)
    let half = MatchCurve(from: flat, to: tilted, amount: 0.5, atMost: 12)
    // The level is that of the bands from 50 Hz to 10 kHz, whose middle is at 707 Hz.
    for (band, gain) in zip(Self.bands, whole.gains).dropFirst().dropLast() {
      #expect(abs(gain - log2(band.middle / 707.9)) < 0.1)
    }
    for (gain, other) in zip(half.gains, whole.gains) { #expect(abs(gain - other / 2) < 0.11) }
  }

  @Test func `no band is moved further than allowed, nor where there is only noise`() {
    let curve = MatchCurve(
      from: powers { $0 > 15_000 ? -120 : -20 },
      to: powers { -20 + 5 * tilt($0) },
      amount: 1,
      atMost: 4
    )
    #expect(curve.gains.allSatisfy { abs($0) <= 4 })
    #expect(curve.gains[5] == -4)
    #expect(curve.gains[30] == 0)
  }

  @Test func `between bands it is a straight line over octaves`() {
    let curve = MatchCurve(gains: Self.bands.indices.map { Double($0) })
    #expect(abs(curve.gain(at: 1_000) - 17) < 1e-9)
    #expect(abs(curve.gain(at: 1_000 * pow(10, 0.05)) - 17.5) < 1e-9)
    #expect(curve.gain(at: 0) == 0)
    #expect(curve.gain(at: 24_000) == 30)
  }
}
