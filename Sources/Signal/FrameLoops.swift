import CSignal

/// The loops over frames that are written in C, under Swift's spans: see `CSignal.h`.
///
/// What they read and write is checked here once for a block.
package enum FrameLoops {
  /// Passes a block through sections in series; `state` has two integrators for each.
  static func cascade(
    _ sections: [StateVariableFilter],
    state: inout [StereoFrame],
    _ block: inout MutableSpan<StereoFrame>
  ) {
    precondition(state.count == 2 * sections.count, "two integrators a section")
    let coefficients = sections.map {
      csignal_section(
        feedback: $0.feedback,
        coupling: $0.coupling,
        forward: $0.forward,
        direct: $0.direct,
        band: $0.band,
        low: $0.low
      )
    }
    unsafe state.withUnsafeMutableBytes { state in
      unsafe block.withUnsafeMutableBytes { frames in
        unsafe csignal_cascade(
          coefficients,
          coefficients.count,
          state.assumingMemoryBound(to: Double.self).baseAddress,
          frames.assumingMemoryBound(to: Double.self).baseAddress,
          frames.count / MemoryLayout<StereoFrame>.stride
        )
      }
    }
  }

  // MARK: - Dynamics

  /// The larger magnitude of each frame, and no less than `least`, into as many levels.
  static func levels(
    of frames: Span<StereoFrame>,
    atLeast least: Double,
    into levels: inout MutableSpan<Double>
  ) {
    precondition(frames.count <= levels.count, "a level for each frame")
    unsafe frames.withUnsafeBytes { frames in
      unsafe levels.withUnsafeMutableBufferPointer { levels in
        unsafe csignal_levels(
          frames.assumingMemoryBound(to: Double.self).baseAddress,
          least,
          levels.baseAddress,
          frames.count / MemoryLayout<StereoFrame>.stride
        )
      }
    }
  }

  /// Turns levels into the reductions that a curve asks for; one of the detector's octaves is
  /// `octaves` of amplitude.
  static func reduce(
    _ levels: inout MutableSpan<Double>,
    _ curve: GainReduction,
    octaves: Double
  ) {
    var asked = csignal_curve(
      octaves: octaves,
      threshold: curve.threshold,
      slope: curve.slope,
      knee: curve.knee,
      inverseKnee: curve.inverseKnee
    )
    unsafe levels.withUnsafeMutableBufferPointer {
      unsafe csignal_reductions(&asked, $0.baseAddress, $0.count)
    }
  }

  /// Turns reductions into factors: makeup in octaves, the share of them in the sound.
  static func turnToGains(
    _ reductions: inout MutableSpan<Double>,
    makeup: Double,
    mix: Double
  ) {
    unsafe reductions.withUnsafeMutableBufferPointer {
      unsafe csignal_gains(makeup, mix, $0.baseAddress, $0.count)
    }
  }

  /// Multiplies each frame by its factor.
  static func scale(_ block: inout MutableSpan<StereoFrame>, by factors: Span<Double>) {
    precondition(factors.count == block.count, "a factor for each frame")
    unsafe block.withUnsafeMutableBytes { frames in
      unsafe factors.withUnsafeBufferPointer { factors in
        unsafe csignal_scale(
          frames.assumingMemoryBound(to: Double.self).baseAddress,
          factors.baseAddress,
          factors.count
        )
      }
    }
  }

  // MARK: - Points between samples

  /// The largest square of the points between frames; taps are even, odd and half in turn.
  static func highestQuarters(_ taps: [Double], of window: Span<StereoFrame>) -> Double {
    let count = window.count - (2 * taps.count / 3 - 1)
    return unsafe window.withUnsafeBytes {
      unsafe csignal_highest_quarters(
        taps,
        $0.assumingMemoryBound(to: Double.self).baseAddress,
        count
      )
    }
  }

  /// The peaks of `IntersamplePeak`; `signal` has its history before the frames of interest.
  static func intersamplePeaks(
    _ taps: [Double],
    of signal: Span<StereoFrame>,
    into peaks: inout MutableSpan<Double>
  ) {
    let count = signal.count - IntersamplePeak.history
    precondition(count <= peaks.count, "there is room for each peak")
    unsafe signal.withUnsafeBytes { frames in
      unsafe peaks.withUnsafeMutableBufferPointer { peaks in
        unsafe csignal_intersample_peaks(
          taps,
          frames.assumingMemoryBound(to: Double.self).baseAddress,
          peaks.baseAddress,
          count
        )
      }
    }
  }

  // MARK: - Spectra

  /// Adds products of complex numbers, each operand four real and four imaginary parts in turn.
  static func addProducts(
    of left: Span<Float>,
    _ right: Span<Float>,
    to sum: inout MutableSpan<ComplexVector>
  ) {
    precondition(left.count == right.count && left.count == 8 * sum.count, "spectra of one length")
    unsafe left.withUnsafeBufferPointer { left in
      unsafe right.withUnsafeBufferPointer { right in
        unsafe sum.withUnsafeMutableBytes { bytes in
          unsafe csignal_add_products(
            left.baseAddress,
            right.baseAddress,
            bytes.assumingMemoryBound(to: Double.self).baseAddress,
            left.count / 8
          )
        }
      }
    }
  }
}
