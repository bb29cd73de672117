/// Finds how high the wave goes between its samples.
///
/// The oversampling of ITU-R BS.1770-5, annex 2, with a filter of our own: 32 taps a phase, a sinc
/// under a Kaiser window of 60 dB, flat to 0.44 of the rate (19.5 kHz at 44.1 kHz). Four times at
/// 44.1 and 48 kHz, twice at 88.2 and 96 kHz, not at all from 176.4 kHz on.
struct TruePeakInterpolator: Sendable {
  /// What is kept of the three points between two samples; pairs of taps share a coefficient.
  private let kernels: Kernels

  /// - Parameter rate: frames per second.
  init(rate: Int) {
    switch rate {
    case ..<Self.lowestDoubleRate: kernels = .quarters(Self.quarterTaps())
    case ..<Self.lowestQuadrupleRate: kernels = .half(Self.halfTaps())
    default: kernels = .none
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
    case quarters([Taps])
    case half([Double])
    case none
  }

  private struct Taps: Sendable {
    let even: Double
    let odd: Double
    let half: Double
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

  /// The squares of the highest points between frames.
  ///
  /// - Parameters:
  ///   - window: `reach` frames of the past, then the block.
  ///   - squares: gets one for each frame of the block: the `n`th is the highest square, of both
  ///     channels, strictly between the frames `n` and `n + 1` of the block, `latency` earlier.
  ///   - offset: where in `squares` the first one goes.
  func findSquares(
    in window: Span<StereoFrame>,
    into squares: inout MutableSpan<Double>,
    at offset: Int
  ) {
    let count = window.count - reach
    precondition(offset + count <= squares.count, "there is room for a square of every frame")
    switch kernels {
    case .quarters(let taps):
      for index in 0..<count {
        let frames = window.extracting(index..<index + Self.taps)
        squares[offset + index] = Self.highestOfQuarters(frames, taps: taps.span)
      }
    case .half(let taps):
      for index in 0..<count {
        let frames = window.extracting(index..<index + Self.taps)
        squares[offset + index] = Self.half(frames, taps: taps.span)
      }
    case .none:
      for index in 0..<count { squares[offset + index] = 0 }
    }
  }

  @inline(__always)
  private static func highestOfQuarters(_ frames: Span<StereoFrame>, taps: Span<Taps>) -> Double {
    var (even, odd, half) = (StereoFrame.zero, StereoFrame.zero, StereoFrame.zero)
    for tap in 0..<Self.taps / 2 {
      let (before, after) = (frames[tap], frames[Self.taps - 1 - tap])
      let sum = before + after
      even += taps[tap].even * sum
      odd += taps[tap].odd * (before - after)
      half += taps[tap].half * sum
    }
    let (first, third) = (even + odd, even - odd)
    let highest = higher(half * half, higher(first * first, third * third))
    return max(highest.x, highest.y)
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

  private static func higher(_ a: StereoFrame, _ b: StereoFrame) -> StereoFrame {
    a.replacing(with: b, where: b .> a)
  }

  private static func quarterTaps() -> [Taps] {
    let quarter = phase(0.25)
    let half = phase(0.5)
    return (0..<taps / 2).map { tap in
      let (before, after) = (quarter[tap], quarter[taps - 1 - tap])
      return Taps(even: (before + after) / 2, odd: (before - after) / 2, half: half[tap])
    }
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
