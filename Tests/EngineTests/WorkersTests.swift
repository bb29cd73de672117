import Bindings
import Planning
import Processors
import Signal
import Synchronization
import TestSupport
import Testing

@testable import Engine

struct WorkersTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `the sound does not depend on the number of workers`() throws {
    let plan = try session(frames: 400_000)
    let alone = try render(plan, workers: 1)
    #expect(alone.contains { $0 != 0 })
    #expect(try render(plan, workers: 2) == alone)
    #expect(try render(plan, workers: 7) == alone)
    #expect(try render(plan, workers: 7) == alone)
  }

  /// The digest of a debug build; a release build must have it too.
  @Test func `the sound is the same in debug and release builds`() throws {
    let samples = try render(try session(frames: 200_000))
    let bytes = samples.flatMap { sample in
      (0..<4).map { UInt8(truncatingIfNeeded: sample.bitPattern >> (8 * $0)) }
    }
    #expect(
      SHA256Digest(of: bytes).description
        == "a5231b15d4baddbcd45f1871f5f378d0be7bfb01a467ecf80d93f31b361c4da1"
    )
  }

  @Test func `the first problem in the song is reported whoever comes upon it`() throws {
    var desk = Desk(folder)
    var contributions: [Contribution] = []
    for index in 0..<6 {
      let take = try desk.take(noise(100_000, seed: UInt64(index)))
      // Track 4 breaks in segment 1, tracks 2 and 3 in segment 2.
      let start = [0, 0, 130_000, 130_000, 70_000, 200_000][index]
      if start > 0 { try cutFile(desk.takes[take].path, to: 1_000) }
      contributions.append(.of(desk.track([desk.whole(take: take, at: start)])))
    }
    _ = desk.bus(contributions)
    let plan = desk.plan(frames: 300_000)
    for workers in [1, 2, 7] {
      let failure = #expect(throws: BuildFailure.self) { try render(plan, workers: workers) }
      guard case .failed(let problems)? = failure else { continue }
      #expect(problems.map(\.message) == [problems[0].message])
      #expect(problems[0].message.contains("`take-4`"))
    }
  }

  @Test func `a render stops when it is cancelled`() throws {
    let plan = try session(frames: 4_000_000)
    let cancellation = Cancellation()
    let done = Atomic(0)
    #expect(throws: BuildFailure.cancelled) {
      _ = try rendering(plan, cancellation: cancellation) {
        if done.add(1, ordering: .relaxed).newValue == 50 { cancellation.cancel() }
      }
    }
    #expect(done.load(ordering: .relaxed) < 60)
  }

  @Test func `only nodes that are heard are rendered`() throws {
    var desk = Desk(folder)
    _ = try desk.track([desk.whole(noise(1_000, seed: 1))])
    let heard = try desk.track([desk.whole(noise(1_000, seed: 2))])
    _ = desk.bus([.of(heard)])
    #expect(try rendering(desk.plan(frames: 128_001)).rendered == [0, 3, 3])
  }

  @Test func `a long song keeps few segments in memory`() throws {
    var desk = Desk(folder)
    let take = try desk.take(noise(1_000, seed: 1))
    let track = desk.track([desk.whole(take: take)])
    _ = desk.bus([.of(track)], chain: [PlannedProcessor(Latency(70_000))])
    var graph = Graph()
    let output = graph.add(desk.plan(frames: 64_000 * 1_000), group: 0)
    _ = graph.deliver(output, to: CollectingSink(), name: "sink")
    var scheduler = Scheduler(graph, known: [:], keepsGoing: false)
    var started = 0
    // The first segment is never taken off: the bus may run ahead by a window of three segments,
    // the track by two more, the 70,000 frames that the bus reads ahead.
    steps: while started < 100 {
      switch scheduler.take() {
      case .run(let action) where action.node <= output:
        started += 1
        let segment = Segment(frames: 64_000, channels: 1, digest: nil)
        scheduler.finish(action.node, segment, note: [], isRendered: true)
      case .run: continue
      case .wait, .stop: break steps
      }
    }
    #expect(started == 5 + 3)
  }

  /// Eight tracks with a filter and a latency each, two buses, a send, moving faders.
  private func session(frames: Int) throws -> RenderPlan {
    var desk = Desk(folder)
    var direct: [Contribution] = []
    var sends: [Contribution] = []
    for index in 0..<8 {
      let take = try desk.take(noise(200_000, seed: UInt64(100 + index), amplitude: 0.1))
      let clips = stride(from: 0, to: frames, by: 250_000).map {
        desk.whole(take: take, at: $0 + index * 5_000)
      }
      let track = desk.track(
        clips,
        chain: [PlannedProcessor(OnePole()), PlannedProcessor(Latency(index * 11_000))]
      )
      let fader = Curve(
        initial: 0,
        points: [
          .init(frame: 10_000 * index, value: 0, shape: .hold),
          .init(frame: frames / 2, value: -12, shape: .smooth),
        ]
      )
      direct.append(
        .of(
          track,
          levels: [fader],
          placement: .pan(Curve(constant: Double(index * 20 - 70)), .constantPower)
        )
      )
      sends.append(.of(track, levels: [Curve(constant: -10)]))
    }
    let drums = desk.bus(Array(direct[..<4]), chain: [PlannedProcessor(Latency(480))])
    let plate = desk.bus(sends, chain: [PlannedProcessor(OnePole())])
    _ = desk.bus([.of(drums), .of(plate)] + direct[4...])
    return desk.plan(frames: frames)
  }
}
