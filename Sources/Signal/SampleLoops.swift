import CSignal

/// Samples on their way into the frames of a desk: loops in C.
package enum SampleLoops {
  /// Little-endian integers of 24 bits as samples; full scale is 1, and no bit is lost.
  package static func unpack24(_ bytes: Span<UInt8>, into samples: inout MutableSpan<Float>) {
    precondition(bytes.count == 3 * samples.count, "three bytes a sample")
    unsafe bytes.withUnsafeBufferPointer { source in
      unsafe samples.withUnsafeMutableBufferPointer { target in
        unsafe csignal_unpack24(source.baseAddress, target.count, target.baseAddress)
      }
    }
  }

  /// Adds samples, mono or interleaved stereo, under one gain for both sides.
  package static func add(
    _ samples: Span<Float>,
    channels: Int,
    gain: Double,
    to frames: inout MutableSpan<StereoFrame>
  ) {
    check(samples.count, channels, frames.count)
    unsafe samples.withUnsafeBufferPointer { source in
      unsafe frames.withUnsafeMutableBytes { bytes in
        let target = unsafe bytes.assumingMemoryBound(to: Double.self).baseAddress
        let count = source.count / channels
        if channels == 1 {
          unsafe csignal_add_mono(source.baseAddress, count, gain, target)
        } else {
          unsafe csignal_add_stereo(source.baseAddress, count, gain, target)
        }
      }
    }
  }

  /// Adds samples under one gain a side, each product rounded to the grid 2^-40.
  package static func sum(
    _ samples: Span<Float>,
    channels: Int,
    gain: StereoFrame,
    to frames: inout MutableSpan<StereoFrame>
  ) {
    check(samples.count, channels, frames.count)
    unsafe samples.withUnsafeBufferPointer { source in
      unsafe frames.withUnsafeMutableBytes { bytes in
        let target = unsafe bytes.assumingMemoryBound(to: Double.self).baseAddress
        let count = source.count / channels
        if channels == 1 {
          unsafe csignal_sum_mono(source.baseAddress, count, gain.x, gain.y, target)
        } else {
          unsafe csignal_sum_stereo(source.baseAddress, count, gain.x, gain.y, target)
        }
      }
    }
  }

  /// The same under a gain for each frame.
  package static func sum(
    _ samples: Span<Float>,
    channels: Int,
    gains: Span<StereoFrame>,
    to frames: inout MutableSpan<StereoFrame>
  ) {
    check(samples.count, channels, frames.count)
    precondition(gains.count == frames.count, "a gain for each frame")
    unsafe samples.withUnsafeBufferPointer { source in
      unsafe gains.withUnsafeBytes { gains in
        let factors = unsafe gains.assumingMemoryBound(to: Double.self).baseAddress
        unsafe frames.withUnsafeMutableBytes { bytes in
          let target = unsafe bytes.assumingMemoryBound(to: Double.self).baseAddress
          let count = source.count / channels
          if channels == 1 {
            unsafe csignal_sum_mono_moving(source.baseAddress, count, factors, target)
          } else {
            unsafe csignal_sum_stereo_moving(source.baseAddress, count, factors, target)
          }
        }
      }
    }
  }

  /// Frames in single precision: the left side of each for one channel, or both, interleaved.
  package static func store(
    _ frames: Span<StereoFrame>,
    channels: Int,
    into samples: inout MutableSpan<Float>
  ) {
    check(samples.count, channels, frames.count)
    unsafe frames.withUnsafeBytes { bytes in
      let source = unsafe bytes.assumingMemoryBound(to: Double.self).baseAddress
      unsafe samples.withUnsafeMutableBufferPointer { target in
        let count = target.count / channels
        if channels == 1 {
          unsafe csignal_store_mono(source, count, target.baseAddress)
        } else {
          unsafe csignal_store_stereo(source, count, target.baseAddress)
        }
      }
    }
  }

  /// The greatest magnitude; not finite where one of the samples is not.
  package static func peak(_ samples: Span<Float>) -> Float {
    unsafe samples.withUnsafeBufferPointer { source in
      Float(bitPattern: unsafe csignal_greatest_bits(source.baseAddress, source.count))
    }
  }

  private static func check(_ samples: Int, _ channels: Int, _ frames: Int) {
    precondition(channels == 1 || channels == 2, "sound of a desk is mono or stereo")
    precondition(samples == channels * frames, "as many samples as frames")
  }
}
