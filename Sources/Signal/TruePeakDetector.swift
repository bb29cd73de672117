/// The peak around each frame of a stream, as a limiter needs it.
///
/// For every frame the highest absolute value, of both channels, among the frame itself and the
/// oversampled points up to its two neighbours. The neighbours are left out, being frames of their
/// own; a gain that is low enough at every frame for its peak holds the wave between them too.
/// Output comes `latency` frames late. The state is the input of the last `latency` frames and as
/// many before, so that it converges exactly.
package struct TruePeakDetector: Sendable {
  private let interpolator: TruePeakInterpolator
  private var history: [StereoFrame]
  /// The square between the last two frames that were put out.
  private var squareBefore = 0.0

  /// - Parameter rate: frames per second.
  package init(rate: Int) {
    interpolator = TruePeakInterpolator(rate: rate)
    history = Array(repeating: .zero, count: interpolator.reach)
  }

  /// Frames taken through the interpolator at a time.
  private static let chunk = 1024

  /// Frames by which the output comes late: 16 where the rate needs oversampling, else none.
  package var latency: Int { interpolator.latency }

  /// Finds peaks.
  ///
  /// - Parameters:
  ///   - block: frames of the signal.
  ///   - peaks: as many linear amplitudes; element `n` belongs to the frame `latency` before
  ///     frame `n` of the block.
  package mutating func process(
    _ block: Span<StereoFrame>,
    into peaks: inout MutableSpan<Double>
  ) {
    precondition(block.count == peaks.count, "one peak for every frame")
    var start = 0
    while start < block.count {
      let end = min(start + Self.chunk, block.count)
      process(block.extracting(start..<end), into: &peaks, at: start)
      start = end
    }
  }

  package mutating func visitState<V: StateVisitor>(_ visitor: inout V) {
    visitor.visit(&history)
    visitor.visit(&squareBefore)
  }

  private mutating func process(
    _ block: Span<StereoFrame>,
    into peaks: inout MutableSpan<Double>,
    at start: Int
  ) {
    var window = history
    window.reserveCapacity(history.count + block.count)
    for index in 0..<block.count { window.append(block[index]) }
    interpolator.findSquares(in: window.span, into: &peaks, at: start)
    // The frame before the interval that came with frame n stands `latency` before frame n.
    let offset = history.count - latency
    var before = squareBefore
    for index in 0..<block.count {
      let after = peaks[start + index]
      let own = window[offset + index] * window[offset + index]
      peaks[start + index] = max(max(own.x, own.y), max(before, after)).squareRoot()
      before = after
    }
    squareBefore = before
    history = Array(window.suffix(history.count))
  }
}
