import Foundation
import Signal
import TestSupport
import Testing

@Suite struct VectorMathsTests {
  @Test func `log2 and exp2 are those of the C library`() {
    var random = SeededRandom(seed: 11)
    for _ in 0..<20_000 {
      let x = pow(10, Double.random(in: -18...18, using: &random))
      #expect(abs(VectorMaths.log2(SIMD4(repeating: x)).x - Foundation.log2(x)) < 2e-12)
      let y = Double.random(in: -100...100, using: &random)
      let power = VectorMaths.exp2(SIMD4(repeating: y)).z
      #expect(abs(power / Foundation.exp2(y) - 1) < 2e-12)
    }
  }

  @Test func `whole octaves are exact`() {
    let powers = SIMD4<Double>(0.125, 1, 2, 1024)
    #expect(VectorMaths.log2(powers) == SIMD4(-3, 0, 1, 10))
    #expect(VectorMaths.exp2(SIMD4(-3, 0, 1, 10)) == powers)
  }
}
