import CSignal

/// What single precision leaves of an exact sum, in units of 2^-40, packed as narrow as it goes.
///
/// Below full scale the rest of a sample fits 16 bits, above it 32.
package struct ExactRest: Hashable, Sendable {
  /// The bits of each rest, then the rests.
  package let words: [UInt64]

  /// Of frames and of the samples that they are heard as: as many, interleaved.
  package init(of frames: Span<StereoFrame>, heardAs samples: Span<Float>) {
    precondition(samples.count == 2 * frames.count, "a sample for each side of a frame")
    words = Self.packed(frames, samples, narrow: true) ?? Self.packed(frames, samples) ?? []
  }

  /// As they were kept; nil for other words.
  package init?(words: [UInt64]) {
    guard let width = words.first, width == Self.narrow || width == Self.wide else { return nil }
    self.words = words
  }

  private static let narrow: UInt64 = 16
  private static let wide: UInt64 = 32

  private static func size(_ rests: Int, of width: UInt64) -> Int {
    1 + (rests * Int(width) + UInt64.bitWidth - 1) / UInt64.bitWidth
  }

  /// Nil where a rest is too wide.
  private static func packed(
    _ frames: Span<StereoFrame>,
    _ samples: Span<Float>,
    narrow isNarrow: Bool = false
  ) -> [UInt64]? {
    let width = isNarrow ? narrow : wide
    var words = [UInt64](repeating: 0, count: size(samples.count, of: width))
    words[0] = width
    let fits = unsafe frames.withUnsafeBytes { frames in
      unsafe samples.withUnsafeBufferPointer { samples in
        unsafe words.withUnsafeMutableBytes { bytes in
          let values = unsafe frames.assumingMemoryBound(to: Double.self).baseAddress
          let place = unsafe bytes.baseAddress?.advanced(by: MemoryLayout<UInt64>.stride)
          if isNarrow {
            let rests = unsafe place?.assumingMemoryBound(to: Int16.self)
            return unsafe csignal_rests16(values, samples.baseAddress, samples.count, rests) != 0
          }
          let rests = unsafe place?.assumingMemoryBound(to: Int32.self)
          unsafe csignal_rests32(values, samples.baseAddress, samples.count, rests)
          return true
        }
      }
    }
    return fits ? words : nil
  }

  /// The exact frames; nil where these are not the rests of so many samples.
  package func frames(heardAs samples: Span<Float>) -> [StereoFrame]? {
    let width = words[0]
    guard samples.count.isMultiple(of: 2), words.count == Self.size(samples.count, of: width) else {
      return nil
    }
    var frames = [StereoFrame](repeating: .zero, count: samples.count / 2)
    unsafe words.withUnsafeBytes { bytes in
      unsafe samples.withUnsafeBufferPointer { samples in
        unsafe frames.withUnsafeMutableBytes { frames in
          let values = unsafe frames.assumingMemoryBound(to: Double.self).baseAddress
          let place = unsafe bytes.baseAddress?.advanced(by: MemoryLayout<UInt64>.stride)
          if width == Self.narrow {
            let rests = unsafe place?.assumingMemoryBound(to: Int16.self)
            unsafe csignal_restore16(rests, samples.baseAddress, samples.count, values)
          } else {
            let rests = unsafe place?.assumingMemoryBound(to: Int32.self)
            unsafe csignal_restore32(rests, samples.baseAddress, samples.count, values)
          }
        }
      }
    }
    return frames
  }
}
