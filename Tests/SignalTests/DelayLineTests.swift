import Signal
import TestSupport
import Testing

@Suite struct DelayLineTests {
  @Test func `what goes in comes out later, bit for bit, through any rounding`() {
    var random = SeededRandom(seed: 14)
    let signal = (0..<1_000).map { _ in
      StereoFrame(repeating: Double.random(in: -1e-9...1e-9, using: &random))
    }
    var line = DelayLine(length: 37)
    var output: [StereoFrame] = []
    for start in stride(from: 0, to: 1_000, by: 100) {
      var block = Array(signal[start..<(start + 100)])
      var span = block.mutableSpan
      line.exchange(&span)
      output += block
      var rounding = StateRounding()
      line.visitState(&rounding)
    }
    #expect(Array(output[37...]) == Array(signal[..<963]))
  }
}
