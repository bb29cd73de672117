/// The mean power of sound in third-octave bands, over one stretch or several together.
///
/// Welch's method (IEEE Transactions on Audio and Electroacoustics 15, 1967): powers of transforms
/// under Hann windows that overlap by half, each bin shared out among the bands that it covers. The
/// bands have steep edges, unlike the filters of IEC 61260-1; a tone closer than 3 Hz to an edge
/// counts in both bands.
package struct ThirdOctaveMeter: Sendable {
  private struct Share: Sendable {
    let band: Int
    let bin: Int
    let weight: Double
  }

  private let channels: Int
  private let transform: FFT
  private let window: [Double]
  private let shares: [Share]
  private var powers = [Double](repeating: 0, count: ThirdOctaveBand.all.count)
  /// Of all windows their squares together.
  private var weight = 0.0
  private var data: [ComplexVector]
  private var scratch: [ComplexVector]

  /// - Parameters:
  ///   - rate: frames per second, 1000 or more.
  ///   - channels: 1 or 2.
  package init(rate: Int, channels: Int) {
    precondition(channels == 1 || channels == 2, "bands are those of one or two channels")
    self.channels = channels
    var size = 16
    while size < rate / 2 { size *= 2 }
    transform = FFT(size: size)
    window = Self.window(size)
    shares = Self.shares(size: size, rate: rate)
    data = Array(repeating: .zero, count: size / 4)
    scratch = data
  }

  /// Frames under one window.
  package var windowFrames: Int { transform.size }

  /// By band, the mean square over time and channels: 0.5 for a sine of full scale; 0 where nothing
  /// was measured or the rate holds no such frequencies.
  package var meanSquares: [Double] {
    powers.map { weight == 0 ? 0 : $0 / (weight * Double(channels)) }
  }

  /// Measures one stretch of interleaved frames.
  package mutating func measure(_ samples: Span<Float>) {
    let frames = samples.count / channels
    let size = transform.size
    guard frames > size else {
      if frames > 0 { add(samples, from: 0, under: frames == size ? window : Self.window(frames)) }
      return
    }
    for start in stride(from: 0, to: frames - size, by: size / 2) {
      add(samples, from: start, under: window)
    }
    add(samples, from: frames - size, under: window)
  }

  private mutating func add(_ samples: Span<Float>, from start: Int, under window: [Double]) {
    for index in data.indices { data[index] = .zero }
    var squares = 0.0
    for frame in window.indices {
      let place = (start + frame) * channels
      let gain = window[frame]
      squares += gain * gain
      data[frame / 4].real[frame % 4] = Double(samples[place]) * gain
      if channels == 2 {
        data[frame / 4].imaginary[frame % 4] = Double(samples[place + 1]) * gain
      }
    }
    transform.forward(&data, scratch: &scratch)
    weight += squares
    // The left channel is the real part and the right one the imaginary part: the powers of both
    // are those of a frequency and its negative together.
    for share in shares {
      let power = power(of: share.bin) + power(of: transform.size - share.bin)
      powers[share.band] += share.weight * power / Double(transform.size)
    }
  }

  private func power(of bin: Int) -> Double {
    let real = data[bin / 4].real[bin % 4]
    let imaginary = data[bin / 4].imaginary[bin % 4]
    return real * real + imaginary * imaginary
  }

  private static func window(_ count: Int) -> [Double] {
    (0..<count).map { 0.5 - 0.5 * Maths.cosine(cycles: (Double($0) + 0.5) / Double(count)) }
  }

  /// The part of each bin that lies in each band; bins reach half way to their neighbours.
  private static func shares(size: Int, rate: Int) -> [Share] {
    let width = Double(rate) / Double(size)
    var shares: [Share] = []
    for (band, edges) in ThirdOctaveBand.all.map(\.edges).enumerated() {
      let first = max(1, Int((edges.lowerBound / width).rounded()))
      let last = min(size / 2 - 1, Int((edges.upperBound / width).rounded()))
      guard first <= last else { continue }
      for bin in first...last {
        let lower = max(edges.lowerBound, (Double(bin) - 0.5) * width)
        let upper = min(edges.upperBound, (Double(bin) + 0.5) * width)
        if upper > lower {
          shares.append(Share(band: band, bin: bin, weight: (upper - lower) / width))
        }
      }
    }
    return shares
  }
}
