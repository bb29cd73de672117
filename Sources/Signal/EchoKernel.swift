/// A delay with feedback: repeats that grow duller, straight or from side to side.
///
/// The high-cut lies in the loop and the low-cut before it. That is what lets two histories meet:
/// a first-order low-pass never enlarges the largest difference in the line, a high-pass does.
package struct EchoKernel: Kernel {
  package enum Pattern: Hashable, Sendable {
    case straight
    /// The middle of the signal sounds left first, then right, then left.
    case pingPong
  }

  package struct Settings: Hashable, Sendable {
    /// Amplitude of each repeat relative to the one before, below 1.
    package var feedback: Double
    /// Share of the repeats, 0 to 1; the rest is the input.
    package var mix: Double
    /// Share of its distance to the input that the first-order low-pass makes in half a frame:
    /// g / (1 + g) with g = tan(pi f / rate).
    package var highCut: Double
    package var lowCut: StateVariableFilter

    /// `highCut` in Hz falls with 6 dB/oct at every repeat, `lowCut` in Hz with 12 dB/oct once.
    package init(feedback: Double, mix: Double, highCut: Double, lowCut: Double, rate: Double) {
      self.feedback = feedback
      self.mix = mix
      let g = StateVariableFilter.warped(highCut, rate: rate)
      self.highCut = g / (1 + g)
      self.lowCut = .highPass(lowCut, q: 0.5.squareRoot(), rate: rate)
    }

    @inline(__always)
    fileprivate init(from: Self, to: Self, at x: Double) {
      feedback = from.feedback + (to.feedback - from.feedback) * x
      mix = from.mix + (to.mix - from.mix) * x
      highCut = from.highCut + (to.highCut - from.highCut) * x
      lowCut = StateVariableFilter(from: from.lowCut, to: to.lowCut, at: x)
    }
  }

  private let pattern: Pattern
  private var line: [StereoFrame]
  /// Where the oldest frame lies.
  private var position = 0
  private var dull = StereoFrame.zero
  private var low1 = StereoFrame.zero
  private var low2 = StereoFrame.zero

  /// An echo after `delay` frames, 1 or more.
  package init(delay: Int, pattern: Pattern) {
    precondition(delay > 0, "an echo comes later")
    self.pattern = pattern
    line = Array(repeating: .zero, count: delay)
  }

  package mutating func visitState<V: StateVisitor>(_ visitor: inout V) {
    line.rotate(toStartAt: position)
    position = 0
    visitor.visit(&line)
    visitor.visit(&dull)
    visitor.visit(&low1)
    visitor.visit(&low2)
  }

  package mutating func process(
    _ block: inout MutableSpan<StereoFrame>,
    key: Span<StereoFrame>,
    settings: Ramp<Settings>
  ) {
    let pattern = self.pattern
    let length = line.count
    var (place, dull, low1, low2) = (position, self.dull, self.low1, self.low2)
    var now = settings.from
    var frames = line.mutableSpan
    for index in block.indices {
      if !settings.isConstant {
        now = Settings(from: settings.from, to: settings.to, at: settings.position(of: index))
      }
      let rise = now.highCut * (frames[place] - dull)
      let wet = dull + rise
      dull = wet + rise
      let input = now.lowCut.step(block[index], &low1, &low2)
      switch pattern {
      case .straight:
        frames[place] = input + now.feedback * wet
      case .pingPong:
        let middle = 0.5 * (input.x + input.y)
        frames[place] = StereoFrame(middle + now.feedback * wet.y, now.feedback * wet.x)
      }
      place = place + 1 == length ? 0 : place + 1
      block[index] += now.mix * (wet - block[index])
    }
    (position, self.dull, self.low1, self.low2) = (place, dull, low1, low2)
  }
}
