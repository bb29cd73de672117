import Planning
import Processors
import Quantities
import Signal
import TestSupport
import Testing

@testable import Engine

/// What lies in a delay line at a segment boundary is rounded to 2^-32, -193 dBFS.
private let stateRounding = -160.0

struct ChainTests {
  private let folder: TemporaryFolder
  private let frames = 200_000

  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: [[1], [480], [5_000, 17], [70_000], [64_000, 1]])
  func `a track through processors that look ahead nulls against itself`(latencies: [Int]) throws {
    var desk = Desk(folder)
    let take = try desk.take(noise(frames, seed: 1))
    let dry = desk.track([desk.whole(take: take)])
    let late = desk.track(
      [desk.whole(take: take)],
      isInverted: true,
      chain: latencies.map { PlannedProcessor(Latency($0)) }
    )
    _ = desk.bus([.of(dry), .of(late)])
    #expect(peak(try render(desk.plan(frames: frames))) < stateRounding)
  }

  @Test func `parallel paths over buses stay together`() throws {
    var desk = Desk(folder)
    let track = try desk.track([desk.whole(noise(frames, seed: 2))])
    let short = desk.bus([.of(track)], chain: [PlannedProcessor(Latency(33))])
    let long = desk.bus([.of(short)], chain: [PlannedProcessor(Latency(9_000))])
    let other = desk.node(
      .bus,
      .sum([.of(track)]),
      isInverted: true,
      chain: [PlannedProcessor(Latency(64_001))],
      channels: 2
    )
    _ = desk.bus([.of(long), .of(other)])
    #expect(peak(try render(desk.plan(frames: frames))) < stateRounding)
  }

  @Test func `the sound that a chain holds back at the end is heard`() throws {
    var desk = Desk(folder)
    let sound = noise(frames, seed: 3)
    _ = try desk.track([desk.whole(sound)], chain: [PlannedProcessor(Latency(3_000))])
    #expect(difference(try render(desk.plan(frames: frames)), sound) < stateRounding)
  }

  @Test(arguments: [(0, 0, 0), (700, 0, 0), (0, 300, 0), (5, 64_000, 1_111)])
  func `a side-chain is heard where its processor listens`(
    before: Int,
    own: Int,
    after: Int
  ) throws {
    var desk = Desk(folder)
    let (sound, key) = (noise(frames, seed: 4), noise(frames, seed: 5))
    let source = try desk.track([desk.whole(key)])
    let contribution = Contribution.of(source, levels: [Curve(constant: -6)])
    _ = try desk.track(
      [desk.whole(sound)],
      chain: [
        PlannedProcessor(Latency(before)), PlannedProcessor(KeyProduct(own), key: contribution),
        PlannedProcessor(Latency(after)),
      ]
    )
    let expected = zip(sound, key).map { Double($0) * Double($1) * amplitude(-6) }
    #expect(difference(try render(desk.plan(frames: frames)), expected) < -140)
  }

  @Test func `a node in segments is a node in one piece but for the rounding of states`() throws {
    var desk = Desk(folder)
    _ = try desk.track(
      [desk.whole(noise(frames, seed: 6))],
      chain: [PlannedProcessor(OnePole()), PlannedProcessor(Latency(100))]
    )
    let plan = desk.plan(frames: frames)
    let node = plan.nodes[0]
    var whole = NodeRun(node, reading: NodeSources(of: node, in: plan.context), of: plan)
    let expected = try whole.render(0..<frames, from: [])
    #expect(difference(try render(plan), expected.samples) < stateRounding)
  }

  @Test func `a tail rings on after its sound and ends in silence that costs nothing`() throws {
    var desk = Desk(folder)
    _ = try desk.track([desk.whole(noise(1_000, seed: 7))], chain: [PlannedProcessor(OnePole())])
    let plan = desk.plan(frames: 640_000)
    let node = plan.nodes[0]
    var run = NodeRun(node, reading: NodeSources(of: node, in: plan.context), of: plan)
    let segments = try (0..<10).map { index in
      try run.render(plan.grid.range(of: index, within: plan.frames), from: [])
    }
    #expect(!segments[0].isSilent)
    #expect(segments[0].samples[1_001] != 0)
    #expect(segments[2...].allSatisfy { $0.isSilent })
  }

  @Test func `a stereo node after a mono one has two sides`() throws {
    var desk = Desk(folder)
    let sound = noise(1_000, seed: 8)
    let track = try desk.track([desk.whole(sound)])
    _ = desk.bus([.of(track)])
    #expect(try render(desk.plan(frames: 1_000)) == sound.flatMap { [$0, $0] })
  }
}
