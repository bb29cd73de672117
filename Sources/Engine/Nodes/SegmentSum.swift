import Planning
import Signal

/// A segment of a sum as it is added up: exact, on the grid 2^-40.
struct SegmentSum: Sendable {
  /// As many frames as stay in the cache near the core while the parts go by.
  private static let blockFrames = 2048
  /// Below it each part comes to lie on the grid, and sums in any order are exact in double.
  private static let exactBelow = 2048.0

  private var frames: [StereoFrame]
  /// No partial sum is greater, in whatever order the parts are added.
  private var bound: Double

  init(frames: Int) {
    self.frames = Array(repeating: .zero, count: frames)
    bound = 0
  }

  /// What was stored.
  init(_ frames: [StereoFrame], bound: Double) {
    self.frames = frames
    self.bound = bound
  }

  /// False where so much was added that the order may have a meaning.
  var isExact: Bool { bound < Self.exactBelow }

  /// Adds a part, or takes it away where `sign` is -1.
  mutating func add(_ part: SumPart, _ sound: SegmentBuffer, sign: Double) {
    guard let contribution = Contribution(gainWords: part.gains) else {
      preconditionFailure("a part's gains are those of a contribution")
    }
    var gain = ContributionGain(contribution)
    var loudest = 0.0
    let count = min(frames.count, sound.frames)
    var target = frames.mutableSpan
    var start = 0
    while start < count {
      let end = min(start + Self.blockFrames, count)
      let piece = SegmentWindow.Piece(segment: sound, start: start, count: end - start, offset: 0)
      var block = target._mutatingExtracting(start..<end)
      switch gain.course(over: start..<end) {
      case .silent: break
      // Rounding is symmetric: what is added under a negative gain is what was added, negated.
      case .constant(let sides):
        ExactSum.add(piece, gain: sides * sign, to: &block)
        loudest = max(loudest, sides.x, sides.y)
      case .moving:
        loudest = max(loudest, gain.greatest)
        if sign < 0 { gain.negate() }
        ExactSum.add(piece, gains: gain.values.span, to: &block)
      }
      start = end
    }
    bound += Double(sound.peak) * loudest
  }

  /// The sum until now.
  var exact: [StereoFrame] { frames }

  /// The sum as sound and exactly; nil where a sample is not a finite number.
  consuming func finish() -> ExactSegment? {
    var builder = SegmentBuilder(frames: frames.count, channels: 2)
    builder.append(frames.span)
    guard let buffer = builder.finish() else { return nil }
    return ExactSegment(buffer: buffer, sum: frames, bound: bound, isExact: isExact)
  }
}

/// A finished segment of a sum: as sound in single precision, and exactly.
struct ExactSegment: Sendable {
  let buffer: SegmentBuffer
  let sum: [StereoFrame]
  let bound: Double
  let isExact: Bool
}
