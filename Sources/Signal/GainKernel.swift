/// A level change, the same for both sides.
package struct GainKernel: Kernel {
  /// An amplitude.
  package struct Settings: Hashable, Sendable {
    package var amplitude: Double

    package init(decibels: Double) {
      amplitude = Maths.amplitude(decibels: decibels)
    }
  }

  package init() {}

  package mutating func visitState<V: StateVisitor>(_ visitor: inout V) {}

  package mutating func process(
    _ block: inout MutableSpan<StereoFrame>,
    key: Span<StereoFrame>,
    settings: Ramp<Settings>
  ) {
    let from = settings.from.amplitude
    guard !settings.isConstant else {
      if from != 1 {
        for frame in block.indices { block[frame] *= from }
      }
      return
    }
    let way = settings.to.amplitude - from
    for frame in block.indices { block[frame] *= from + way * settings.position(of: frame) }
  }
}
