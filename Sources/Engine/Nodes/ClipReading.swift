import Planning
import Quantities
import Signal

/// The clips of one track over any frames of the song: read, turned, faded and added.
///
/// A clip without gain and fades gives the take's samples bit for bit.
struct ClipReading: Sendable {
  private struct Active: Sendable {
    let clip: PlannedClip
    let amplitude: Double
    var take: TakeReading
  }

  private let clips: [PlannedClip]
  private let takes: [PlannedTake]
  private let rate: Int
  private var active: [Active] = []
  /// The first clip that was not yet looked at.
  private var next = 0
  private var amplitudes: [Double] = []

  /// Clips in the order of the timeline.
  init(_ clips: [PlannedClip], of plan: RenderPlan) {
    self.clips = clips
    takes = plan.takes
    rate = plan.rate.hertz
  }

  /// True where no clip sounds in `range`.
  func isSilent(over range: Range<Int>) -> Bool {
    !clips.contains { $0.frames.overlaps(range) }
  }

  /// Adds the frames of `range` to a block of as many.
  ///
  /// Ranges come in ascending order; files stay open in between, so that they are read straight on.
  mutating func add(
    _ range: Range<Int>,
    to block: inout MutableSpan<StereoFrame>
  ) throws(RenderProblem) {
    try open(range)
    for index in active.indices {
      let clip = active[index].clip
      let part = clip.frames.clamped(to: range)
      guard !part.isEmpty else { continue }
      let isFaded = clip.isFaded(over: part)
      var position = part.lowerBound
      while position < part.upperBound {
        let frame = clip.takeFrame(at: position)
        let chunk = try active[index].take.chunk(around: frame)
        let available =
          clip.isReversed ? frame - chunk.frames.lowerBound + 1 : chunk.frames.upperBound - frame
        let count = min(part.upperBound - position, available)
        let course = TakeChunk.Course(
          first: frame,
          step: clip.isReversed ? -1 : 1,
          count: count,
          offset: position - range.lowerBound
        )
        if isFaded {
          amplitudes.removeAll(keepingCapacity: true)
          for frame in position..<(position + count) {
            amplitudes.append(active[index].amplitude * clip.fade(at: frame))
          }
          chunk.add(course, amplitudes: amplitudes.span, to: &block)
        } else {
          chunk.add(course, amplitude: active[index].amplitude, to: &block)
        }
        position += count
      }
    }
  }

  /// Closes the takes of clips that are over and opens those of clips that begin.
  private mutating func open(_ range: Range<Int>) throws(RenderProblem) {
    active.removeAll { $0.clip.frames.upperBound <= range.lowerBound }
    while next < clips.count, clips[next].frames.lowerBound < range.upperBound {
      let clip = clips[next]
      next += 1
      guard clip.frames.overlaps(range) else { continue }
      let take = try TakeReading(takes[clip.take], at: rate)
      active.append(
        Active(clip: clip, amplitude: Maths.amplitude(decibels: clip.gain), take: take)
      )
    }
  }
}

extension PlannedClip {
  func isFaded(over part: Range<Int>) -> Bool {
    part.lowerBound < frames.lowerBound + fadeIn.length
      || part.upperBound > frames.upperBound - fadeOut.length
  }

  /// Both fades' amplitude at a song frame.
  func fade(at frame: Int) -> Double {
    fadeIn.amplitude(at: frame - frames.lowerBound)
      * fadeOut.amplitude(at: frames.upperBound - frame)
  }
}

extension PlannedClip.Fade {
  /// The amplitude a number of frames away from the faded edge.
  func amplitude(at distance: Int) -> Double {
    distance < length ? shape.value(at: Double(distance) / Double(length)) : 1
  }
}
