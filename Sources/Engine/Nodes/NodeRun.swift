import Bindings
import Planning
import Processors
import Quantities
import Signal

/// A node at work: input, polarity, trim and chain, one segment after the other.
///
/// Each segment is a function of the parameters over it, the input segments and the state before;
/// the state is rounded where a segment ends. Each processor has then taken in exactly the frames
/// up to its own distance from the chain's output.
struct NodeRun: Sendable {
  /// Frames that pass through the chain at once: 16 KiB, which stay in the first-level cache.
  private static let blockFrames = 1024

  private struct Link: Sendable {
    var processor: RunningProcessor
    /// How far its input lies ahead of the chain's output.
    let offset: Int
    var key: Feed?
    /// Nil for what reduces no gain.
    var meter: ReductionMeter?
  }

  private let node: RenderNode
  private let frames: Int
  private let rate: SampleRate
  private let song: String
  private var clips: ClipReading?
  private var sum: [Feed] = []
  private var chain: [Link] = []
  private let rest: ContentDigest
  /// True while silence in gives silence out and changes nothing.
  ///
  /// It follows from the state alone: a run that goes on from a stored state does what one does
  /// that never stopped.
  private var isAtRest = true
  /// The state that the last segment left behind, until it is asked for.
  private var state: [UInt64]?

  private var block: [StereoFrame] = []
  private var key: [StereoFrame] = []
  private var trims: [Double] = []

  init(
    _ node: RenderNode,
    reading sources: NodeSources,
    of plan: RenderPlan,
    responses: any ResponseSource = MadeResponses()
  ) {
    self.node = node
    frames = plan.frames
    rate = plan.rate
    song = plan.song
    switch node.input {
    case .clips(let planned): clips = ClipReading(planned, of: plan)
    case .sum(let contributions):
      sum = zip(contributions, sources.ofSum).map { Feed($0, source: $1) }
    }
    for (index, planned) in node.chain.enumerated() {
      var key: Feed?
      if let contribution = planned.key, let source = sources.ofKeys[index] {
        key = Feed(contribution, source: source)
      }
      let processor = RunningProcessor(
        planned.processor,
        automation: planned.automation,
        in: plan.context,
        responses: responses
      )
      if let last = chain.indices.last, chain[last].processor.absorb(processor) { continue }
      let meter = ReductionMeter(planned, latency: processor.latency)
      chain.append(
        Link(processor: processor, offset: sources.offsets[index], key: key, meter: meter)
      )
    }
    rest = ContentDigest(of: Self.state(of: &chain))
  }

  /// All that the next segment needs to know of those before.
  mutating func writeState() -> [UInt64] {
    defer { state = nil }
    return state ?? Self.state(of: &chain)
  }

  /// Goes on from a state; false where the words are none of such a chain.
  mutating func readState(_ words: [UInt64]) -> Bool {
    var reader = StateReader(words)
    for index in chain.indices { chain[index].processor.visitState(&reader) }
    state = nil
    isAtRest = ContentDigest(of: words) == rest
    return reader.isComplete
  }

  private static func state(of chain: inout [Link]) -> [UInt64] {
    var writer = StateWriter()
    for index in chain.indices { chain[index].processor.visitState(&writer) }
    return writer.words
  }

  /// Renders the next frames of the song: `range` follows that of the call before or the state that
  /// was read, the first one starts at 0; `windows` holds for each source the segments that this
  /// range needs.
  mutating func render(
    _ range: Range<Int>,
    from windows: [SegmentWindow]
  ) throws(RenderProblem) -> SegmentBuffer {
    let ahead = node.lookAhead
    let start = range.lowerBound == 0 ? 0 : range.lowerBound + ahead
    let input = start..<(range.upperBound + ahead)
    let isSilent = isSilent(over: input, windows)
    if isSilent, isAtRest {
      return SegmentBuffer(silentFrames: range.count, channels: node.channels)
    }
    for index in chain.indices { chain[index].meter?.begin(frames: range.count) }
    var builder = SegmentBuilder(frames: range.count, channels: node.channels)
    var position = input.lowerBound
    while position < input.upperBound {
      // What comes out before the song starts fills no segment, so it gets blocks of its own.
      let end = position < ahead ? min(ahead, input.upperBound) : input.upperBound
      let part = position..<min(position + Self.blockFrames, end)
      try read(part, windows)
      let place = part.lowerBound - ahead - range.lowerBound
      Self.process(&block, through: &chain, at: part, ahead: ahead, place, windows, &key)
      if position >= ahead { builder.append(block.span) }
      position = part.upperBound
    }
    guard let segment = builder.finish() else { throw broken(in: range) }
    finish()
    return segment
  }

  /// What the chain's processors took away over the range that was rendered last; by processor that
  /// reduces gain, in cells.
  func reductions(over range: Range<Int>) -> [[Double]] {
    chain.compactMap { $0.meter?.reductions(from: range.lowerBound) }
  }

  /// Rounds the state at the end of a segment, and sees whether it is that of the beginning.
  private mutating func finish() {
    var rounding = StateRounding()
    for index in chain.indices { chain[index].processor.visitState(&rounding) }
    let words = Self.state(of: &chain)
    isAtRest = ContentDigest(of: words) == rest
    state = words
  }

  private func isSilent(over input: Range<Int>, _ windows: [SegmentWindow]) -> Bool {
    if let clips { return clips.isSilent(over: input) && chain.allSatisfy { $0.key == nil } }
    return windows.allSatisfy(\.isSilent)
  }

  /// Fills the block with the node's input, polarity and trim applied.
  private mutating func read(
    _ part: Range<Int>,
    _ windows: [SegmentWindow]
  ) throws(RenderProblem) {
    block.refill(part.count, with: .zero)
    let inside = part.clamped(to: 0..<frames)
    if !inside.isEmpty { try Self.read(inside, &clips, &sum, windows, into: &block) }
    trim(part)
  }

  private static func read(
    _ part: Range<Int>,
    _ clips: inout ClipReading?,
    _ sum: inout [Feed],
    _ windows: [SegmentWindow],
    into block: inout [StereoFrame]
  ) throws(RenderProblem) {
    var target = block.mutableSpan
    var heard = target._mutatingExtracting(first: part.count)
    try clips?.add(part, to: &heard)
    for index in sum.indices { sum[index].add(part, from: windows, to: &heard) }
  }

  private mutating func trim(_ part: Range<Int>) {
    let sign = node.isInverted ? -1.0 : 1.0
    guard !node.trim.isConstant(over: part) else {
      let gain = sign * Maths.amplitude(decibels: node.trim.value(at: part.lowerBound))
      guard gain != 1 else { return }
      for index in block.indices { block[index] *= gain }
      return
    }
    trims.removeAll(keepingCapacity: true)
    node.trim.append(part, to: &trims)
    for index in block.indices {
      block[index] *= sign * Maths.amplitude(decibels: trims[index])
    }
  }

  private static func process(
    _ block: inout [StereoFrame],
    through chain: inout [Link],
    at part: Range<Int>,
    ahead: Int,
    _ place: Int,
    _ windows: [SegmentWindow],
    _ key: inout [StereoFrame]
  ) {
    for index in chain.indices {
      let shift = chain[index].offset - ahead
      let frames = (part.lowerBound + shift)..<(part.upperBound + shift)
      key.refill(chain[index].key == nil ? 0 : part.count, with: .zero)
      if chain[index].key != nil {
        var heard = key.mutableSpan
        chain[index].key?.add(frames, from: windows, to: &heard)
      }
      chain[index].meter?.take(block.span)
      var target = block.mutableSpan
      chain[index].processor.process(&target, key: key.span, at: frames.lowerBound)
      chain[index].meter?.give(block.span, at: place)
    }
  }

  private func broken(in range: Range<Int>) -> RenderProblem {
    RenderProblem(
      EngineCodes.brokenSamples,
      "\(node.kind.rawValue) `\(node.name)` of song `\(song)` makes samples that are not numbers",
      notes: ["between \(range.lowerBound) and \(range.upperBound) frames at \(rate)"]
    )
  }
}
