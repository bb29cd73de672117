import Signal
import Testing

@Suite struct LoudnessPartTests {
  /// EBU Tech 3341, case 1: a sine of 1 kHz at -23 dBFS on both sides has -23 LUFS, within 0.1 LU.
  @Test func `a part of what was measured has its own loudness`() {
    let rate = 48_000
    let samples = (0..<12 * rate).flatMap { frame -> [Float] in
      let level = frame < 6 * rate ? -23.0 : -33
      let value = Float(pow10(level / 20) * tone(cycles: 1_000 * Double(frame) / Double(rate)))
      return [value, value]
    }
    var meter = LoudnessMeter(rate: rate, channels: 2)
    let whole = meter.measure(samples.span, firstFrame: 0)
    #expect(abs(whole.part(0..<6 * rate).integrated() + 23) < 0.1)
    #expect(abs(whole.part(6 * rate..<12 * rate).integrated() + 33) < 0.1)
    #expect(abs(whole.part(7 * rate + 123..<12 * rate - 77).maximumShortTerm + 33) < 0.1)
    #expect(whole.part(0..<12 * rate) == whole)
    #expect(whole.part(100..<100 + rate / 4).integrated() == -.infinity)
    #expect(whole.part(3..<3).frames.isEmpty)
  }
}
