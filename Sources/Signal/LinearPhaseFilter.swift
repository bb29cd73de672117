/// A filter with the gains of a curve and no phase: symmetric taps around the present frame.
///
/// The window method (Oppenheim and Schafer, "Discrete-Time Signal Processing", 7.5): the impulse
/// response of the wanted gains, under a Hann window. Its length is a twelfth of a second, fine
/// enough for third-octave bands from 30 Hz on.
package struct LinearPhaseFilter: Sendable {
  /// Frames that are read before and after the present one.
  package let reach: Int
  private let transform: FFT
  private let spectrum: [ComplexVector]

  /// - Parameters:
  ///   - rate: frames per second.
  ///   - gain: in dB at a frequency in Hz.
  package init(rate: Int, gain: (Double) -> Double) {
    var size = 16
    while size < rate / 12 { size *= 2 }
    reach = size / 2
    let taps = Self.taps(size: 2 * size, reach: reach, rate: rate, gain)
    // Three quarters of each transform are new frames.
    let transform = FFT(size: 4 * size)
    var data = [ComplexVector](repeating: .zero, count: transform.size / 4)
    for (index, tap) in taps.enumerated() { data[index / 4].real[index % 4] = tap }
    var scratch = data
    transform.forward(&data, scratch: &scratch)
    spectrum = data
    self.transform = transform
  }

  /// From -`reach` to `reach`.
  private static func taps(
    size: Int,
    reach: Int,
    rate: Int,
    _ gain: (Double) -> Double
  ) -> [Double] {
    let transform = FFT(size: size)
    var data = [ComplexVector](repeating: .zero, count: size / 4)
    for bin in 0...size / 2 {
      let amplitude = Maths.amplitude(decibels: gain(Double(bin * rate) / Double(size)))
      data[bin / 4].real[bin % 4] = amplitude
      let mirror = (size - bin) % size
      data[mirror / 4].real[mirror % 4] = amplitude
    }
    var scratch = data
    // Gains are real and symmetric, so that the transform is its own inverse but for the size.
    transform.forward(&data, scratch: &scratch)
    return (-reach...reach).map { offset in
      let place = (offset + size) % size
      let window = 0.5 + 0.5 * Maths.cosine(cycles: Double(offset) / Double(2 * reach))
      return data[place / 4].real[place % 4] * window / Double(size)
    }
  }

  /// Filters interleaved frames of one or two channels; `samples` has `reach` frames more on each
  /// side than come out.
  package func filter(_ samples: [Float], channels: Int) -> [Float] {
    let frames = samples.count / channels - 2 * reach
    precondition(frames >= 0, "the filter reads on both sides")
    let step = transform.size - 2 * reach
    var output = [Float](repeating: 0, count: frames * channels)
    var data = [ComplexVector](repeating: .zero, count: transform.size / 4)
    var scratch = data
    for start in stride(from: 0, to: frames, by: step) {
      load(samples, channels, from: start, into: &data)
      transform.forward(&data, scratch: &scratch)
      for index in data.indices { data[index] = Self.product(data[index], spectrum[index]) }
      // The inverse, by exchanging real and imaginary parts before and after.
      for index in data.indices { data[index] = data[index].swapped }
      transform.forward(&data, scratch: &scratch)
      let count = min(step, frames - start)
      for frame in 0..<count {
        let place = frame + 2 * reach
        let left = data[place / 4].imaginary[place % 4] / Double(transform.size)
        output[(start + frame) * channels] = Float(left)
        guard channels == 2 else { continue }
        let right = data[place / 4].real[place % 4] / Double(transform.size)
        output[(start + frame) * channels + 1] = Float(right)
      }
    }
    return output
  }

  /// Left as real parts, right as imaginary ones: taps are real, and both stay apart.
  private func load(
    _ samples: [Float],
    _ channels: Int,
    from start: Int,
    into data: inout [ComplexVector]
  ) {
    let frames = samples.count / channels
    for index in 0..<transform.size {
      let frame = start + index
      let isThere = frame < frames
      data[index / 4].real[index % 4] = isThere ? Double(samples[frame * channels]) : 0
      data[index / 4].imaginary[index % 4] =
        isThere && channels == 2 ? Double(samples[frame * channels + 1]) : 0
    }
  }

  private static func product(_ left: ComplexVector, _ right: ComplexVector) -> ComplexVector {
    ComplexVector(
      real: left.real * right.real - left.imaginary * right.imaginary,
      imaginary: left.real * right.imaginary + left.imaginary * right.real
    )
  }
}
