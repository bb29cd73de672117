import Foundation
import Processors
import Quantities
import Signal
import TestSupport
import Testing

@Suite struct RunningProcessorTests {
  static func curve(_ initial: Double, _ points: [(Int, Double, CurveShape)]) -> Curve {
    Curve(
      initial: initial,
      points: points.map { Curve.Point(frame: $0.0, value: $0.1, shape: $0.2) }
    )
  }

  @Test func `a ramp of gain is linear in dB at every frame`() {
    let path = ParameterCurve(
      path: "level",
      curve: Self.curve(0, [(100, 0, .hold), (1_100, -20, .linear)])
    )
    var playing = Playing(Gain(), automation: [path])
    let output = playing.play(TestSignal.constant(1, frames: 1_500), blocks: 333)
    for frame in output.indices {
      let decibels = -20 * Double(min(max(frame - 100, 0), 1_000)) / 1_000
      #expect(abs(output[frame].x - pow(10, decibels / 20)) < 1e-12)
    }
  }

  @Test func `gain comes out of silence along the amplitude`() {
    let path = ParameterCurve(
      path: "level",
      curve: Self.curve(-.infinity, [(0, -.infinity, .hold), (100, 0, .linear)])
    )
    var playing = Playing(Gain(), automation: [path])
    let output = playing.play(TestSignal.constant(1, frames: 200))
    #expect(output[0] == .zero)
    #expect(abs(output[50].x - 0.5) < 1e-12)
    #expect(output[150].x == 1)
  }

  /// Processors with something that moves.
  static let moving: [(any Processor, [ParameterCurve])] = {
    var band = EqualiserBand()
    band.bell = Frequency(number: 500)
    var equaliser = Equaliser()
    equaliser.bands = [band, band]
    var slap = Delay()
    slap.time = DelayTime(.milliseconds(80))
    let ramp = [(3_000, 200.0, CurveShape.hold), (9_001, 8_000, .linear), (15_000, 300, .smooth)]
    let short = [
      (2_111, -30.0, CurveShape.hold), (2_150, -6, .linear), (12_000, -40, .exponential),
    ]
    let share = [(0, 100.0, CurveShape.hold), (10_000, 0, .linear), (12_345, 70, .hold)]
    return [
      (Gain(), [ParameterCurve(path: "level", curve: curve(0, short))]),
      (HighPass(), [ParameterCurve(path: "frequency", curve: curve(80, ramp))]),
      (
        equaliser,
        [
          ParameterCurve(path: "bands.2.frequency", curve: curve(500, ramp)),
          ParameterCurve(path: "bands.1.gain", curve: curve(0, short)),
        ]
      ),
      (
        Compressor(),
        [
          ParameterCurve(path: "threshold", curve: curve(-18, short)),
          ParameterCurve(path: "stereo-link", curve: curve(100, share)),
        ]
      ),
      (Limiter(), [ParameterCurve(path: "ceiling", curve: curve(-1, short))]),
      (slap, [ParameterCurve(path: "high-cut", curve: curve(8_000, ramp))]),
      (Reverb(), [ParameterCurve(path: "mix", curve: curve(25, share))]),
    ]
  }()

  @Test(arguments: moving.indices, [1, 7, 64, 4096])
  func `blocks may be cut anywhere under automation`(index: Int, blocks: Int) {
    let (processor, automation) = Self.moving[index]
    let signal = TestSignal.music(frames: 20_000, seed: 6)
    var whole = Playing(processor, automation: automation)
    var cut = Playing(processor, automation: automation)
    #expect(cut.play(signal, blocks: blocks) == whole.play(signal, blocks: 20_000))
    #expect(cut.state() == whole.state())
  }

  @Test(arguments: moving.indices)
  func `automation is heard`(index: Int) {
    let (processor, automation) = Self.moving[index]
    let signal = TestSignal.music(frames: 20_000, seed: 7)
    var with = Playing(processor, automation: automation)
    var without = Playing(processor)
    #expect(with.play(signal) != without.play(signal))
  }

  @Test func `a jump comes at its frame`() {
    let path = ParameterCurve(path: "level", curve: Self.curve(0, [(777, -6, .hold)]))
    var playing = Playing(Gain(), automation: [path])
    let output = playing.play(TestSignal.constant(1, frames: 1_000))
    #expect(output[776].x == 1)
    #expect(abs(output[777].x - 0.501_187_233_627) < 1e-12)
  }

  @Test func `a sweep of a filter makes no zipper noise`() {
    // A constant through a high-pass that has settled is silence, however the frequency moves.
    let path = ParameterCurve(
      path: "frequency",
      curve: Self.curve(100, [(48_000, 100, .hold), (60_000, 2_000, .linear)])
    )
    var playing = Playing(HighPass(), automation: [path])
    let output = playing.play(TestSignal.constant(0.5, frames: 72_000))
    let loudest = output[48_000...].map { $0.x.magnitude }.max() ?? 1
    #expect(loudest < 1e-6)
  }

  @Test func `filters that do not move are the same together as one after the other`() {
    var band = EqualiserBand()
    band.bell = Frequency(number: 900)
    band.gain = Level(number: -7)
    var equaliser = Equaliser()
    equaliser.bands = [band, band, band]
    var first = RunningProcessor(HighPass(), automation: [], in: .studio)
    var second = RunningProcessor(equaliser, automation: [], in: .studio)
    var both = first
    let isTaken = both.absorb(second)
    #expect(isTaken)
    let sweep = ParameterCurve(path: "frequency", curve: Self.curve(80, [(100, 900, .linear)]))
    let isMovingTaken = both.absorb(
      RunningProcessor(HighPass(), automation: [sweep], in: .studio)
    )
    #expect(!isMovingTaken)

    var apart = TestSignal.music(frames: 5_000, seed: 8)
    var together = apart
    for start in stride(from: 0, to: apart.count, by: 333) {
      let range = start..<min(start + 333, apart.count)
      var target = apart.mutableSpan
      var part = target._mutatingExtracting(range)
      first.process(&part, key: Span(), at: start)
      second.process(&part, key: Span(), at: start)
      var other = together.mutableSpan
      var otherPart = other._mutatingExtracting(range)
      both.process(&otherPart, key: Span(), at: start)
    }
    #expect(together == apart)
    var (one, whole) = (StateWriter(), StateWriter())
    first.visitState(&one)
    second.visitState(&one)
    both.visitState(&whole)
    #expect(whole.words == one.words)
  }
}
