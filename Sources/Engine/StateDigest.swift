import Signal

/// 128 bits that stand for a state in memory, to see whether it is again what it was.
///
/// Two lanes of multiply and rotate after xxHash (Collet, XXH64); not meant against an adversary.
struct StateDigest: StateVisitor, Hashable, Sendable {
  private static let firstPrime: UInt64 = 0x9E37_79B1_85EB_CA87
  private static let secondPrime: UInt64 = 0xC2B2_AE3D_27D4_EB4F

  private var first: UInt64 = 0
  private var second: UInt64 = 1

  init() {}

  private mutating func add(_ word: UInt64) {
    first = Self.rotated(first &+ word &* Self.secondPrime) &* Self.firstPrime
    second = Self.rotated(second ^ (word &* Self.firstPrime)) &* Self.secondPrime
  }

  private static func rotated(_ word: UInt64) -> UInt64 { word << 31 | word >> 33 }

  mutating func visit(_ value: inout Double) { add(value.bitPattern) }
  mutating func visit(_ value: inout Int64) { add(UInt64(bitPattern: value)) }

  mutating func visit(_ values: inout [Double]) {
    for value in values { add(value.bitPattern) }
  }

  mutating func visit(_ values: inout [StereoFrame]) {
    for value in values {
      add(value.x.bitPattern)
      add(value.y.bitPattern)
    }
  }

  mutating func visit(_ values: inout [Int64]) {
    for value in values { add(UInt64(bitPattern: value)) }
  }
}
