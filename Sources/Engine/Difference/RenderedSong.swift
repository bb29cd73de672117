import Bindings
import Planning
import Quantities
import Signal

/// A song of one version as it is in the store, as far as it was asked for.
struct RenderedSong: Sendable {
  private let plan: RenderPlan
  /// By node of the plan.
  private let outputs: [NodeOutput?]
  private let store: Store
  /// Before its loudness is set; nil where it was not asked for.
  let measurement: Measurement?

  init(
    _ plan: RenderPlan,
    outputs: [NodeOutput?],
    measurement: Measurement?,
    in store: Store
  ) {
    self.plan = plan
    self.outputs = outputs
    self.measurement = measurement
    self.store = store
  }

  var frames: Int { plan.frames }
  var rate: Int { plan.rate.hertz }

  /// What a signal's segment is made of: equal parts, equal sound.
  func parts(_ signal: [SignalTable.Part], of segment: Int) -> [SumPart] {
    let range = plan.grid.range(of: segment, within: plan.frames)
    var parts: [SumPart] = []
    for part in signal {
      guard let output = outputs[part.node], output.segments.indices.contains(segment),
        let digest = output.segments[segment]
      else { continue }
      parts.append(
        SumPart(
          gains: part.contribution.sliced(to: range).gainWords,
          source: digest,
          frames: range.count,
          channels: plan.nodes[part.node].channels
        )
      )
    }
    return parts.sorted()
  }

  /// The sound of parts, of a number of frames; what is missing at the end is silent.
  func sound(of parts: [SumPart], frames: Int) throws(BuildInterruption) -> [StereoFrame] {
    var sum = SegmentSum(frames: frames)
    for part in parts {
      let segment = Segment(frames: part.frames, channels: part.channels, digest: part.source)
      sum.add(part, try Self.loaded(segment, from: store), sign: 1)
    }
    return sum.exact
  }

  /// Channels of the finished sound.
  var channels: Int { plan.nodes[plan.output].channels }

  /// The finished sound of a segment, interleaved.
  func finished(_ segment: Int) throws(BuildInterruption) -> [Float] {
    guard let output = outputs[plan.output] else {
      preconditionFailure("only what was asked for is read")
    }
    let known = Segment(
      frames: plan.grid.range(of: segment, within: plan.frames).count,
      channels: channels,
      digest: output.segments[segment]
    )
    return try Self.loaded(known, from: store).allSamples
  }

  /// Calls `body` with the finished sound of a range, piece by piece, in order.
  func eachPiece(
    of range: Range<Int>,
    _ body: ([Float]) -> Void
  ) throws(BuildInterruption) {
    let size = plan.grid.framesPerSegment
    var frame = range.lowerBound
    while frame < range.upperBound {
      let segment = frame / size
      let end = min(range.upperBound, (segment + 1) * size)
      let samples = try finished(segment)
      let part = (frame - segment * size) * channels..<(end - segment * size) * channels
      body(Array(samples[part]))
      frame = end
    }
  }

  private static func loaded(
    _ segment: Segment,
    from store: Store
  ) throws(BuildInterruption) -> SegmentBuffer {
    do throws(GraphFailure) {
      return try segment.loaded(from: store)
    } catch {
      switch error {
      case .problem(let problem): throw .failed(.failed([problem]))
      case .lost(let digest): throw .lost(digest)
      }
    }
  }
}
