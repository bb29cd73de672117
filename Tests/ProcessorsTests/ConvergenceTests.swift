import Processors
import Quantities
import Signal
import TestSupport
import Testing

/// Every processor of the catalogue, with parameters of all kinds: two histories meet within the
/// segments that it declares, and a state that was stored goes on as if it had never been.
@Suite struct ConvergenceTests {
  /// Draws for each processor.
  private static let draws = 16
  /// A promise of more segments than this takes too long to see.
  private static let patience = 12

  @Test(arguments: Catalogue.processors.indices)
  func `two histories meet within the declared segments`(index: Int) {
    let seed = RandomSeed.of("convergence of \(Catalogue.processors[index].kind)", UInt64(index))
    var random = SeededRandom(seed: seed)
    forEachDraw(of: Catalogue.processors[index], &random) { drawn, context, random in
      let promised = drawn.processor.convergence(in: context)
      let past = Past(with: &random, in: context)
      var (clean, edited) = (
        Playing(drawn.processor, in: context), Playing(drawn.processor, in: context)
      )
      _ = clean.play(past.signal, key: past.key)
      _ = edited.play(past.edited, key: past.editedKey)
      var segments = 0
      while true {
        clean.roundState()
        edited.roundState()
        guard clean.state() != edited.state(), segments <= promised else { break }
        segments += 1
        let next = past.next(segments)
        _ = clean.play(next, key: past.key.isEmpty ? [] : next)
        _ = edited.play(next, key: past.key.isEmpty ? [] : next)
      }
      #expect(segments <= promised, "\(drawn.text), \(past.name), LACQUER_SEED=\(seed)")
    }
  }

  @Test(arguments: Catalogue.processors.indices)
  func `a state that was stored goes on bit for bit`(index: Int) {
    let seed = RandomSeed.of("states of \(Catalogue.processors[index].kind)", UInt64(index))
    var random = SeededRandom(seed: seed)
    forEachDraw(of: Catalogue.processors[index], &random) { drawn, context, random in
      let signal = TestSignal.music(frames: 60_000, seed: random.next())
      var whole = Playing(drawn.processor, in: context)
      var start = 0
      while start < signal.count {
        let end = min(signal.count, start + Int.random(in: 1...30_000, using: &random))
        let part = Array(signal[start..<end])
        var resumed = Playing(drawn.processor, in: context, at: start)
        var reader = StateReader(whole.state())
        resumed.running.visitState(&reader)
        #expect(reader.isComplete)
        let sound = (resumed.play(part), whole.play(part))
        #expect(sound.0 == sound.1, "\(drawn.text), LACQUER_SEED=\(seed)")
        whole.roundState()
        resumed.roundState()
        let states = (resumed.state(), whole.state())
        #expect(states.0 == states.1, "\(drawn.text), LACQUER_SEED=\(seed)")
        start = end
      }
    }
  }

  private func forEachDraw(
    of type: any Processor.Type,
    _ random: inout SeededRandom,
    _ body: (RandomProcessor, RenderContext, inout SeededRandom) -> Void
  ) {
    var done = 0
    for _ in 0..<(40 * Self.draws) where done < Self.draws {
      let rate = [44_100, 48_000, 48_000, 96_000].randomElement(using: &random) ?? 48_000
      let context = RenderContext.at(rate)
      guard let drawn = RandomProcessor(type, with: &random),
        drawn.processor.rangeFindings(at: context.rate).isEmpty,
        drawn.processor.convergence(in: context) <= Self.patience
      else { continue }
      body(drawn, context, &random)
      done += 1
    }
    #expect(done == Self.draws, "\(type.kind) has too few parameters that go together")
  }
}

/// A segment of sound, the same after an edit, and what follows on both.
private struct Past {
  let name: String
  let signal: [StereoFrame]
  let edited: [StereoFrame]
  /// Of a side-chain; empty for none.
  var key: [StereoFrame] = []
  var editedKey: [StereoFrame] = []
  private let level: Double
  private let seed: UInt64

  init(with random: inout SeededRandom, in context: RenderContext) {
    let frames = SegmentGrid(rate: context.rate.hertz).framesPerSegment
    seed = random.next()
    level = [1, 1, 0.001, 0].randomElement(using: &random) ?? 1
    let sound = TestSignal.music(frames: frames, seed: seed)
    var other = sound
    let end = frames - 4_096..<frames
    switch Int.random(in: 0..<6, using: &random) {
    case 0:
      name = "another level at the end"
      for frame in end { other[frame] *= 1.12 }
    case 1:
      name = "a hit in the last frame"
      other[frames - 1] += StereoFrame(8, -8)
    case 2:
      name = "nothing"
      other = TestSignal.constant(0, frames: frames)
    case 3:
      name = "other music"
      other = TestSignal.music(frames: frames, seed: random.next())
    case 4:
      name = "a constant"
      for frame in other.indices { other[frame] += StereoFrame(0.5, 0.4) }
    default:
      name = "a rumble of 7 Hz"
      for frame in other.indices {
        other[frame] += StereoFrame(repeating: Maths.sine(cycles: Double(frame) / 6_857))
      }
    }
    guard Int.random(in: 0..<3, using: &random) == 0 else {
      (signal, edited) = (sound, other)
      return
    }
    (signal, edited) = (sound, sound)
    (key, editedKey) = (sound, other)
  }

  /// The same for both.
  func next(_ segment: Int) -> [StereoFrame] {
    TestSignal.music(frames: signal.count, seed: seed &+ UInt64(segment)).map { $0 * level }
  }
}
