import Planning
import Processors
import Quantities
import Signal
import TestSupport
import Testing

@testable import Engine

/// The promises of latency, held with the processors of the language.
struct ProcessorAlignmentTests {
  private let folder: TemporaryFolder
  private let frames = 200_000

  init() throws { folder = try TemporaryFolder() }

  @Test func `a compressor that looks ahead and does nothing nulls against the dry track`() throws {
    var desk = Desk(folder)
    var compressor = Compressor()
    compressor.ratio = Ratio(number: 1)
    compressor.lookAhead = .milliseconds(7)
    let take = try desk.take(noise(frames, seed: 1))
    let dry = desk.track([desk.whole(take: take)])
    let wet = desk.track(
      [desk.whole(take: take)],
      isInverted: true,
      chain: [PlannedProcessor(compressor)]
    )
    _ = desk.bus([.of(dry), .of(wet)])
    #expect(desk.nodes[wet].lookAhead == 336)
    #expect(peak(try render(desk.plan(frames: frames))) < -160)
  }

  @Test func `a limiter below its ceiling nulls against the dry track`() throws {
    var desk = Desk(folder)
    let take = try desk.take(noise(frames, seed: 2, amplitude: 0.2))
    let dry = desk.track([desk.whole(take: take)])
    let wet = desk.track(
      [desk.whole(take: take)],
      isInverted: true,
      chain: [PlannedProcessor(Limiter())]
    )
    _ = desk.bus([.of(dry), .of(wet)])
    #expect(desk.nodes[wet].lookAhead > 0)
    #expect(peak(try render(desk.plan(frames: frames))) < -160)
  }

  @Test func `a side-chained compressor ducks when its key sounds`() throws {
    var desk = Desk(folder)
    var compressor = Compressor()
    compressor.threshold = Level(number: -40)
    compressor.ratio = Ratio(number: 20)
    compressor.attack = .milliseconds(0)
    compressor.lookAhead = .milliseconds(10)
    let key = try desk.track([desk.whole(noise(20_000, seed: 3), at: 100_000)])
    _ = try desk.track(
      [desk.whole([Float](repeating: 0.5, count: frames))],
      chain: [PlannedProcessor(compressor, key: .of(key))]
    )
    let output = try render(desk.plan(frames: frames))
    // Ahead by 480 frames, neither more nor less; the gain is far down while the key sounds.
    #expect((output[99_400] - 0.5).magnitude < 1e-6)
    #expect(output[100_100] < 0.1)
    #expect(output[119_000] < 0.1)
  }

  @Test func `a reverb rings into later segments and the same from any number of workers`() throws {
    var desk = Desk(folder)
    let track = try desk.track([desk.whole(noise(2_000, seed: 4), at: 1_000)])
    _ = desk.bus([.of(track)], chain: [PlannedProcessor(Reverb())])
    let plan = desk.plan(frames: frames)
    let output = try render(plan, workers: 1)
    #expect(output[150_000...].contains { $0 != 0 })
    #expect(try render(plan, workers: 3) == output)
  }
}
