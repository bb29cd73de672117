import Foundation
import Signal
import TestSupport
import Testing

@Suite struct FFTTests {
  @Test(arguments: [16, 32, 64, 128, 1024])
  func `a transform is the sum that defines it`(size: Int) {
    var random = SeededRandom(seed: 13)
    let signal = (0..<size).map { _ in
      SIMD2(Double.random(in: -1...1, using: &random), Double.random(in: -1...1, using: &random))
    }
    var data = [ComplexVector](repeating: .zero, count: size / 4)
    for (n, value) in signal.enumerated() {
      data[n / 4].real[n % 4] = value.x
      data[n / 4].imaginary[n % 4] = value.y
    }
    var scratch = data
    FFT(size: size).forward(&data, scratch: &scratch)
    for k in stride(from: 0, to: size, by: max(1, size / 32)) {
      var sum = SIMD2<Double>.zero
      for (n, value) in signal.enumerated() {
        let w = -2 * Double.pi * Double(k * n % size) / Double(size)
        sum += SIMD2(value.x * cos(w) - value.y * sin(w), value.x * sin(w) + value.y * cos(w))
      }
      let difference = SIMD2(data[k / 4].real[k % 4], data[k / 4].imaginary[k % 4]) - sum
      #expect(max(difference.x.magnitude, difference.y.magnitude) < 1e-11)
    }
  }
}
