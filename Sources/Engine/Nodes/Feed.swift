import Planning
import Signal

/// A contribution at work: what it adds to a block of its sum or side-chain.
struct Feed: Sendable {
  private var gain: ContributionGain
  /// Index of its source among the node's windows.
  private let source: Int

  init(_ contribution: Contribution, source: Int) {
    gain = ContributionGain(contribution)
    self.source = source
  }

  /// Adds the source's frames of `range` to a block of as many.
  mutating func add(
    _ range: Range<Int>,
    from windows: [SegmentWindow],
    to block: inout MutableSpan<StereoFrame>
  ) {
    let pieces = windows[source].pieces(of: range)
    guard !pieces.isEmpty else { return }
    switch gain.course(over: range) {
    case .silent: break
    case .constant(let sides):
      for piece in pieces { ExactSum.add(piece, gain: sides, to: &block) }
    case .moving:
      for piece in pieces { ExactSum.add(piece, gains: gain.values.span, to: &block) }
    }
  }
}
