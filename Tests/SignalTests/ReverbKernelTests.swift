import Foundation
import Signal
import TestSupport
import Testing

@Suite struct ReverbKernelTests {
  static let rate = 48_000.0

  static func network(
    time: Double,
    size: Double = 1,
    damping: Double = 6_000,
    seed: UInt64 = 1,
    rate: Double = rate
  ) -> FeedbackDelayNetwork {
    FeedbackDelayNetwork(
      time: time,
      size: size,
      preDelay: 480,
      damping: damping,
      lowCut: 100,
      seed: seed,
      rate: rate
    )
  }

  /// ISO 3382-1: backward integration (Schroeder 1965), line through -5 to -35 dB, times two.
  static func decayTime(_ response: [Double], rate: Double) -> Double {
    var energy = 0.0
    var curve = [Double](repeating: 0, count: response.count)
    for index in response.indices.reversed() {
      energy += response[index] * response[index]
      curve[index] = energy
    }
    let levels = curve.map { 10 * log10(max($0, 1e-30) / energy) }
    let first = levels.firstIndex { $0 <= -5 } ?? 0
    let last = levels.firstIndex { $0 < -35 } ?? levels.count
    let points = Array(first..<last)
    let x = points.map { Double($0) / rate }
    let (mx, my) = (
      x.reduce(0, +) / Double(x.count), points.map { levels[$0] }.reduce(0, +) / Double(x.count)
    )
    var (above, below) = (0.0, 0.0)
    for (place, point) in zip(x, points) {
      above += (place - mx) * (levels[point] - my)
      below += (place - mx) * (place - mx)
    }
    return -60 / (above / below)
  }

  @Test(arguments: [0.3, 1.8, 4], [0.5, 1, 1.6])
  func `the decay takes the time that is asked for`(time: Double, size: Double) {
    for seed in [1, 2] as [UInt64] {
      let network = Self.network(time: time, size: size, damping: 20_000, seed: seed)
      let response = network.render()
      #expect(abs(Self.decayTime(response.left, rate: Self.rate) / time - 1) < 0.1)
      #expect(abs(Self.decayTime(response.right, rate: Self.rate) / time - 1) < 0.1)
    }
  }

  @Test(arguments: [44_100.0, 48_000, 96_000])
  func `with damping the octave around 1 kHz and the whole decay in the time that is asked for`(
    rate: Double
  ) {
    let response = Self.network(time: 1.8, rate: rate).render()
    #expect(abs(Self.decayTime(response.left, rate: rate) / 1.8 - 1) < 0.1)
    var band = FilterCascade(sections: 4)
    let frames = response.left.map { StereoFrame(repeating: $0) }
    let filtered = band.play(
      frames,
      FilterCascade.Settings([
        .highPass(707, q: 0.7071, rate: rate), .highPass(707, q: 0.7071, rate: rate),
        .lowPass(1_414, q: 0.7071, rate: rate), .lowPass(1_414, q: 0.7071, rate: rate),
      ])
    )
    #expect(abs(Self.decayTime(filtered.map(\.x), rate: rate) / 1.8 - 1) < 0.1)
  }

  @Test func `high frequencies decay faster the lower the damping`() {
    func highDecay(_ damping: Double) -> Double {
      let response = Self.network(time: 1.8, damping: damping).render()
      var band = FilterCascade(sections: 2)
      let frames = response.left.map { StereoFrame(repeating: $0) }
      let section = StateVariableFilter.highPass(damping, q: 0.7071, rate: Self.rate)
      let filtered = band.play(frames, FilterCascade.Settings([section, section]))
      return Self.decayTime(filtered.map(\.x), rate: Self.rate)
    }
    #expect(highDecay(3_000) < 1)
    #expect(highDecay(8_000) < 1.1)
  }

  @Test func `a response has the energy of an impulse and two sides that differ`() {
    let (left, right) = Self.network(time: 1.8).render()
    let energy = zip(left, right).reduce(0) { $0 + $1.0 * $1.0 + $1.1 * $1.1 }
    let common = zip(left, right).reduce(0) { $0 + $1.0 * $1.1 }
    #expect(abs(energy - 2) < 1e-9)
    #expect(common.magnitude < 0.1 * energy)
    #expect(left[..<480].allSatisfy { $0 == 0 })
  }

  @Test func `a seed is a room`() {
    #expect(Self.network(time: 0.5).render().left == Self.network(time: 0.5).render().left)
    #expect(
      Self.network(time: 0.5).render().left != Self.network(time: 0.5, seed: 2).render().left
    )
  }

  @Test(arguments: [8, 64, 1024])
  func `convolution in partitions is convolution`(partition: Int) {
    var random = SeededRandom(seed: 31)
    func noise(_ count: Int) -> [Double] {
      (0..<count).map { _ in Double.random(in: -1...1, using: &random) }
    }
    let (left, right) = (noise(3_000), noise(3_000))
    let input = noise(8_000)
    var convolver = PartitionedConvolver(left: left, right: right, partition: partition)
    let frames = input.map { StereoFrame($0 + 0.25, $0 - 0.25) }
    var wet = [StereoFrame](repeating: .zero, count: frames.count)
    var span = wet.mutableSpan
    convolver.process(frames.span, into: &span)
    var (error, loudest) = (0.0, 0.0)
    for n in stride(from: 0, to: 8_000 - partition, by: 13) {
      var sum = StereoFrame.zero
      for tap in 0...min(n, 2_999) { sum += input[n - tap] * StereoFrame(left[tap], right[tap]) }
      let difference = wet[n + partition] - sum
      error = max(error, difference.x.magnitude, difference.y.magnitude)
      loudest = max(loudest, sum.x.magnitude, sum.y.magnitude)
    }
    #expect(error < 1e-6 * loudest)  // -120 dB; single-precision input alone makes -150 dB.
  }
}
