import Bindings
import Planning
import Processors
import Quantities
import Signal
import TestSupport
import Testing

@testable import Engine

/// A segment is a function of parameters, input and the state before, not of what the run that
/// renders it has done earlier.
struct ResumptionTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let chains: [(name: String, chain: [any Processor])] =
    Catalogue.processors.map { ($0.kind, [$0.init()]) } + [
      ("short room", [Self.room]), ("two that remember", [Latency(8_192), OnePole()]),
      ("all", Catalogue.processors.map { $0.init() }),
    ]

  private static var room: Reverb {
    var reverb = Reverb()
    reverb.time = .milliseconds(100)
    reverb.size = Percent(number: 20)
    return reverb
  }

  @Test(arguments: chains.indices)
  func `a run that goes on from a stored state is one that never stopped`(index: Int) throws {
    // The reverb is where it began every 16 segments, as 16 x 64,000 is a multiple of 8,192 frames;
    // there its silence has to be told from rest by the state and by nothing else.
    try compare(Self.chains[index].chain, soundingAt: [0, 15, 17, 18])
  }

  @Test(arguments: chains.indices)
  func `so it is wherever there is sound`(index: Int) throws {
    let seed = RandomSeed.of("resumption", UInt64(index))
    var random = SeededRandom(seed: seed)
    let places = (0..<20).filter { _ in Int.random(in: 0..<3, using: &random) == 0 }
    try compare(Self.chains[index].chain, soundingAt: places)
  }

  /// Bursts near the beginning of some segments, in one run and from the states in between.
  private func compare(_ chain: [any Processor], soundingAt places: [Int]) throws {
    var desk = Desk(folder)
    let take = try desk.take(noise(2_000, seed: 1))
    let clips = places.map { desk.whole(take: take, at: $0 * 64_000) }
    _ = desk.track(clips, chain: chain.map { PlannedProcessor($0) }, channels: 2)
    let plan = desk.plan(frames: 64_000 * 20)
    let node = plan.nodes[0]
    func run() -> NodeRun {
      NodeRun(node, reading: NodeSources(of: node, in: plan.context), of: plan)
    }
    var whole = run()
    var state: [UInt64]?
    for segment in 0..<plan.segmentCount {
      let range = plan.grid.range(of: segment, within: plan.frames)
      var resumed = run()
      let isState = state.map { resumed.readState($0) } ?? true
      #expect(isState)
      let sound = (try resumed.render(range, from: []), try whole.render(range, from: []))
      #expect(sound.0 == sound.1, "segment \(segment)")
      state = whole.writeState()
      let left = resumed.writeState()
      #expect(left == state, "after segment \(segment)")
    }
  }
}
