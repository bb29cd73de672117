/// Random numbers by position: the value at a counter follows from seed, stream and counter alone.
///
/// So a render may start anywhere and in any order and still draw the same numbers. For one seed
/// and stream the counters from 0 give the sequence of SplitMix64 (Steele, Lea and Flood, "Fast
/// splittable pseudorandom number generators", OOPSLA 2014), started where seed and stream say.
package struct CounterRandom: Hashable, Sendable {
  private let origin: UInt64

  /// - Parameters:
  ///   - seed: what distinguishes one render from another.
  ///   - stream: what distinguishes users of one seed, such as channels.
  package init(seed: UInt64, stream: UInt64) {
    origin = Self.mixed(seed &+ Self.mixed(stream &+ Self.golden))
  }

  /// 2^64 divided by the golden ratio, odd: the step of SplitMix64.
  private static let golden: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The bits for one position of one stream; `init` once and `bits(at:)` are faster in a loop.
  package static func bits(seed: UInt64, stream: UInt64, counter: UInt64) -> UInt64 {
    CounterRandom(seed: seed, stream: stream).bits(at: counter)
  }

  /// The finaliser of SplitMix64 (variant 13 of Stafford): a bijection that spreads every bit.
  @inline(__always)
  private static func mixed(_ value: UInt64) -> UInt64 {
    var z = value
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// 64 random bits.
  package func bits(at counter: UInt64) -> UInt64 {
    Self.mixed(origin &+ (counter &+ 1) &* Self.golden)
  }

  /// A uniform number from 0 up to but not including 1, on the grid 2^-53.
  package func uniform(at counter: UInt64) -> Double {
    Double(bits(at: counter) >> 11) * 0x1p-53
  }

  /// A number of the triangular density between -1 and 1, both excluded; its variance is 1/6.
  ///
  /// The difference of two independent uniform numbers on the grid 2^-32.
  package func triangular(at counter: UInt64) -> Double {
    let word = bits(at: counter)
    let difference = Int64(word >> 32) - Int64(word & 0xFFFF_FFFF)
    return Double(difference) * 0x1p-32
  }

  /// A nearly normal number of mean 0 and variance 1, between -6 and 6.
  ///
  /// The sum of twelve independent uniform numbers (Irwin and Hall), out of four words; its
  /// distribution function is within 0.0024 of the normal one.
  package func gaussian(at counter: UInt64) -> Double {
    let field: UInt64 = (1 << 21) - 1
    var sum: UInt64 = 0
    for part in 0..<4 as Range<UInt64> {
      let word = bits(at: counter &* 4 &+ part)
      sum += (word & field) + ((word >> 21) & field) + ((word >> 42) & field)
    }
    // Each field has the mean (2^21 - 1) / 2, hence the half step of twelve fields.
    return (Double(sum) + 6) * 0x1p-21 - 6
  }
}
