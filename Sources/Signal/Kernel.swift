/// One instant of sound inside the engine: left and right.
///
/// Mono is the same value in both lanes, because a filter is bound by latency and the second lane
/// costs nothing.
package typealias StereoFrame = SIMD2<Double>

/// A processor at work: a value whose copy is a checkpoint.
///
/// The result never depends on how the stream is cut into blocks. Output comes `latency` frames
/// late, as the processor's `reach` declares; the engine reads ahead to make up for it.
package protocol Kernel: Sendable {
  /// Numbers derived from the parameters at one moment: coefficients, gains, times in frames.
  associatedtype Settings: Sendable

  /// Processes a block in place.
  ///
  /// - Parameters:
  ///   - block: frames of the signal.
  ///   - key: as many frames of the side-chain, or none where the signal is its own key.
  ///   - settings: how the parameters move over this block.
  mutating func process(
    _ block: inout MutableSpan<StereoFrame>,
    key: Span<StereoFrame>,
    settings: Ramp<Settings>
  )

  /// Shows every state variable to `visitor`, always in the same order.
  ///
  /// From this one list come the rounding at segment boundaries, writing, reading and digests.
  mutating func visitState<V: StateVisitor>(_ visitor: inout V)
}

/// Settings that move in a straight line between two control points.
///
/// Frame `n` of the block lies at `(offset + n) / length` of the way; a kernel that supports
/// automation interpolates its coefficients there, computing each frame's value from `n` alone, so
/// that blocks may be cut anywhere.
package struct Ramp<Settings: Sendable>: Sendable {
  package var from: Settings
  package var to: Settings
  /// Frames of this control interval that came before the block.
  package var offset: Int
  /// Frames of the whole control interval.
  package var length: Int
  /// True where `from` holds for the whole block; kernels take their fast path then.
  package var isConstant: Bool

  package init(constant settings: Settings) {
    from = settings
    to = settings
    offset = 0
    length = 1
    isConstant = true
  }

  package init(from: Settings, to: Settings, offset: Int, length: Int) {
    self.from = from
    self.to = to
    self.offset = offset
    self.length = length
    isConstant = false
  }
}

/// What is done with the state of a kernel: rounded, written, read, digested.
package protocol StateVisitor {
  mutating func visit(_ value: inout Double)
  mutating func visit(_ value: inout Int64)
  mutating func visit(_ values: inout [Double])
  mutating func visit(_ values: inout [StereoFrame])
  mutating func visit(_ values: inout [Int64])
}

extension StateVisitor {
  package mutating func visit(_ value: inout StereoFrame) {
    visit(&value.x)
    visit(&value.y)
  }

  package mutating func visit(_ value: inout Int) {
    var wide = Int64(value)
    visit(&wide)
    value = Int(wide)
  }
}

/// How far a processor reaches in time, in frames at the rendering rate.
package struct Reach: Hashable, Sendable {
  /// Frames by which the output of the kernel comes late.
  package var latency: Int
  /// Frames that may sound after the input has ended (beyond the latency), to -120 dB; nil where
  /// it cannot be bounded.
  package var tail: Int?

  package init(latency: Int = 0, tail: Int? = 0) {
    self.latency = latency
    self.tail = tail
  }
}
