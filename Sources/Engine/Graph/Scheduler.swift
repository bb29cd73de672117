import Bindings

/// What of a graph is run, what may run next, and which segments are still needed.
///
/// A value without threads: workers ask it under a lock. An action is one segment of one node; of
/// those that may run, the first in the order of group, segment and node goes first.
struct Scheduler: Sendable {
  struct Action: Sendable {
    let node: Int
    let segment: Int
    let windows: [SourceWindow]
  }

  enum Step: Sendable {
    case run(Action)
    case wait
    case stop
  }

  /// The place of an action in the order of preference and of errors.
  private struct Order: Comparable, Sendable {
    let group: Int
    let segment: Int
    let node: Int

    static func < (left: Order, right: Order) -> Bool {
      (left.group, left.segment, left.node) < (right.group, right.segment, right.node)
    }
  }

  private struct Node: Sendable {
    /// True where its segments are at hand from the start.
    var isKnown = false
    var consumers: [(node: Int, source: Graph.Source)] = []
    /// Segments by which this node may have to be ahead of the ends of its group.
    var lead = 0
    var isRunning = false
    /// The segment that comes next.
    var next = 0
    /// Finished segments that are still needed, from `oldest` on.
    var oldest = 0
    var finished: [Segment] = []
    var output = NodeOutput()
    var rendered = 0
  }

  private struct Failure: Sendable {
    let order: Order
    let failure: GraphFailure
  }

  /// Segments by which a node may be ahead of what the ends need: enough to keep workers busy
  /// where nodes are few, and a bound to the memory.
  private static let window = 3

  private let graph: Graph
  private let keepsGoing: Bool
  private var nodes: [Node]
  /// Those that are run, in order.
  private(set) var active: [Int] = []
  /// By group: the nodes whose output is asked for.
  private var ends: [Int: [Int]] = [:]
  /// By group the first in the order of actions, whoever came upon it first.
  private var failures: [Int: Failure] = [:]
  private var isStopped = false
  private var running = 0

  /// - Parameters:
  ///   - graph: what is made.
  ///   - known: outputs that are at hand, by node.
  ///   - keepsGoing: what fails stops its own group only.
  init(_ graph: Graph, known: [Int: NodeOutput], keepsGoing: Bool) {
    self.graph = graph
    self.keepsGoing = keepsGoing
    nodes = graph.nodes.map { _ in Node() }
    var isNeeded = graph.nodes.map { $0.isWanted }
    for index in nodes.indices.reversed() {
      if case .given(let output) = graph.nodes[index].role { take(output, for: index) }
      if let output = known[index] { take(output, for: index) }
      guard !nodes[index].isKnown, isNeeded[index] else { continue }
      active.append(index)
      let group = graph.nodes[index].group
      if graph.nodes[index].isWanted { ends[group, default: []].append(index) }
      for source in graph.nodes[index].sources {
        isNeeded[source.node] = true
        nodes[source.node].lead = max(nodes[source.node].lead, nodes[index].lead + source.lead)
        nodes[source.node].consumers.append((index, source))
      }
    }
    active.reverse()
  }

  private mutating func take(_ output: NodeOutput, for index: Int) {
    nodes[index].isKnown = true
    nodes[index].output = output
    nodes[index].next = graph.nodes[index].segmentCount
  }

  /// True where there is nothing to run.
  var isIdle: Bool { active.isEmpty }
  /// By node: its output where it is complete, and how many of its segments were rendered.
  var outputs: [(output: NodeOutput?, rendered: Int)] {
    nodes.indices.map { index in
      let node = nodes[index]
      return (node.next == graph.nodes[index].segmentCount ? node.output : nil, node.rendered)
    }
  }
  /// By group what went wrong.
  var problems: [Int: GraphFailure] { failures.mapValues(\.failure) }
  var isComplete: Bool {
    active.allSatisfy { nodes[$0].next == graph.nodes[$0].segmentCount }
  }

  /// Starts nothing more.
  mutating func stop() { isStopped = true }

  /// What a worker does next.
  mutating func take() -> Step {
    guard !isStopped else { return running > 0 ? .wait : .stop }
    var best: Order?
    for index in active {
      let order = Order(
        group: graph.nodes[index].group,
        segment: nodes[index].next,
        node: index
      )
      if let best, best < order { continue }
      if isReady(index, order) { best = order }
    }
    guard let best else { return running > 0 ? .wait : .stop }
    nodes[best.node].isRunning = true
    running += 1
    return .run(
      Action(node: best.node, segment: best.segment, windows: windows(of: best))
    )
  }

  private func windows(of order: Order) -> [SourceWindow] {
    graph.nodes[order.node].sources.map { source in
      let range = source.segments(order.segment)
      let from = nodes[source.node]
      let shape = graph.nodes[source.node]
      return SourceWindow(
        framesPerSegment: shape.framesPerSegment,
        first: range.lowerBound,
        segments: range.map { segment in
          guard from.isKnown else { return from.finished[segment - from.oldest] }
          return Segment(
            frames: shape.frames(of: segment),
            channels: shape.channels,
            digest: from.output.segments[segment]
          )
        }
      )
    }
  }

  /// Takes note of a node's finished segment.
  mutating func finish(_ index: Int, _ segment: Segment, note: [UInt64], isRendered: Bool) {
    running -= 1
    nodes[index].isRunning = false
    nodes[index].next += 1
    nodes[index].finished.append(segment)
    nodes[index].output.append(segment.digest, note: note)
    if isRendered { nodes[index].rendered += 1 }
    for source in graph.nodes[index].sources { release(source.node) }
    release(index)
    if nodes[index].next == graph.nodes[index].segmentCount { active.removeAll { $0 == index } }
  }

  /// Takes note of an action that failed: what comes before it still runs, so that the problem
  /// that is reported does not depend on which worker was faster.
  mutating func fail(_ action: Action, _ failure: GraphFailure) {
    running -= 1
    nodes[action.node].isRunning = false
    let group = graph.nodes[action.node].group
    let order = Order(group: group, segment: action.segment, node: action.node)
    if isBeforeFailure(order) { failures[group] = Failure(order: order, failure: failure) }
  }

  private func isBeforeFailure(_ order: Order) -> Bool {
    if let own = failures[order.group], own.order < order || own.order == order { return false }
    return keepsGoing || failures.values.allSatisfy { order < $0.order }
  }

  private func isReady(_ index: Int, _ order: Order) -> Bool {
    let node = nodes[index]
    guard !node.isRunning, order.segment < floor(of: order.group) + Self.window + node.lead,
      failures.isEmpty || isBeforeFailure(order)
    else { return false }
    return graph.nodes[index].sources.allSatisfy {
      nodes[$0.node].isKnown || $0.segments(order.segment).upperBound <= nodes[$0.node].next
    }
  }

  /// The first segment that an end of the group still has to come to.
  private func floor(of group: Int) -> Int {
    var floor = Int.max / 2
    for end in ends[group] ?? [] where nodes[end].next < graph.nodes[end].segmentCount {
      floor = min(floor, nodes[end].next)
    }
    return floor
  }

  /// Frees the segments of a node that nobody reads any more.
  private mutating func release(_ index: Int) {
    guard !nodes[index].isKnown else { return }
    var needed = nodes[index].next
    for consumer in nodes[index].consumers {
      let next = nodes[consumer.node].next
      guard next < graph.nodes[consumer.node].segmentCount else { continue }
      needed = min(needed, consumer.source.segments(next).lowerBound)
    }
    let count = needed - nodes[index].oldest
    guard count > 0 else { return }
    nodes[index].finished.removeFirst(count)
    nodes[index].oldest = needed
  }
}
