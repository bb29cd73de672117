import Engine
import Glibc
import Planning
import Quantities
import Signal
import TestSupport
import Testing

struct ClipTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: [44_100, 48_000, 96_000])
  func `a clip lies where it belongs to the sample`(rate: Int) throws {
    var desk = Desk(folder, rate: rate)
    let sound = noise(rate * 2, seed: 1)
    let take = try desk.take(sound)
    // The second clip starts in the middle of the take and of a block, across a boundary.
    let start = rate * 4 / 3 - 777
    let clips = [
      clip(take, 5..<1_005, from: 0),
      clip(take, start..<(start + 40_000), from: 12_345),
    ]
    _ = desk.track(clips)
    let frames = rate * 3
    var expected = [Float](repeating: 0, count: frames)
    expected.replaceSubrange(5..<1_005, with: sound[0..<1_000])
    expected.replaceSubrange(start..<(start + 40_000), with: sound[12_345..<52_345])
    #expect(try render(desk.plan(frames: frames)) == expected)
  }

  @Test func `a stereo take keeps its sides`() throws {
    var desk = Desk(folder)
    let sound = noise(2 * 70_000, seed: 2)
    _ = try desk.track([desk.whole(sound, channels: 2)], channels: 2)
    #expect(try render(desk.plan(frames: 70_000)) == sound)
  }

  @Test func `a reversed clip is its take from the last frame to the first`() throws {
    var desk = Desk(folder)
    let sound = noise(100_000, seed: 3)
    let take = try desk.take(sound)
    _ = desk.track([
      PlannedClip(
        take: take,
        frames: 100..<80_100,
        from: 7_000,
        isReversed: true,
        gain: 0,
        fadeIn: .none,
        fadeOut: .none
      )
    ])
    let expected =
      [Float](repeating: 0, count: 100) + sound[7_000..<87_000].reversed()
      + [Float](repeating: 0, count: 10)
    #expect(try render(desk.plan(frames: 80_110)) == expected)
  }

  @Test(arguments: [CurveShape.linear, .equalPower, .smooth, .exponential])
  func `a clip fades in and out`(kind: CurveShape) throws {
    var desk = Desk(folder)
    let sound = noise(90_000, seed: 4)
    let take = try desk.take(sound)
    _ = desk.track([
      desk.whole(
        take: take,
        gain: -3,
        fadeIn: .init(length: 70_000, shape: kind),
        fadeOut: .init(length: 10_000, shape: kind)
      )
    ])
    let expected = (0..<90_000).map { frame -> Double in
      var gain = amplitude(-3)
      if frame < 70_000 { gain *= shape(kind, at: Double(frame) / 70_000) }
      if frame > 80_000 { gain *= shape(kind, at: Double(90_000 - frame) / 10_000) }
      return Double(sound[frame]) * gain
    }
    #expect(difference(try render(desk.plan(frames: 90_000)), expected) < -140)
  }

  @Test func `two clips cross over where they overlap`() throws {
    var desk = Desk(folder)
    let (first, second) = (noise(50_000, seed: 5), noise(50_000, seed: 6))
    let takes = [try desk.take(first), try desk.take(second)]
    let fade = PlannedClip.Fade(length: 1_200, shape: .equalPower)
    _ = desk.track([
      desk.whole(take: takes[0], fadeOut: fade),
      desk.whole(take: takes[1], at: 48_800, fadeIn: fade),
    ])
    let expected = (0..<98_800).map { frame -> Double in
      var sum = 0.0
      if frame < 50_000 {
        let left = Double(50_000 - frame) / 1_200
        sum += Double(first[frame]) * (left < 1 ? sin(Double.pi / 2 * left) : 1)
      }
      if frame >= 48_800 {
        let come = Double(frame - 48_800) / 1_200
        sum += Double(second[frame - 48_800]) * (come < 1 ? sin(Double.pi / 2 * come) : 1)
      }
      return sum
    }
    #expect(difference(try render(desk.plan(frames: 98_800)), expected) < -140)
  }

  @Test func `a take at another rate keeps its time and pitch`() throws {
    var desk = Desk(folder)
    let sound = (0..<132_300).map { Float(0.5 * sin(2 * Double.pi * 997 * Double($0) / 44_100)) }
    let take = try desk.take(sound, rate: 44_100)
    _ = desk.track([clip(take, 1_000..<101_000, from: 20_000)])
    let output = try render(desk.plan(frames: 101_000))
    let expected = (20_000..<120_000).map {
      0.5 * sin(2 * Double.pi * 997 * Double($0) / 48_000)
    }
    // libsamplerate's best converter keeps a tone within 0.00001 in the pass band.
    #expect(difference(Array(output[1_000...]), expected) < -95)
  }

  @Test func `what is read of a converted take does not depend on where reading starts`() throws {
    var desk = Desk(folder)
    let take = try desk.take(noise(200_000, seed: 7), rate: 44_100)
    var other = desk
    _ = desk.track([clip(take, 0..<150_000, from: 0)])
    _ = other.track([clip(take, 91_003..<150_000, from: 91_003)])
    let (all, part) = (
      try render(desk.plan(frames: 150_000)), try render(other.plan(frames: 150_000))
    )
    #expect(all[91_003...] == part[91_003...])
  }

  @Test func `outside the song nothing of a clip is heard`() throws {
    var desk = Desk(folder)
    let sound = noise(10_000, seed: 8)
    let take = try desk.take(sound)
    _ = desk.track([clip(take, -1_000..<9_000, from: 0)])
    #expect(try render(desk.plan(frames: 5_000)) == Array(sound[1_000..<6_000]))
  }

  @Test func `a take whose file is cut off is an error that names both`() throws {
    var desk = Desk(folder)
    let take = try desk.take(noise(100_000, seed: 9))
    let path = desk.takes[take].path
    try cutFile(path, to: 200_000)
    _ = desk.track([desk.whole(take: take)])
    let plan = desk.plan(frames: 100_000)
    let problem = #expect(throws: BuildFailure.self) { try render(plan) }
    guard case .failed(let problems)? = problem else { return }
    #expect(problems.map(\.code.id) == ["E002"])
    #expect(problems[0].message.hasPrefix("take `take-0` cannot be read: it is truncated"))
    #expect(problems[0].notes == ["its file is `\(path)`"])
  }

  private func clip(_ take: Int, _ frames: Range<Int>, from: Int) -> PlannedClip {
    PlannedClip(
      take: take,
      frames: frames,
      from: from,
      isReversed: false,
      gain: 0,
      fadeIn: .none,
      fadeOut: .none
    )
  }
}

/// Keeps the first bytes of a file.
func cutFile(_ path: String, to length: Int) throws {
  guard truncate(path, length) == 0 else { throw CutFailure() }
}

private struct CutFailure: Error {}
