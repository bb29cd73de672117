import Foundation
import Processors
import Quantities
import Signal
import Testing

@Suite struct DelayTests {
  static func delay(_ time: DelayTime, feedback: Double = 50, pingPong: Bool = false) -> Delay {
    var delay = Delay()
    delay.time = time
    delay.feedback = Percent(number: feedback)
    delay.pingPong = Toggle(pingPong)
    delay.mix = Percent(number: 100)
    delay.highCut = Frequency(number: 20_000)
    delay.lowCut = Frequency(number: 10)
    return delay
  }

  /// Milliseconds of note values, from the tempo alone.
  @Test(arguments: [
    ("1/4", 120.0, 500.0), ("1/8.", 120, 375), ("1/8", 120, 250), ("1/8t", 120, 166.667),
    ("1/16", 120, 125), ("1/4", 90, 666.667), ("350 ms", 90, 350),
  ])
  func `note values follow the tempo, to the nearest frame`(
    text: String,
    tempo: Double,
    milliseconds: Double
  ) throws {
    let context = RenderContext(
      rate: SampleRate(hertz: 48_000),
      quarter: Rational(60, over: Int(tempo))
    )
    var playing = Playing(Self.delay(try DelayTime(parsing: text)), in: context)
    let output = playing.play(TestSignal.impulse(frames: 40_000))
    let first = output.firstIndex { $0 != .zero }
    #expect(first == Int((milliseconds * 48).rounded()))
  }

  @Test(arguments: ["1 bar", "2 beats", "1|2", "0 ms", "-3 ms", "12 s"])
  func `what is no time of an echo is refused`(text: String) {
    #expect(throws: QuantityProblem.self) { try DelayTime(parsing: text) }
  }

  @Test func `each repeat has the feedback's share of the one before`() {
    var playing = Playing(Self.delay(DelayTime(.samples(1_000)), feedback: 40))
    var burst = TestSignal.constant(0, frames: 5_000)
    for frame in 0..<480 { burst[frame].x = Maths.sine(cycles: Double(frame) / 48) }
    let output = playing.play(burst)
    func energy(_ start: Int) -> Double {
      output[start..<(start + 480)].reduce(0) { $0 + $1.x * $1.x }
    }
    // 1 kHz passes cuts at 10 Hz and 20 kHz with less than 0.01 dB.
    #expect(abs(energy(1_000) / 240 - 1) < 0.005)
    #expect(abs(energy(2_000) / energy(1_000) - 0.16) < 0.001)
    #expect(abs(energy(3_000) / energy(2_000) - 0.16) < 0.001)
  }

  @Test func `ping-pong goes left, right, left`() {
    var playing = Playing(Self.delay(DelayTime(.samples(1_000)), pingPong: true))
    let output = playing.play(TestSignal.impulse(frames: 4_000))
    func energy(_ range: Range<Int>) -> StereoFrame {
      output[range].reduce(.zero) { $0 + $1 * $1 }
    }
    let (first, second, third) = (
      energy(1_000..<1_100), energy(2_000..<2_100), energy(3_000..<3_100)
    )
    #expect(first.x > 0.1 && first.y < 1e-3 * first.x)
    #expect(second.y > 0.02 && second.x < 0.01 * second.y)
    #expect(third.x > 0.005 && third.y < 0.01 * third.x)
    #expect(Self.delay(DelayTime(.samples(1_000)), pingPong: true).outputChannels(of: 1) == 2)
  }
}
