import Signal
import Testing

@Suite struct CounterRandomTests {
  @Test(
    arguments: [
      (0, 0, 0, 0x568A_9B0B_1A2C_05EC), (0, 0, 1, 0x44E5_B8B1_47EF_718B),
      (1, 0, 0, 0x01D6_14F7_4E2A_26C6), (0, 1, 0, 0x6EC8_5F1F_8547_BC0C),
      (42, 7, 1 << 40, 0xCFEC_41CE_28CD_FA91),
    ] as [(UInt64, UInt64, UInt64, UInt64)]
  )
  func `the bits are those of the definition`(
    seed: UInt64,
    stream: UInt64,
    counter: UInt64,
    bits: UInt64
  ) {
    // Computed with Python's integers.
    #expect(CounterRandom.bits(seed: seed, stream: stream, counter: counter) == bits)
  }

  @Test func `uniform numbers fill their range evenly`() {
    let random = CounterRandom(seed: 9, stream: 4)
    var counts = [Int](repeating: 0, count: 16)
    for counter in 0..<64_000 as Range<UInt64> {
      counts[Int(random.uniform(at: counter) * 16)] += 1
    }
    let deviation = counts.reduce(0.0) { $0 + (Double($1) - 4000) * (Double($1) - 4000) / 4000 }
    // Chi-square of 15 degrees of freedom: 37.7 is passed once in a thousand times.
    #expect(deviation < 37.7)
  }

  @Test func `streams and seeds have nothing to do with each other`() {
    let subjects = [(1, 0), (1, 1), (2, 0), (2, 1)].map { seed, stream in
      CounterRandom(seed: UInt64(seed), stream: UInt64(stream))
    }
    for (index, one) in subjects.enumerated() {
      for other in subjects[(index + 1)...] {
        let same = (0..<1000 as Range<UInt64>).reduce(0) {
          $0 + (~(one.bits(at: $1) ^ other.bits(at: $1))).nonzeroBitCount
        }
        // Half of 64,000 bits, and five times their standard deviation of 126.
        #expect((same - 32_000).magnitude < 632)
      }
    }
  }

  @Test func `normal and triangular numbers have their mean, variance and bounds`() {
    let random = CounterRandom(seed: 77, stream: 1)
    let count = 50_000
    var (normal, triangle) = ((sum: 0.0, square: 0.0), (sum: 0.0, square: 0.0))
    for counter in 0..<UInt64(count) {
      let (a, b) = (random.gaussian(at: counter), random.triangular(at: counter))
      #expect(a.magnitude < 6 && b.magnitude < 1)
      normal = (normal.sum + a, normal.square + a * a)
      triangle = (triangle.sum + b, triangle.square + b * b)
    }
    // Four standard errors of each estimate.
    #expect((normal.sum / Double(count)).magnitude < 0.018)
    #expect((normal.square / Double(count) - 1).magnitude < 0.026)
    #expect((triangle.sum / Double(count)).magnitude < 0.0073)
    #expect((triangle.square / Double(count) - 1.0 / 6).magnitude < 0.0036)
  }
}
