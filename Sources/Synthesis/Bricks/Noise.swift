/// White noise that is a function of a seed and a counter, so that a take sounds the same each time.
///
/// The mixing function is SplitMix64's (Steele, Lea and Flood 2014).
struct Noise: Sendable {
  private var counter: UInt64

  init(seed: UInt64) {
    counter = Self.mixed(seed)
  }

  /// A seed for one of several independent purposes.
  static func seed(_ parent: UInt64, _ purpose: UInt64) -> UInt64 {
    mixed(parent ^ mixed(purpose &+ 0x9E37_79B9_7F4A_7C15))
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var z = value
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// Even over -1 ..< 1.
  mutating func next() -> Double {
    counter &+= 0x9E37_79B9_7F4A_7C15
    return Double(Int64(bitPattern: Self.mixed(counter)) >> 11) / 4_503_599_627_370_496
  }

  /// The sum of two even ones, halved: most often near 0, never beyond -1 and 1.
  mutating func nextTriangular() -> Double {
    let first = next()
    return 0.5 * (first + next())
  }
}
