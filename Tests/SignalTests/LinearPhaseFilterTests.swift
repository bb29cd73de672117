import Foundation
import Signal
import Testing

/// Filters without phase, and the curves that they follow.
struct LinearPhaseFilterTests {
  private static let rate = 48_000

  /// What comes out of a click, one channel.
  private func response(_ filter: LinearPhaseFilter, frames: Int = 20_000) -> [Float] {
    var click = [Float](repeating: 0, count: frames + 2 * filter.reach)
    click[filter.reach + frames / 2] = 1
    return filter.filter(click, channels: 1)
  }

  private func level(_ response: [Float], at frequency: Double) -> Double {
    var (real, imaginary) = (0.0, 0.0)
    for (index, sample) in response.enumerated() {
      let angle = 2 * Double.pi * frequency * Double(index) / Double(Self.rate)
      real += Double(sample) * cos(angle)
      imaginary -= Double(sample) * sin(angle)
    }
    return 10 * log10(real * real + imaginary * imaginary)
  }

  @Test func `a flat filter gives back what it gets`() {
    let filter = LinearPhaseFilter(rate: Self.rate) { _ in 0 }
    let response = response(filter)
    #expect(abs(response[10_000] - 1) < 1e-6)
    #expect(response.enumerated().allSatisfy { $0.offset == 10_000 || abs($0.element) < 1e-6 })
  }

  @Test func `its response is symmetric and follows a tilt within 0.1 dB`() {
    // 1 dB an octave around 1 kHz: what a window of 85 ms blurs is far below a tenth of that.
    let filter = LinearPhaseFilter(rate: Self.rate) {
      $0 > 0 ? min(4, max(-4, log2($0 / 1_000))) : -4
    }
    let response = response(filter)
    for offset in 0..<filter.reach {
      #expect(abs(response[10_000 - offset] - response[10_000 + offset]) < 1e-7)
    }
    for frequency in [100.0, 250, 1_000, 4_000, 10_000] {
      #expect(abs(level(response, at: frequency) - log2(frequency / 1_000)) < 0.1)
    }
  }

  @Test func `stretches and channels are independent`() {
    let filter = LinearPhaseFilter(rate: Self.rate) { $0 < 500 ? 3 : -2 }
    let reach = filter.reach
    let left = (0..<40_000).map { Float(sin(Double($0 * $0 % 7_919))) }
    let right = (0..<40_000).map { Float(cos(Double($0 * 31 % 4_001))) }
    let both = zip(left, right).flatMap { [$0, $1] }
    let whole = filter.filter(both, channels: 2)
    let alone = filter.filter(left, channels: 1)
    let cut = filter.filter(Array(left[10_000..<30_000]), channels: 1)
    // Single precision ends at 2^-24 of what is there.
    for frame in alone.indices { #expect(abs(whole[2 * frame] - alone[frame]) < 1e-6) }
    for frame in cut.indices { #expect(abs(cut[frame] - alone[frame + 10_000]) < 1e-6) }
    #expect(cut.count == 20_000 - 2 * reach)
  }
}
