import Foundation

/// Measures a steady tone near a known frequency by how far its phase moves between two windows.
struct PitchMeter {
  let rate: Double

  /// Cents above `frequency`; unambiguous while off by less than `0.5 / hop` Hz.
  ///
  /// - Parameters:
  ///   - samples: of the tone.
  ///   - frequency: Hz, near which it is.
  ///   - start: seconds to the first window.
  ///   - window: seconds of each window, under a Hann window.
  ///   - hop: seconds between the windows.
  /// - Returns: the difference in cents.
  func cents(
    of samples: [Double],
    above frequency: Double,
    from start: Double,
    window: Double,
    hop: Double
  ) -> Double {
    let hopFrames = Int((hop * rate).rounded())
    let first = phase(samples, frequency, at: Int(start * rate), length: Int(window * rate))
    let second = phase(
      samples,
      frequency,
      at: Int(start * rate) + hopFrames,
      length: Int(window * rate)
    )
    var turn = (second - first) / (2 * .pi) - frequency * Double(hopFrames) / rate
    turn -= turn.rounded()
    let measured = frequency + turn * rate / Double(hopFrames)
    return 1200 * log2(measured / frequency)
  }

  private func phase(_ samples: [Double], _ frequency: Double, at first: Int, length: Int) -> Double
  {
    var (real, imaginary) = (0.0, 0.0)
    for index in 0..<length {
      let angle = 2 * .pi * frequency * Double(index) / rate
      let hann = 0.5 - 0.5 * cos(2 * .pi * Double(index) / Double(length))
      let value = hann * samples[first + index]
      real += value * cos(angle)
      imaginary -= value * sin(angle)
    }
    return atan2(imaginary, real)
  }
}
