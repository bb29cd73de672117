import Planning
import Signal

/// What of a song is rendered, what may be rendered next, and which segments are still needed.
///
/// A value without threads: workers ask it under a lock. An action is one segment of one node, or
/// one segment handed to the sink; of those that may run the earliest segment goes first, then the
/// sink, then the node that comes first in the plan.
struct Scheduler: Sendable {
  enum Action: Sendable {
    case render(node: Int, segment: Int, [SegmentWindow])
    case deliver(segment: Int, SegmentBuffer)
  }

  enum Step: Sendable {
    case run(Action)
    case wait
    case stop
  }

  private struct Node: Sendable {
    let sources: NodeSources
    /// Nodes that read this one.
    var consumers: [(node: Int, source: NodeSources.Source)] = []
    /// False where no path leads to the output: never rendered.
    var isHeard = false
    /// Segments by which this node may have to be ahead of the output.
    var lead = 0
    var isRunning = false
    /// The segment that comes next.
    var next = 0
    /// Finished segments that are still needed, from `oldest` on.
    var oldest = 0
    var finished: [SegmentBuffer] = []
  }

  /// Segments by which a node may be ahead of what the output needs: enough to keep workers busy
  /// where nodes are few, and a bound to the memory.
  private static let window = 3

  private let plan: RenderPlan
  private let grid: SegmentGrid
  private var nodes: [Node]
  private var isDelivering = false
  private(set) var delivered = 0
  /// Segments rendered, of all nodes.
  private(set) var rendered = 0
  /// The first in the order of actions, whoever came upon it first.
  private var failure: (order: Order, problem: RenderProblem)?
  private var isStopped = false

  /// The place of an action in the order of preference and of errors.
  private struct Order: Comparable, Sendable {
    let segment: Int
    /// The sink counts as -1.
    let node: Int

    static func < (left: Order, right: Order) -> Bool {
      (left.segment, left.node) < (right.segment, right.node)
    }
  }

  init(_ plan: RenderPlan) {
    self.plan = plan
    grid = plan.grid
    nodes = plan.nodes.map { Node(sources: NodeSources(of: $0, in: plan.context)) }
    nodes[plan.output].isHeard = true
    for index in nodes.indices.reversed() where nodes[index].isHeard {
      for source in nodes[index].sources.all {
        precondition(source.node < index, "each node reads only nodes before it")
        let lead = grid.count(for: source.ahead.upperBound) + nodes[index].lead
        nodes[source.node].isHeard = true
        nodes[source.node].lead = max(nodes[source.node].lead, lead)
        nodes[source.node].consumers.append((index, source))
      }
    }
  }

  /// Segments of all nodes that are heard.
  var total: Int { nodes.count { $0.isHeard } * plan.segmentCount }
  var problem: RenderProblem? { failure?.problem }
  var isComplete: Bool { delivered == plan.segmentCount }

  /// Starts nothing more.
  mutating func stop() { isStopped = true }

  /// What a worker does next.
  mutating func take() -> Step {
    let isRunning = isDelivering || nodes.contains { $0.isRunning }
    if isStopped || isComplete { return isRunning ? .wait : .stop }
    if let segment = deliverable, isBeforeFailure(Order(segment: segment, node: -1)) {
      let output = nodes[plan.output]
      isDelivering = true
      return .run(.deliver(segment: segment, output.finished[segment - output.oldest]))
    }
    var best: Order?
    for index in nodes.indices where isReady(index) {
      let order = Order(segment: nodes[index].next, node: index)
      if best.map({ order < $0 }) ?? true { best = order }
    }
    guard let best else { return isRunning ? .wait : .stop }
    nodes[best.node].isRunning = true
    return .run(.render(node: best.node, segment: best.segment, windows(of: best)))
  }

  private func windows(of order: Order) -> [SegmentWindow] {
    nodes[order.node].sources.all.map { source in
      let range = source.segments(for: order.segment, of: grid, within: plan.frames)
      let from = nodes[source.node]
      return SegmentWindow(
        framesPerSegment: grid.framesPerSegment,
        first: range.lowerBound,
        segments: range.map { from.finished[$0 - from.oldest] }
      )
    }
  }

  /// Takes note of a node's finished segment.
  mutating func finish(node: Int, _ segment: SegmentBuffer) {
    nodes[node].isRunning = false
    nodes[node].finished.append(segment)
    nodes[node].next += 1
    rendered += 1
    for source in nodes[node].sources.all { release(source.node) }
    release(node)
  }

  /// Takes note that the sink has taken a segment.
  mutating func finishDelivery() {
    isDelivering = false
    delivered += 1
    release(plan.output)
  }

  /// Takes note of an action that failed: what comes before it still runs, so that the problem
  /// that is reported does not depend on which worker was faster.
  mutating func fail(_ action: Action, _ problem: RenderProblem) {
    let order: Order
    switch action {
    case .render(let node, let segment, _):
      order = Order(segment: segment, node: node)
      nodes[node].isRunning = false
    case .deliver(let segment, _):
      order = Order(segment: segment, node: -1)
      isDelivering = false
    }
    if isBeforeFailure(order) { failure = (order, problem) }
  }

  private func isBeforeFailure(_ order: Order) -> Bool {
    failure.map { order < $0.order } ?? true
  }

  /// The next segment for the sink, where it is finished and the sink free.
  private var deliverable: Int? {
    !isDelivering && delivered < nodes[plan.output].next ? delivered : nil
  }

  private func isReady(_ index: Int) -> Bool {
    let node = nodes[index]
    let segment = node.next
    guard node.isHeard, !node.isRunning, segment < plan.segmentCount,
      segment < delivered + Self.window + node.lead,
      isBeforeFailure(Order(segment: segment, node: index))
    else { return false }
    return node.sources.all.allSatisfy {
      $0.segments(for: segment, of: grid, within: plan.frames).upperBound <= nodes[$0.node].next
    }
  }

  /// Frees the segments of a node that nobody reads any more.
  private mutating func release(_ index: Int) {
    var needed = nodes[index].next
    if index == plan.output { needed = min(needed, delivered) }
    for consumer in nodes[index].consumers {
      let next = nodes[consumer.node].next
      guard next < plan.segmentCount else { continue }
      let range = consumer.source.segments(for: next, of: grid, within: plan.frames)
      needed = min(needed, range.lowerBound)
    }
    let count = needed - nodes[index].oldest
    guard count > 0 else { return }
    nodes[index].finished.removeFirst(count)
    nodes[index].oldest = needed
  }
}
