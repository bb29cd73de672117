import Foundation
import Glibc
import Signal
import TestSupport

/// Noise from a seed, between -1 and 1 times an amplitude, float32.
func noise(_ count: Int, seed: UInt64, amplitude: Double = 0.5) -> [Float] {
  var random = SeededRandom(seed: seed)
  return (0..<count).map { _ in Float(Double.random(in: -amplitude...amplitude, using: &random)) }
}

/// 20 log10 of an amplitude, by the C library.
func decibels(_ amplitude: Double) -> Double {
  amplitude == 0 ? -.infinity : 20 * log10(amplitude)
}

/// 10^(dB/20), by the C library.
func amplitude(_ decibels: Double) -> Double { pow(10, decibels / 20) }

/// The curves of the manifest language, section 3, by the C library.
func shape(_ shape: CurveShape, at x: Double) -> Double {
  switch shape {
  case .hold: x < 1 ? 0 : 1
  case .linear: x
  case .equalPower: sin(Double.pi * x / 2)
  case .smooth: 3 * x * x - 2 * x * x * x
  case .exponential: (pow(10, 3 * x) - 1) / 999
  case .mirroredEqualPower: 1 - cos(Double.pi * x / 2)
  case .mirroredExponential: 1 - (pow(10, 3 * (1 - x)) - 1) / 999
  }
}

/// A curve over two points, the first of which is jumped to.
func value(
  _ frame: Int,
  from: (frame: Int, value: Double),
  to: (frame: Int, value: Double),
  _ kind: CurveShape,
  before: Double
) -> Double {
  if frame < from.frame { return before }
  if frame >= to.frame { return to.value }
  let x = Double(frame - from.frame) / Double(to.frame - from.frame)
  return from.value + (to.value - from.value) * shape(kind, at: x)
}

/// The bytes of a file.
func bytes(of path: String) throws -> [UInt8] {
  [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
}
