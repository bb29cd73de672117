import Foundation

/// A steady sine, and what least squares say of one.
struct Tone {
  var frequency: Double
  var amplitude = 0.5

  /// Mono frames at `rate`, the phase zero at frame 0.
  func frames(_ count: Int, rate: Int) -> [Float] {
    (0..<count).map {
      Float(amplitude * sin(2 * .pi * frequency * Double($0) / Double(rate)))
    }
  }

  /// Amplitude and phase in cycles of the sine of `frequency` that fits `range` best, and what is
  /// left beside it.
  static func fit(
    _ frequency: Double,
    in frames: [Float],
    _ range: Range<Int>,
    rate: Int
  ) -> (amplitude: Double, phase: Double, residue: Double) {
    var (ss, sc, cc, sx, cx, xx) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
    for index in range {
      let angle = 2 * .pi * frequency * Double(index) / Double(rate)
      let (s, c, x) = (sin(angle), cos(angle), Double(frames[index]))
      ss += s * s
      sc += s * c
      cc += c * c
      sx += s * x
      cx += c * x
      xx += x * x
    }
    let determinant = ss * cc - sc * sc
    let a = (sx * cc - cx * sc) / determinant
    let b = (cx * ss - sx * sc) / determinant
    let left = max(0, xx - a * sx - b * cx) / Double(range.count)
    return ((a * a + b * b).squareRoot(), atan2(b, a) / (2 * .pi), (2 * left).squareRoot())
  }
}

func decibels(_ amplitude: Double) -> Double { 20 * log10(amplitude) }
