import Signal
import Testing

@Suite struct MathsTests {
  /// What `Maths` promises; the C library's own functions are at about half of it.
  private static let tolerance = 4.5e-16

  private func expect(
    _ vectors: [MathsVector],
    within tolerance: Double = tolerance,
    _ function: (Double) -> Double
  ) {
    for vector in vectors {
      let error = vector.relativeError(of: function(vector.argument))
      #expect(error <= tolerance, "at \(vector.argument)")
    }
  }

  @Test func `sine and cosine are right to 2 units in the last place`() {
    expect(MathsVector.sine) { Maths.sine(cycles: $0) }
    expect(MathsVector.cosine) { Maths.cosine(cycles: $0) }
  }

  @Test func `the tangent is right to 2 units in the last place`() {
    expect(MathsVector.tangent) { Maths.tangent(halfCycles: $0) }
  }

  @Test func `powers of two are right over the range of normal numbers`() {
    expect(MathsVector.exp2) { Maths.exp2($0) }
  }

  @Test func `logarithms are right beside 1 and at the ends of the range`() {
    expect(MathsVector.log2) { Maths.log2($0) }
    expect(MathsVector.logarithm) { Maths.log($0) }
    expect(MathsVector.logarithm10) { Maths.log10($0) }
    expect(MathsVector.decibels) { Maths.decibels(amplitude: $0) }
  }

  @Test func `amplitudes are right in proportion to the level`() {
    for vector in MathsVector.amplitude {
      let power = (vector.argument * Maths.log2Of10 / 20).magnitude
      let error = vector.relativeError(of: Maths.amplitude(decibels: vector.argument))
      #expect(error <= 2.3e-16 * (1 + power), "at \(vector.argument)")
    }
  }

  @Test func `quarter cycles are exact`() {
    #expect((0..<5).map { Maths.sine(cycles: 0.25 * Double($0)) } == [0, 1, 0, -1, 0])
    #expect((0..<5).map { Maths.cosine(cycles: 0.25 * Double($0)) } == [1, 0, -1, 0, 1])
  }

  @Test func `whole powers and their logarithms are exact`() {
    for power in -1022...1023 {
      let value = Maths.exp2(Double(power))
      #expect(value == Double(sign: .plus, exponent: power, significand: 1))
      #expect(Maths.log2(value) == Double(power))
    }
  }

  @Test func `the ends of the range are infinities and zeros, and NaN stays NaN`() {
    #expect(Maths.exp2(-1022.5) == 0)
    #expect(Maths.exp2(-.infinity) == 0)
    #expect(Maths.exp2(1024) == .infinity)
    #expect(Maths.exp2(.nan).isNaN)
    #expect(Maths.log2(0) == -.infinity)
    #expect(Maths.log2(-1) == -.infinity)
    #expect(Maths.log2(.infinity) == .infinity)
    #expect(Maths.log2(.nan).isNaN)
  }

  @Test func `levels and amplitudes meet at 0 dB and at -inf dB`() {
    #expect(Maths.amplitude(decibels: 0) == 1)
    #expect(Maths.amplitude(decibels: -.infinity) == 0)
    #expect(Maths.decibels(amplitude: 1) == 0)
    #expect(Maths.decibels(amplitude: 0) == -.infinity)
    #expect(Maths.decibels(power: 0) == -.infinity)
  }
}
