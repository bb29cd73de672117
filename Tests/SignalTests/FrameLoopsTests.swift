import Signal
import TestSupport
import Testing

/// The loops in C against the same formulas one number after the other: bit for bit, because both
/// do the same operations.
@Suite struct FrameLoopsTests {
  private static let sections: [StateVariableFilter] = [
    .highPass(60, q: 0.707, rate: 48_000), .lowShelf(120, gain: 4, q: 0.7, rate: 48_000),
    .bell(900, gain: -6, q: 3, rate: 48_000), .highShelf(9_000, gain: 2, q: 0.7, rate: 48_000),
    .notch(50, q: 20, rate: 48_000),
  ]

  private func noise(_ count: Int, _ random: inout SeededRandom) -> [Double] {
    (0..<count).map { _ in Double.random(in: -1...1, using: &random) }
  }

  /// One section as `StateVariableFilter` states its step.
  private func filter(_ frames: [Double], _ section: StateVariableFilter) -> [Double] {
    var (s1, s2) = (0.0, 0.0)
    return frames.map { x in
      let difference = x - s2
      let next1 = section.feedback * s1 + section.coupling * difference
      let next2 = (s2 + section.coupling * s1) + section.forward * difference
      let output = section.direct * x + (section.band * (s1 + next1) + section.low * (s2 + next2))
      (s1, s2) = (next1, next2)
      return output
    }
  }

  @Test(arguments: 1...5)
  func `a cascade is its sections one after the other, however blocks are cut`(count: Int) {
    var random = SeededRandom(seed: UInt64(count))
    let (left, right) = (noise(700, &random), noise(700, &random))
    let sections = Array(Self.sections.prefix(count))
    var cascade = FilterCascade(sections: count)
    var frames = zip(left, right).map { StereoFrame($0, $1) }
    var start = 0
    while start < frames.count {
      let end = min(frames.count, start + Int.random(in: 1...40, using: &random))
      var block = Array(frames[start..<end])
      var span = block.mutableSpan
      cascade.process(&span, key: Span(), settings: Ramp(constant: .init(sections)))
      frames.replaceSubrange(start..<end, with: block)
      start = end
    }
    #expect(frames.map(\.x) == sections.reduce(left) { filter($0, $1) })
    #expect(frames.map(\.y) == sections.reduce(right) { filter($0, $1) })
  }

  @Test(arguments: [1, 2])
  func `a sum is rounded to its grid, under one gain or one for each frame`(channels: Int) {
    var random = SeededRandom(seed: 5)
    let frames = 37
    let samples = noise(frames * channels, &random).map { Float($0) }
    let gain = StereoFrame(0.7, -0.31)
    var sum = [StereoFrame](repeating: StereoFrame(0.5, 0.25), count: frames)
    let gains = [StereoFrame](repeating: gain, count: frames)
    var other = sum
    var still = sum.mutableSpan
    SampleLoops.sum(samples.span, channels: channels, gain: gain, to: &still)
    var moving = other.mutableSpan
    SampleLoops.sum(samples.span, channels: channels, gains: gains.span, to: &moving)
    // Half to even on the grid 2^-40.
    func rounded(_ value: Double) -> Double { (value * 0x1p40).rounded(.toNearestOrEven) * 0x1p-40 }
    for frame in 0..<frames {
      let left = Double(samples[frame * channels])
      let right = Double(samples[frame * channels + channels - 1])
      let expected = StereoFrame(0.5 + rounded(left * gain.x), 0.25 + rounded(right * gain.y))
      #expect(sum[frame] == expected)
      #expect(other[frame] == expected)
    }
  }

  @Test func `integers of 24 bits keep every bit`() {
    let values: [Int32] = [0, 1, -1, 8_388_607, -8_388_608, 0x12_3456, -0x65_4321]
    let bytes = values.flatMap { value in
      (0..<3).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
    var samples = [Float](repeating: 9, count: values.count)
    var span = samples.mutableSpan
    SampleLoops.unpack24(bytes.span, into: &span)
    #expect(samples == values.map { Float($0) / 8_388_608 })
  }

  private func peak(_ samples: [Float]) -> Float { SampleLoops.peak(samples.span) }

  @Test(arguments: [1, 2])
  func `frames are kept in single precision, and the greatest is found`(channels: Int) {
    var random = SeededRandom(seed: 8)
    let values = noise(74, &random)
    let frames = stride(from: 0, to: 74, by: 2).map { StereoFrame(values[$0], values[$0 + 1]) }
    var samples = [Float](repeating: 9, count: frames.count * channels)
    var span = samples.mutableSpan
    SampleLoops.store(frames.span, channels: channels, into: &span)
    #expect(samples == (channels == 2 ? values : frames.map(\.x)).map { Float($0) })
    #expect(peak(samples) == samples.map(\.magnitude).max())
    #expect(peak([-0.0, 0.0]) == 0)
    #expect(!peak([1, -.infinity, 2]).isFinite)
    #expect(!peak([1, .nan, .infinity]).isFinite)
  }

  @Test(arguments: [(0.9, 16), (40.0, 32)])
  func `a sum comes back from its sound and what that leaves of it`(
    level: Double,
    width: UInt64
  ) throws {
    var random = SeededRandom(seed: 13)
    let values = noise(1_022, &random).map { ($0 * level * 0x1p40).rounded() * 0x1p-40 }
    let frames = stride(from: 0, to: 1_022, by: 2).map { StereoFrame(values[$0], values[$0 + 1]) }
    let samples = values.map { Float($0) }
    let rest = ExactRest(of: frames.span, heardAs: samples.span)
    #expect(rest.words.first == width)
    #expect(rest.words.count == 1 + (1_022 * Int(width) + 63) / 64)
    let read = try #require(ExactRest(words: rest.words))
    let restored = read.frames(heardAs: samples.span)
    #expect(restored == frames)
    let fewer = Array(samples.dropLast(64))
    let refused = read.frames(heardAs: fewer.span)
    #expect(refused == nil)
    #expect(ExactRest(words: [7, 0]) == nil)
  }
}
