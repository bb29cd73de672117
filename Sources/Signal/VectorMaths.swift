/// Logarithms and powers of two of four numbers at once, for what is computed at every frame.
///
/// Polynomials of + - * / without branches, so that four lanes cost little more than one. Less
/// exact than `Maths`, and exact where it matters: 2^0 is 1, log2 of a power of two is whole.
package enum VectorMaths {
  package typealias Vector = SIMD4<Double>

  /// 2^52: a whole number in the low bits of a double becomes its value when this is subtracted.
  private static let wholeBits: UInt64 = 0x4330_0000_0000_0000
  private static let whole = 4_503_599_627_370_496.0
  /// 1.5 * 2^52: adding and subtracting it rounds to whole numbers, half to even.
  private static let rounder = 6_755_399_441_055_744.0

  /// log2(x) of positive, normal numbers; absolute error below 2e-12.
  ///
  /// The mantissa is brought between sqrt(1/2) and sqrt(2); then log2(m) = 2 atanh(s) / ln 2 with
  /// s = (m - 1) / (m + 1), |s| < 0.1716.
  @inline(__always)
  package static func log2(_ x: Vector) -> Vector {
    let bits = SIMD4<UInt64>(
      x.x.bitPattern,
      x.y.bitPattern,
      x.z.bitPattern,
      x.w.bitPattern
    )
    // The offset carries into the exponent where the mantissa is above sqrt(2).
    let shifted = bits &+ SIMD4(repeating: 0x0009_5F61_9980_C433)
    let exponentBits = (shifted &>> 52) | SIMD4(repeating: wholeBits)
    let exponent = doubles(exponentBits) - (whole + 1023)
    let unbiased = (shifted &>> 52) &- SIMD4(repeating: 1023)
    let mantissa = doubles(bits &- (unbiased &<< 52))
    let s = (mantissa - 1) / (mantissa + 1)
    let y = s * s
    var sum = Vector(repeating: 1.0 / 13)
    sum = sum * y + 1.0 / 11
    sum = sum * y + 1.0 / 9
    sum = sum * y + 1.0 / 7
    sum = sum * y + 1.0 / 5
    sum = sum * y + 1.0 / 3
    let logarithm = s + s * y * sum
    return exponent + logarithm * (2 * 1.4426950408889634)
  }

  /// 2^x for x from -1000 to 1000, held there outside; relative error below 2e-12.
  @inline(__always)
  package static func exp2(_ x: Vector) -> Vector {
    let held = clamped(x)
    let shifted = held + rounder
    let wholePart = shifted - rounder
    let y = (held - wholePart) * Maths.ln2
    var sum = Vector(repeating: 1.0 / 3_628_800)
    sum = sum * y + 1.0 / 362_880
    sum = sum * y + 1.0 / 40_320
    sum = sum * y + 1.0 / 5_040
    sum = sum * y + 1.0 / 720
    sum = sum * y + 1.0 / 120
    sum = sum * y + 1.0 / 24
    sum = sum * y + 1.0 / 6
    sum = sum * y + 0.5
    sum = sum * y + 1
    let fraction = sum * y + 1
    let bits = SIMD4<UInt64>(
      shifted.x.bitPattern,
      shifted.y.bitPattern,
      shifted.z.bitPattern,
      shifted.w.bitPattern
    )
    // The low bits of `shifted` are the whole part; the rest leaves the register by the shift.
    return fraction * doubles((bits &+ SIMD4(repeating: 1023)) &<< 52)
  }

  @inline(__always)
  private static func clamped(_ x: Vector) -> Vector {
    let low = Vector(repeating: -1000)
    let high = Vector(repeating: 1000)
    let raised = x.replacing(with: low, where: x .< low)
    return raised.replacing(with: high, where: raised .> high)
  }

  @inline(__always)
  private static func doubles(_ bits: SIMD4<UInt64>) -> Vector {
    Vector(
      Double(bitPattern: bits.x),
      Double(bitPattern: bits.y),
      Double(bitPattern: bits.z),
      Double(bitPattern: bits.w)
    )
  }
}
