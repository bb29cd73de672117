/// A linear room: the middle of the signal convolved with a stereo impulse response, beside the
/// signal itself.
///
/// State is the input of as long as the response lasts, so two histories meet exactly after it.
package struct ReverbKernel: Kernel {
  package struct Settings: Hashable, Sendable {
    /// Share of the reverberation, 0 to 1; the rest is the input.
    package var mix: Double
    /// Factor of the difference between its sides: 0 for mono, 1 as rendered.
    package var width: Double

    package init(mix: Double, width: Double) {
      self.mix = mix
      self.width = width
    }
  }

  /// Frames of latency: the length of the partitions.
  ///
  /// Half would cost half as much again for a
  /// decay of 2 s, double would save a fifth.
  package static let latency = 8192

  /// Frames that are mixed at a time.
  private static let passLength = 256

  private var convolver: PartitionedConvolver
  private var line = DelayLine(length: Self.latency)

  package init(left: [Double], right: [Double]) {
    convolver = PartitionedConvolver(left: left, right: right, partition: Self.latency)
  }

  package mutating func visitState<V: StateVisitor>(_ visitor: inout V) {
    convolver.visitState(&visitor)
    line.visitState(&visitor)
  }

  package mutating func process(
    _ block: inout MutableSpan<StereoFrame>,
    key: Span<StereoFrame>,
    settings: Ramp<Settings>
  ) {
    var storage = InlineArray<256, StereoFrame>(repeating: .zero)
    var wet = storage.mutableSpan
    var start = 0
    while start < block.count {
      let count = min(Self.passLength, block.count - start)
      var part = block._mutatingExtracting(start..<(start + count))
      convolver.process(part.span, into: &wet)
      line.exchange(&part)
      var now = settings.from
      for frame in part.indices {
        if !settings.isConstant {
          let x = settings.position(of: start + frame)
          now.mix = settings.from.mix + (settings.to.mix - settings.from.mix) * x
          now.width = settings.from.width + (settings.to.width - settings.from.width) * x
        }
        let middle = 0.5 * (wet[frame].x + wet[frame].y)
        let side = 0.5 * now.width * (wet[frame].x - wet[frame].y)
        let room = StereoFrame(middle + side, middle - side)
        part[frame] += now.mix * (room - part[frame])
      }
      start += count
    }
  }
}
