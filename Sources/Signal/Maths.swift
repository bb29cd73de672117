/// Transcendental functions made of + - * / and square roots only, in a fixed order.
///
/// The C library's change their last bit with the processor and the version; these do not, so a
/// render is the same on every machine. Relative error below 4.5e-16 over the ranges stated,
/// measured against 160-bit arithmetic; where a product is taken to a power of two (`exp`, `power`,
/// `amplitude`), below 2.3e-16 times one more than the magnitude of that power.
package enum Maths {
  package static let pi = 3.141592653589793
  package static let ln2 = 0.6931471805599453
  package static let log2Of10 = 3.321928094887362

  /// sin(2 pi x); `x` in cycles, any finite value below 2^51.
  @inlinable package static func sine(cycles x: Double) -> Double {
    let quarters = (4 * x).rounded(.toNearestOrEven)
    let angle = (x - 0.25 * quarters) * (2 * pi)
    switch Int64(quarters) & 3 {
    case 0: return sinePolynomial(angle)
    case 1: return cosinePolynomial(angle)
    case 2: return -sinePolynomial(angle)
    default: return -cosinePolynomial(angle)
    }
  }

  /// cos(2 pi x); `x` in cycles.
  @inlinable package static func cosine(cycles x: Double) -> Double {
    let quarters = (4 * x).rounded(.toNearestOrEven)
    let angle = (x - 0.25 * quarters) * (2 * pi)
    switch Int64(quarters) & 3 {
    case 0: return cosinePolynomial(angle)
    case 1: return -sinePolynomial(angle)
    case 2: return -cosinePolynomial(angle)
    default: return sinePolynomial(angle)
    }
  }

  /// tan(pi x), as filters need it; `x` in -0.5 ..< 0.5.
  @inlinable package static func tangent(halfCycles x: Double) -> Double {
    sine(cycles: 0.5 * x) / cosine(cycles: 0.5 * x)
  }

  /// Taylor series of the sine for arguments within pi/4.
  @inlinable package static func sinePolynomial(_ x: Double) -> Double {
    let y = x * x
    var sum = 1.0 / 355_687_428_096_000
    sum = -1.0 / 1_307_674_368_000 + y * sum
    sum = 1.0 / 6_227_020_800 + y * sum
    sum = -1.0 / 39_916_800 + y * sum
    sum = 1.0 / 362_880 + y * sum
    sum = -1.0 / 5_040 + y * sum
    sum = 1.0 / 120 + y * sum
    sum = -1.0 / 6 + y * sum
    return x + x * y * sum
  }

  /// Taylor series of the cosine for arguments within pi/4.
  @inlinable package static func cosinePolynomial(_ x: Double) -> Double {
    let y = x * x
    var sum = 1.0 / 20_922_789_888_000
    sum = -1.0 / 87_178_291_200 + y * sum
    sum = 1.0 / 479_001_600 + y * sum
    sum = -1.0 / 3_628_800 + y * sum
    sum = 1.0 / 40_320 + y * sum
    sum = -1.0 / 720 + y * sum
    sum = 1.0 / 24 + y * sum
    sum = -0.5 + y * sum
    return 1 + y * sum
  }

  /// 2^x; zero below -1022, where the results would be subnormal, and infinite from 1024 on.
  @inlinable package static func exp2(_ x: Double) -> Double {
    guard x >= -1022 else { return x.isNaN ? x : 0 }
    guard x < 1024 else { return .infinity }
    let whole = x.rounded(.toNearestOrEven)
    let y = (x - whole) * ln2
    var sum = 1.0 / 6_227_020_800
    sum = 1.0 / 479_001_600 + y * sum
    sum = 1.0 / 39_916_800 + y * sum
    sum = 1.0 / 3_628_800 + y * sum
    sum = 1.0 / 362_880 + y * sum
    sum = 1.0 / 40_320 + y * sum
    sum = 1.0 / 5_040 + y * sum
    sum = 1.0 / 720 + y * sum
    sum = 1.0 / 120 + y * sum
    sum = 1.0 / 24 + y * sum
    sum = 1.0 / 6 + y * sum
    sum = 0.5 + y * sum
    let fraction = 1 + (y + y * y * sum)
    // Two steps, because 2^1024 alone is no double while 2^1023.7 is.
    let half = Int64(whole) / 2
    let first = Double(bitPattern: UInt64(1023 + half) << 52)
    let second = Double(bitPattern: UInt64(1023 + Int64(whole) - half) << 52)
    return fraction * first * second
  }

  /// log2(x) of a positive `x`; -infinity for zero and below.
  @inlinable package static func log2(_ x: Double) -> Double {
    guard x > 0, x < .infinity else { return x <= 0 ? -.infinity : x }
    guard x >= 2.2250738585072014e-308 else { return log2(x * 18_014_398_509_481_984) - 54 }
    let bits = x.bitPattern
    // The offset puts the mantissa between sqrt(1/2) and sqrt(2).
    let shifted = bits &+ 0x0009_5F61_9980_C433
    let exponent = Int64(shifted >> 52) - 1023
    let mantissa = Double(bitPattern: bits &- UInt64(bitPattern: exponent << 52))
    let s = (mantissa - 1) / (mantissa + 1)
    let y = s * s
    var sum = 1.0 / 21
    sum = 1.0 / 19 + y * sum
    sum = 1.0 / 17 + y * sum
    sum = 1.0 / 15 + y * sum
    sum = 1.0 / 13 + y * sum
    sum = 1.0 / 11 + y * sum
    sum = 1.0 / 9 + y * sum
    sum = 1.0 / 7 + y * sum
    sum = 1.0 / 5 + y * sum
    sum = 1.0 / 3 + y * sum
    let logarithm = 2 * (s + s * y * sum)
    return Double(exponent) + logarithm * 1.4426950408889634
  }

  @inlinable package static func exp(_ x: Double) -> Double { exp2(x * 1.4426950408889634) }
  @inlinable package static func log(_ x: Double) -> Double { log2(x) * ln2 }
  @inlinable package static func log10(_ x: Double) -> Double { log2(x) / log2Of10 }

  /// x^y of a positive `x`.
  @inlinable package static func power(_ x: Double, _ y: Double) -> Double { exp2(y * log2(x)) }

  /// The amplitude of a level: 10^(dB/20); zero for -infinity.
  @inlinable package static func amplitude(decibels: Double) -> Double {
    decibels == 0 ? 1 : exp2(decibels * (log2Of10 / 20))
  }

  /// The level of an amplitude: 20 log10(x), -infinity for zero.
  @inlinable package static func decibels(amplitude: Double) -> Double {
    log2(amplitude) * (20 / log2Of10)
  }

  /// The level of a power: 10 log10(x), -infinity for zero.
  @inlinable package static func decibels(power: Double) -> Double {
    log2(power) * (10 / log2Of10)
  }
}
