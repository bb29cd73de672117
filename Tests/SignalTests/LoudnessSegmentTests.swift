import Signal
import TestSupport
import Testing

@Suite struct LoudnessSegmentTests {
  private static let rate = 44_100

  private func words(of meter: LoudnessMeter) -> [UInt64] {
    var (copy, writer) = (meter, StateWriter())
    copy.visitState(&writer)
    return writer.words
  }

  private func round(_ meter: inout LoudnessMeter) {
    var rounding = StateRounding()
    meter.visitState(&rounding)
  }

  @Test(arguments: [44_100, 48_000, 22_050])
  func `stretches of any length add up to the whole, bit for bit`(rate: Int) {
    let seed: UInt64 = 0x5E61
    let samples = musicLike(seconds: 8, rate: rate, channels: 2, seed: seed)
    var meter = LoudnessMeter(rate: rate, channels: 2)
    let whole = meter.measure(samples[...], firstFrame: 0)
    var random = SeededRandom(seed: seed)
    var (parts, total) = (LoudnessMeter(rate: rate, channels: 2), LoudnessBlocks(rate: rate))
    var frame = 0
    while frame < samples.count / 2 {
      let length =
        Int.random(in: 0...9, using: &random) == 0
        ? 50_000 : Int.random(in: 0...900, using: &random)
      let end = min(frame + length, samples.count / 2)
      total.append(parts.measure(samples[2 * frame..<2 * end], firstFrame: frame))
      frame = end
    }
    #expect(total == whole, "seed \(seed)")
    #expect(words(of: parts) == words(of: meter))
    #expect(total.integrated() == whole.integrated())
  }

  @Test func `states rounded at segment boundaries change nothing that is shown`() {
    let samples = musicLike(seconds: 12, rate: Self.rate, channels: 2, seed: 3)
    var meter = LoudnessMeter(rate: Self.rate, channels: 2)
    let whole = meter.measure(samples[...], firstFrame: 0)
    let grid = SegmentGrid(rate: Self.rate)
    var (parts, total) = (LoudnessMeter(rate: Self.rate, channels: 2), LoudnessBlocks(rate: 44_100))
    for segment in 0..<grid.count(for: samples.count / 2) {
      let range = grid.range(of: segment, within: samples.count / 2)
      let part = samples[2 * range.lowerBound..<2 * range.upperBound]
      total.append(parts.measure(part, firstFrame: range.lowerBound))
      round(&parts)
    }
    #expect((total.integrated() - whole.integrated()).magnitude < 1e-4)
    #expect((total.range() - whole.range()).magnitude < 1e-4)
    for (rounded, exact) in zip(total.momentary, whole.momentary) where exact > -70 {
      #expect((rounded - exact).magnitude < 1e-4)
    }
  }

  @Test func `after an edit the state meets its old value within two segments`() {
    let grid = SegmentGrid(rate: Self.rate)
    let frames = grid.framesPerSegment
    let samples = musicLike(seconds: 10, rate: Self.rate, channels: 2, seed: 11)
    var (old, new) = (
      LoudnessMeter(rate: Self.rate, channels: 2), LoudnessMeter(rate: Self.rate, channels: 2)
    )
    let first = samples[..<(2 * frames)]
    _ = old.measure(first, firstFrame: 0)
    _ = new.measure(first.map { $0 * 1.122 }[...], firstFrame: 0)
    var segments = 0
    for segment in 1..<6 {
      round(&old)
      round(&new)
      if words(of: old) == words(of: new) { break }
      segments += 1
      let range = grid.range(of: segment, within: samples.count / 2)
      let part = samples[2 * range.lowerBound..<2 * range.upperBound]
      _ = old.measure(part, firstFrame: range.lowerBound)
      _ = new.measure(part, firstFrame: range.lowerBound)
    }
    #expect(segments <= 2)
  }

  @Test func `blocks written and read back are the same, and other words are refused`() {
    let samples = musicLike(seconds: 1, rate: Self.rate, channels: 2, seed: 6)
    var meter = LoudnessMeter(rate: Self.rate, channels: 2)
    let blocks = meter.measure(samples[...], firstFrame: 1_234)
    #expect(LoudnessBlocks(words: blocks.words) == blocks)
    let empty = LoudnessBlocks(rate: 48_000, firstFrame: 7)
    #expect(LoudnessBlocks(words: empty.words) == empty)
    #expect(LoudnessBlocks(words: blocks.words.dropLast(2)) == nil)
    #expect(LoudnessBlocks(words: blocks.words.dropLast()) == nil)
    #expect(LoudnessBlocks(words: [44_100, 10, 5]) == nil)
    #expect(LoudnessBlocks(words: []) == nil)
  }

  @Test func `a state written and read back goes on as if never stopped`() {
    let samples = musicLike(seconds: 2, rate: Self.rate, channels: 2, seed: 5)
    let half = samples[..<44_100]
    let rest = samples[44_100..<88_200]
    var meter = LoudnessMeter(rate: Self.rate, channels: 2)
    _ = meter.measure(half, firstFrame: 0)
    var (restored, reader) = (
      LoudnessMeter(rate: Self.rate, channels: 2), StateReader(words(of: meter))
    )
    restored.visitState(&reader)
    #expect(reader.isComplete)
    #expect(
      restored.measure(rest, firstFrame: 22_050) == meter.measure(rest, firstFrame: 22_050)
    )
  }
}

extension LoudnessMeter {
  fileprivate mutating func measure(
    _ samples: ArraySlice<Float>,
    firstFrame: Int
  ) -> LoudnessBlocks {
    measure(Array(samples).span, firstFrame: firstFrame)
  }
}
