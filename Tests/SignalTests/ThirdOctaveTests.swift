import Foundation
import Signal
import TestSupport
import Testing

@Suite struct ThirdOctaveTests {
  private func levels(_ samples: [Float], channels: Int, rate: Int) -> [Double] {
    var meter = ThirdOctaveMeter(rate: rate, channels: channels)
    let sound = samples
    meter.measure(sound.span)
    return meter.meanSquares.map { 10 * log10($0) }
  }

  /// IEC 61260-1:2014, annex E: nominal and exact middles, rounded to five digits.
  @Test func `bands are those of the standard`() {
    let exact = [
      19.953, 25.119, 31.623, 39.811, 50.119, 63.096, 79.433, 100, 125.89, 158.49, 199.53, 251.19,
      316.23, 398.11, 501.19, 630.96, 794.33, 1_000, 1_258.9, 1_584.9, 1_995.3, 2_511.9, 3_162.3,
      3_981.1, 5_011.9, 6_309.6, 7_943.3, 10_000, 12_589, 15_849, 19_953,
    ]
    #expect(ThirdOctaveBand.all.count == exact.count)
    for (band, middle) in zip(ThirdOctaveBand.all, exact) {
      #expect(abs(band.middle / middle - 1) < 5e-5)
      #expect(abs(band.middle / band.nominal - 1) < 0.02)
      #expect(abs(band.edges.upperBound / band.edges.lowerBound - pow(10, 0.1)) < 1e-9)
    }
    for (band, next) in zip(ThirdOctaveBand.all, ThirdOctaveBand.all.dropFirst()) {
      #expect(abs(band.edges.upperBound - next.edges.lowerBound) < 1e-6)
    }
  }

  /// A sine of full scale has -3.01 dB; the window's main lobe is 4 bins wide, 3 Hz at each side, and
  /// what it leaves outside is below -31 dB.
  @Test(arguments: [44_100, 48_000, 96_000])
  func `a tone lies in its own band`(rate: Int) {
    for (index, band) in ThirdOctaveBand.all.enumerated() where index % 5 == 2 {
      let samples = (0..<2 * rate).flatMap { frame -> [Float] in
        let value = Float(sin(2 * Double.pi * band.middle * Double(frame) / Double(rate)))
        return [value, -value]
      }
      let levels = levels(samples, channels: 2, rate: rate)
      #expect(abs(levels[index] - 10 * log10(0.5)) < 0.1, "\(band.nominal) Hz at \(rate)")
      for other in levels.indices where abs(other - index) > 1 {
        #expect(levels[other] < -31, "\(band.nominal) Hz in band \(other)")
      }
    }
  }

  /// White noise has power in proportion to bandwidth.
  ///
  /// In T seconds a band of B Hz is known within
  /// 4.34 / sqrt(B T) dB, one standard deviation; four of them are allowed.
  @Test func `white noise lies in bands by their widths, whatever its stretches`() {
    let (rate, seconds) = (48_000, 6)
    var random = SeededRandom(seed: 11)
    let noise = (0..<seconds * rate).map { _ in Float.random(in: -1...1, using: &random) }
    var meter = ThirdOctaveMeter(rate: rate, channels: 1)
    for start in stride(from: 0, to: noise.count, by: 12_345) {
      let stretch = Array(noise[start..<min(start + 12_345, noise.count)])
      meter.measure(stretch.span)
    }
    let pieces = meter.meanSquares.map { 10 * log10($0) }
    let whole = levels(noise, channels: 1, rate: rate)
    for (index, band) in ThirdOctaveBand.all.enumerated() where band.nominal >= 100 {
      let width = band.edges.upperBound - band.edges.lowerBound
      let expected = 10 * log10(1.0 / 3 * width / (Double(rate) / 2))
      let tolerance = 4 * 4.34 / (width * Double(seconds)).squareRoot()
      #expect(abs(whole[index] - expected) < tolerance, "\(band.nominal) Hz")
      #expect(abs(pieces[index] - expected) < 1.5 * tolerance, "\(band.nominal) Hz in pieces")
    }
  }

  @Test func `nothing measured and silence have no power`() {
    #expect(ThirdOctaveMeter(rate: 48_000, channels: 2).meanSquares.allSatisfy { $0 == 0 })
    let levels = levels([Float](repeating: 0, count: 9_000), channels: 1, rate: 48_000)
    #expect(levels.allSatisfy { $0 == -.infinity })
  }
}
