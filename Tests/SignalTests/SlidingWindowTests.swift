import Signal
import TestSupport
import Testing

@Suite struct SlidingWindowTests {
  @Test(arguments: [1, 2, 7, 64])
  func `mean squares are those of the window alone`(window: Int) {
    var random = SeededRandom(seed: 12)
    let signal = (0..<500).map { _ in
      StereoFrame(
        Double.random(in: -1...1, using: &random),
        Double.random(in: -1...1, using: &random)
      )
    }
    var power = SlidingPower(window: window)
    var means = signal
    var span = means.mutableSpan
    power.measure(&span)
    for frame in signal.indices {
      let start = max(0, frame - window + 1)
      let sum = signal[start...frame].reduce(StereoFrame.zero) { $0 + $1 * $1 }
      let difference = means[frame] - sum / Double(window)
      #expect(max(difference.x.magnitude, difference.y.magnitude) < 1e-10)  // The grid 2^-36.
    }
  }

  @Test func `nothing is left of a loud frame once it has passed`() {
    var power = SlidingPower(window: 10)
    var block = [StereoFrame](repeating: .zero, count: 30)
    block[0] = StereoFrame(1e30, 0.3)
    var span = block.mutableSpan
    power.measure(&span)
    #expect(block[9] != .zero)
    #expect(block[10] == .zero)
  }
}
