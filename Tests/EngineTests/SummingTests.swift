import Engine
import Glibc
import Planning
import Signal
import TestSupport
import Testing

/// Float32 rounds at -150 dB of full scale; an error of the engine's own would lie above.
private let nullDepth = -140.0

struct SummingTests {
  private let folder: TemporaryFolder
  private let frames = 150_000

  init() throws { folder = try TemporaryFolder() }

  @Test func `two tracks add up at their levels`() throws {
    var desk = Desk(folder)
    let (first, second) = (noise(frames, seed: 1), noise(frames, seed: 2))
    let tracks = [
      try desk.track([desk.whole(first)]),
      try desk.track([desk.whole(second)], isInverted: true, trim: Curve(constant: -2)),
    ]
    _ = desk.bus([
      .of(tracks[0], levels: [Curve(constant: -3.2)]),
      .of(tracks[1], levels: [Curve(constant: -6), Curve(constant: 1.5)]),
    ])
    let expected = (0..<frames).flatMap { frame -> [Double] in
      let sum =
        Double(first[frame]) * amplitude(-3.2) - Double(second[frame]) * amplitude(-6 + 1.5 - 2)
      return [sum, sum]
    }
    #expect(difference(try render(desk.plan(frames: frames)), expected) < nullDepth)
  }

  @Test func `the order of contributions has no meaning`() throws {
    var desk = Desk(folder)
    var contributions: [Contribution] = []
    for seed in 1...9 {
      let take = try desk.take(noise(70_000, seed: UInt64(seed), amplitude: 0.9))
      contributions.append(
        .of(desk.track([desk.whole(take: take)]), levels: [Curve(constant: -Double(seed))])
      )
    }
    var other = desk
    _ = desk.bus(contributions)
    _ = other.bus(contributions.reversed())
    #expect(try render(desk.plan(frames: 70_000)) == render(other.plan(frames: 70_000)))
  }

  @Test(arguments: PanLaw.allCases, [-100.0, -30, 0, 12, 100])
  func `a mono track is panned by its law`(law: PanLaw, position: Double) throws {
    var desk = Desk(folder)
    let sound = noise(9_000, seed: 3)
    let track = try desk.track([desk.whole(sound)])
    _ = desk.bus([.of(track, placement: .pan(Curve(constant: position), law))])
    let sides = pan(law, position / 100)
    let expected = sound.flatMap { [Double($0) * sides.left, Double($0) * sides.right] }
    #expect(difference(try render(desk.plan(frames: 9_000)), expected) < nullDepth)
  }

  @Test(arguments: [-100.0, -40, 0, 25, 100])
  func `the balance of a stereo track turns the far side down`(position: Double) throws {
    var desk = Desk(folder)
    let sound = noise(18_000, seed: 4)
    let track = try desk.track([desk.whole(sound, channels: 2)], channels: 2)
    _ = desk.bus([.of(track, placement: .balance(Curve(constant: position)))])
    let (left, right) = (min(1, 1 - position / 100), min(1, 1 + position / 100))
    let expected = sound.enumerated().map { Double($1) * ($0 % 2 == 0 ? left : right) }
    #expect(difference(try render(desk.plan(frames: 9_000)), expected) < nullDepth)
  }

  @Test(arguments: [CurveShape.hold, .linear, .smooth, .exponential])
  func `a fader follows its automation to the sample`(kind: CurveShape) throws {
    var desk = Desk(folder)
    let sound = noise(frames, seed: 5)
    let track = try desk.track([desk.whole(sound)])
    // The way crosses two segment boundaries and starts inside a block.
    let (from, to) = ((frame: 1_234, value: -3.0), (frame: 140_777, value: -24.5))
    let curve = Curve(
      initial: -9,
      points: [
        .init(frame: from.frame, value: from.value, shape: .hold),
        .init(frame: to.frame, value: to.value, shape: kind),
      ]
    )
    _ = desk.bus([.of(track, levels: [curve, Curve(constant: 2)])])
    let expected = (0..<frames).flatMap { frame -> [Double] in
      let level = value(frame, from: from, to: to, kind, before: -9) + 2
      let sample = Double(sound[frame]) * amplitude(level)
      return [sample, sample]
    }
    #expect(difference(try render(desk.plan(frames: frames)), expected) < nullDepth)
  }

  @Test func `pan and mute follow their automation to the sample`() throws {
    var desk = Desk(folder)
    let sound = noise(frames, seed: 6)
    let track = try desk.track([desk.whole(sound)])
    let (from, to) = ((frame: 500, value: -100.0), (frame: 130_001, value: 80.0))
    let pans = Curve(
      initial: 0,
      points: [
        .init(frame: from.frame, value: from.value, shape: .hold),
        .init(frame: to.frame, value: to.value, shape: .linear),
      ]
    )
    let sounding = Curve(initial: 1, points: [.init(frame: 60_000, value: 0, shape: .hold)])
    _ = desk.bus([.of(track, sounding: sounding, placement: .pan(pans, .constantPower))])
    let expected = (0..<frames).flatMap { frame -> [Double] in
      let position = value(frame, from: from, to: to, .linear, before: 0)
      let sides = pan(.constantPower, position / 100)
      let sample = frame < 60_000 ? Double(sound[frame]) : 0
      return [sample * sides.left, sample * sides.right]
    }
    #expect(difference(try render(desk.plan(frames: frames)), expected) < nullDepth)
  }

  @Test func `a trim follows its automation to the sample`() throws {
    var desk = Desk(folder)
    let sound = noise(frames, seed: 7)
    let (from, to) = ((frame: 0, value: 0.0), (frame: 100_000, value: -12.0))
    let trim = Curve(
      initial: 0,
      points: [
        .init(frame: from.frame, value: from.value, shape: .hold),
        .init(frame: to.frame, value: to.value, shape: .linear),
      ]
    )
    _ = try desk.track([desk.whole(sound)], trim: trim)
    let expected = (0..<frames).map { frame in
      Double(sound[frame]) * amplitude(value(frame, from: from, to: to, .linear, before: 0))
    }
    #expect(difference(try render(desk.plan(frames: frames)), expected) < nullDepth)
  }

  @Test func `what is silent in every track is silent in the sum`() throws {
    var desk = Desk(folder)
    let track = try desk.track([desk.whole(noise(100, seed: 8), at: 200_000)])
    _ = desk.bus([.of(track)])
    let output = try render(desk.plan(frames: 300_000))
    #expect(output[..<400_000].allSatisfy { $0 == 0 })
    #expect(output[400_000..<400_200].contains { $0 != 0 })
    #expect(output[400_200...].allSatisfy { $0 == 0 })
  }

  /// The laws as RenderPlan documents them, by the C library.
  private func pan(_ law: PanLaw, _ p: Double) -> (left: Double, right: Double) {
    let t = (p + 1) * Double.pi / 4
    let power = (left: cos(t), right: sin(t))
    let linear = (left: (1 - p) / 2, right: (1 + p) / 2)
    switch law {
    case .constantPower: return power
    case .linear: return linear
    case .compromise:
      return (
        (max(0, power.left) * linear.left).squareRoot(),
        (max(0, power.right) * linear.right).squareRoot()
      )
    }
  }
}
