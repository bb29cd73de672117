/// One of the third-octave bands of IEC 61260-1:2014 in base ten, from 20 Hz to 20 kHz.
package struct ThirdOctaveBand: Hashable, Sendable {
  /// The band's number: 0 at 1 kHz, -17 to 13.
  package let number: Int
  /// In Hz, as it is called: 31.5, 1000.
  package let nominal: Double

  /// In the order of frequencies.
  package static let all = zip(
    -17...13,
    [
      20, 25, 31.5, 40, 50, 63, 80, 100, 125, 160, 200, 250, 315, 400, 500, 630, 800, 1_000,
      1_250, 1_600, 2_000, 2_500, 3_150, 4_000, 5_000, 6_300, 8_000, 10_000, 12_500, 16_000,
      20_000,
    ]
  ).map { ThirdOctaveBand(number: $0, nominal: $1) }

  /// The exact middle in Hz: 1000 x 10^(n / 10) (5.4 of the standard).
  package var middle: Double { Self.frequency(Double(number)) }

  /// The edges in Hz: half a band away from the middle (5.6).
  package var edges: Range<Double> {
    Self.frequency(Double(number) - 0.5)..<Self.frequency(Double(number) + 0.5)
  }

  private static func frequency(_ place: Double) -> Double {
    1_000 * Maths.amplitude(decibels: 2 * place)
  }
}
