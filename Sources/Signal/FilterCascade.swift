/// Second-order sections in series: what high-pass, low-pass and eq run on.
///
/// Up to four sections run in one pass, each some frames behind the one before it, so that a pass
/// takes hardly longer than one section alone.
package struct FilterCascade: Kernel {
  /// As many sections as the cascade was made for.
  package struct Settings: Hashable, Sendable {
    package var sections: [StateVariableFilter]

    package init(_ sections: [StateVariableFilter]) {
      self.sections = sections
    }
  }

  /// Two integrators a section.
  private var integrators: [StereoFrame]

  package init(sections: Int) {
    integrators = Array(repeating: .zero, count: 2 * sections)
  }

  package mutating func visitState<V: StateVisitor>(_ visitor: inout V) {
    visitor.visit(&integrators)
  }

  package mutating func process(
    _ block: inout MutableSpan<StereoFrame>,
    key: Span<StereoFrame>,
    settings: Ramp<Settings>
  ) {
    let count = integrators.count / 2
    precondition(
      settings.from.sections.count == count && settings.to.sections.count == count,
      "the settings are for this cascade"
    )
    guard !settings.isConstant else {
      FrameLoops.cascade(settings.from.sections, state: &integrators, &block)
      return
    }
    for index in 0..<count { processMoving(index, &block, settings) }
  }

  /// Passes a block through cascades one after the other, all under settings that hold.
  package static func process(
    _ block: inout MutableSpan<StereoFrame>,
    through cascades: inout [FilterCascade],
    _ settings: [Settings]
  ) {
    var integrators = cascades.flatMap(\.integrators)
    FrameLoops.cascade(settings.flatMap(\.sections), state: &integrators, &block)
    var start = 0
    for index in cascades.indices {
      let end = start + cascades[index].integrators.count
      cascades[index].integrators = Array(integrators[start..<end])
      start = end
    }
  }

  private mutating func processMoving(
    _ index: Int,
    _ block: inout MutableSpan<StereoFrame>,
    _ settings: Ramp<Settings>
  ) {
    let (from, to) = (settings.from.sections[index], settings.to.sections[index])
    var (s1, s2) = (integrators[2 * index], integrators[2 * index + 1])
    for frame in block.indices {
      let section = StateVariableFilter(from: from, to: to, at: settings.position(of: frame))
      block[frame] = section.step(block[frame], &s1, &s2)
    }
    (integrators[2 * index], integrators[2 * index + 1]) = (s1, s2)
  }
}

extension Ramp {
  /// How much of the way frame `n` of the block has made.
  @inline(__always)
  func position(of n: Int) -> Double {
    Double(offset + n) / Double(length)
  }
}
