/// Finds how high the wave goes between its samples.
///
/// The oversampling of ITU-R BS.1770-5, annex 2, with a filter of our own: 32 taps a phase, a sinc
/// under a Kaiser window of 60 dB, flat to 0.44 of the rate (19.5 kHz at 44.1 kHz). Four times at
/// 44.1 and 48 kHz, twice at 88.2 and 96 kHz, not at all from 176.4 kHz on.
struct TruePeakInterpolator: Sendable {
  /// What is kept of the three points between two samples; pairs of taps share a coefficient.
  private let kernels: Kernels
  /// No point is higher than the largest sample around it by more than this factor.
  let bound: Double

  /// - Parameter rate: frames per second.
  init(rate: Int) {
    switch rate {
    case ..<Self.lowestDoubleRate:
      kernels = .quarters(Self.quarterTaps())
      bound = Self.bound(of: [0.25, 0.5])
    case ..<Self.lowestQuadrupleRate:
      kernels = .half(Self.halfTaps())
      bound = Self.bound(of: [0.5])
    default:
      kernels = .none
      bound = 0
    }
  }

  private static let lowestDoubleRate = 88_200
  private static let lowestQuadrupleRate = 176_400

  /// Frames that a point between the two in the middle is made of.
  static let taps = 32
  /// Kaiser's beta for 60 dB: 0.1102 (A - 8.7) (Kaiser, "Nonrecursive digital filter design using
  /// the I0-sinh window function", 1974).
  private static let windowShape = 0.1102 * (60 - 8.7)

  /// Taps for the sum and the difference of the frames that lie alike far from the middle.
  ///
  /// The points at 1/4 and 3/4 mirror each other: sum plus difference is one, sum minus difference
  /// the other, so that both cost as much as one.
  private enum Kernels: Sendable {
    /// Even, odd and half of each pair of taps.
    case quarters([Double])
    case half([Double])
    case none
  }

  /// Frames by which the points come late: those after the middle.
  var latency: Int {
    if case .none = kernels { return 0 }
    return Self.taps / 2
  }

  /// Frames of the past that the points need, besides the frame they come with.
  var reach: Int {
    if case .none = kernels { return 0 }
    return Self.taps - 1
  }

  /// The square of the highest point, of both channels, after any frame of a block, `latency`
  /// earlier.
  ///
  /// - Parameter window: `reach` frames of the past, then the block.
  /// - Returns: 0 where there are no points but the samples.
  func highestSquare(in window: Span<StereoFrame>) -> Double {
    switch kernels {
    case .quarters(let taps): return FrameLoops.highestQuarters(taps, of: window)
    case .half(let taps):
      var highest = 0.0
      for index in 0..<(window.count - reach) {
        let frames = window.extracting(index..<index + Self.taps)
        highest = max(highest, Self.half(frames, taps: taps.span))
      }
      return highest
    case .none: return 0
    }
  }

  @inline(__always)
  private static func half(_ frames: Span<StereoFrame>, taps: Span<Double>) -> Double {
    var half = StereoFrame.zero
    for tap in 0..<Self.taps / 2 {
      half += taps[tap] * (frames[tap] + frames[Self.taps - 1 - tap])
    }
    let square = half * half
    return max(square.x, square.y)
  }

  private static func quarterTaps() -> [Double] {
    let quarter = phase(0.25)
    let half = phase(0.5)
    return (0..<taps / 2).flatMap { tap in
      let (before, after) = (quarter[tap], quarter[taps - 1 - tap])
      return [(before + after) / 2, (before - after) / 2, half[tap]]
    }
  }

  /// With room for the rounding of the sums themselves.
  private static func bound(of fractions: [Double]) -> Double {
    let sums = fractions.map { fraction in
      phase(fraction).reduce(0) { $0 + $1.magnitude }
    }
    return 1.000_001 * (sums.max() ?? 0)
  }

  private static func halfTaps() -> [Double] {
    Array(phase(0.5).prefix(taps / 2))
  }

  /// The taps for the point `fraction` after the frame before the middle; they sum to 1, so that
  /// a constant reads as itself.
  private static func phase(_ fraction: Double) -> [Double] {
    let raw = (0..<taps).map { tap in
      let distance = Double(tap - (taps / 2 - 1)) - fraction
      return sinc(distance) * window(distance / Double(taps / 2))
    }
    let sum = raw.reduce(0, +)
    return raw.map { $0 / sum }
  }

  private static func sinc(_ x: Double) -> Double {
    Maths.sine(cycles: x / 2) / (Maths.pi * x)
  }

  /// Kaiser's window, up to a factor, over -1 to 1.
  private static func window(_ x: Double) -> Double {
    // I0(z) as a power series in (z / 2)^2; 24 terms reach the last bit below z = 8.
    let square = windowShape * windowShape * (1 - x * x) / 4
    var (sum, term) = (1.0, 1.0)
    for index in 1...24 {
      term *= square / Double(index * index)
      sum += term
    }
    return sum
  }
}
