import Bindings
import Synchronization

/// Runs what of a graph is not known yet, on several threads.
struct GraphRun: Sendable {
  /// What came of it.
  struct Result: Sendable {
    /// By node; nil where it was not needed or did not come to its end.
    var outputs: [NodeOutput?] = []
    /// By node: segments that were rendered.
    var rendered: [Int] = []
    /// Different segments that were rendered, whichever of two equal ones came first.
    var made = 0
    /// By group what went wrong.
    var problems: [Int: RenderProblem] = [:]
    /// The sinks' values when all was handed over, by node.
    var sinks: [Int: any SegmentSink] = [:]
  }

  /// A node's run between two of its segments; its lock never waits, because the scheduler runs a
  /// node's segments one after the other.
  private struct Slot: Sendable {
    var run: (any NodeRunning)?
    /// What is known of the state after the segment before; nil where that is rest.
    var state: ContentDigest?
    var sink: (any SegmentSink)?
    var trail = NodeTrail()
  }

  private final class SlotBox: Sendable {
    let slot: Mutex<Slot>
    init(_ slot: Slot) { self.slot = Mutex(slot) }
  }

  private let graph: Graph
  private let store: Store
  private let workers: Int
  private let cancellation: Cancellation
  private let keepsGoing: Bool
  private let leavesTrail: Bool
  private let progress: @Sendable (_ group: Int) -> Void

  /// A run that calls `progress` under a lock whenever a segment of a group is done.
  ///
  /// Forecasts go by the trail of the last run that left one.
  init(
    _ graph: Graph,
    in store: Store,
    workers: Int,
    cancellation: Cancellation,
    keepsGoing: Bool = false,
    leavesTrail: Bool = true,
    progress: @escaping @Sendable (_ group: Int) -> Void = { _ in }
  ) {
    self.graph = graph
    self.store = store
    self.workers = max(1, workers)
    self.cancellation = cancellation
    self.keepsGoing = keepsGoing
    self.leavesTrail = leavesTrail
    self.progress = progress
  }

  /// - Throws: where it was cancelled, or something that the store had is gone.
  func run() throws(BuildInterruption) -> Result {
    let known = graph.nodes.map { knownOutput(of: $0) }
    let byNode = Dictionary(
      uniqueKeysWithValues: known.enumerated().compactMap { node, output in
        output.map { (node, $0) }
      }
    )
    let made = Counter()
    let scheduler = Scheduler(graph, known: byNode, keepsGoing: keepsGoing)
    let state = Monitor(scheduler)
    let slots = graph.nodes.map { node in
      if case .sink(let sink) = node.role { SlotBox(Slot(sink: sink)) } else { SlotBox(Slot()) }
    }
    if !scheduler.isIdle {
      Workers.run(workers) {
        while let action = next(state) { perform(action, slots[action.node], state, made) }
      }
    }
    let end = state.change { $0 }
    var result = Result()
    result.made = made.count
    for (group, failure) in end.problems.sorted(by: { $0.key < $1.key }) {
      switch failure {
      case .problem(let problem): result.problems[group] = problem
      case .lost(let digest): throw .lost(digest)
      }
    }
    guard end.isComplete || !result.problems.isEmpty else { throw .failed(.cancelled) }
    for (index, (output, rendered)) in end.outputs.enumerated() {
      result.outputs.append(output)
      result.rendered.append(rendered)
      if case .made = graph.nodes[index].role, let output {
        keep(output, of: graph.nodes[index], isKnown: known[index] != nil, slots[index])
      }
      if let sink = slots[index].slot.withLock({ $0.sink }) { result.sinks[index] = sink }
    }
    return result
  }

  private func keep(_ output: NodeOutput, of node: Graph.Node, isKnown: Bool, _ box: SlotBox) {
    if !isKnown { store.keep(entry: output.words, in: .node, for: node.key) }
    guard leavesTrail else { return }
    guard !isKnown else { return NodeTrail.point(to: node, in: store) }
    box.slot.withLock { $0.trail }.keep(for: node, in: store)
  }

  /// The nodes that a run would run.
  var pending: [Int] {
    let known = graph.nodes.enumerated().compactMap { index, node in
      knownOutput(of: node).map { (index, $0) }
    }
    let scheduler = Scheduler(
      graph,
      known: Dictionary(uniqueKeysWithValues: known),
      keepsGoing: keepsGoing
    )
    return scheduler.active
  }

  private func knownOutput(of node: Graph.Node) -> NodeOutput? {
    switch node.role {
    case .given(let output): return output
    case .sink: return nil
    case .made:
      guard let words = store.entry(.node, node.key), let output = NodeOutput(words: words),
        output.segments.count == node.segmentCount
      else { return nil }
      return output
    }
  }

  private func next(_ state: Monitor<Scheduler>) -> Scheduler.Action? {
    state.wait { scheduler -> Scheduler.Action?? in
      if cancellation.isCancelled { scheduler.stop() }
      switch scheduler.take() {
      case .run(let action): return .some(action)
      case .wait: return nil
      case .stop: return .some(nil)
      }
    }
  }

  private func perform(
    _ action: Scheduler.Action,
    _ box: SlotBox,
    _ state: Monitor<Scheduler>,
    _ made: Counter
  ) {
    let node = graph.nodes[action.node]
    do throws(GraphFailure) {
      let done = try box.slot.withLock { slot throws(GraphFailure) in
        try segment(of: node, action, &slot)
      }
      if done.isNew { made.add(1) }
      state.change { scheduler in
        scheduler.finish(action.node, done.segment, note: done.note, isRendered: done.isRendered)
        progress(node.group)
      }
    } catch {
      state.change { $0.fail(action, error) }
    }
  }

  private struct Done: Sendable {
    let segment: Segment
    let note: [UInt64]
    let isRendered: Bool
    var isNew = false
  }

  private func segment(
    of node: Graph.Node,
    _ action: Scheduler.Action,
    _ slot: inout Slot
  ) throws(GraphFailure) -> Done {
    let frames = node.frames(of: action.segment)
    let isLast = action.segment == node.segmentCount - 1
    switch node.role {
    case .given: preconditionFailure("what is given is not made")
    case .sink:
      let buffer = try action.windows[0].segments[0].loaded(from: store)
      do throws(RenderProblem) {
        try slot.sink?.receive(buffer, at: action.segment)
      } catch {
        throw .problem(error)
      }
      let segment = Segment(frames: frames, channels: 0, digest: nil)
      return Done(segment: segment, note: [], isRendered: false)
    case .made(let recipe):
      defer { if isLast { slot.run = nil } }
      let own = recipe.key(of: action.segment, action.windows)
      let key = NodeTrail.key(own, after: slot.state)
      defer { slot.trail.append(own, slot.state) }
      if let known = store.action(key) {
        // The run, if there is one, has been overtaken.
        slot.run = nil
        slot.state = known.state
        let segment = Segment(frames: frames, channels: node.channels, digest: known.output)
        return Done(segment: segment, note: known.note, isRendered: false)
      }
      if slot.run == nil { slot.run = try run(recipe, after: slot.state) }
      guard let made = try slot.run?.render(action.segment, action.windows, from: store),
        let words = slot.run?.writeState()
      else { preconditionFailure("a run was just made") }
      let (record, isNew) = try keep(made, state: words, rank: recipe.rank, for: key)
      slot.state = record.state
      let segment = Segment(
        frames: frames,
        channels: node.channels,
        digest: record.output,
        buffer: made.buffer
      )
      return Done(segment: segment, note: made.note, isRendered: true, isNew: isNew)
    }
  }

  /// A run that goes on where the store's knowledge ends.
  private func run(
    _ recipe: any NodeRecipe,
    after state: ContentDigest?
  ) throws(GraphFailure) -> any NodeRunning {
    var run = recipe.makeRun(in: store)
    guard let state else { return run }
    guard let words = store.state(state), run.readState(words) else { throw .lost(state) }
    return run
  }

  /// Sound and state first, then the record that names them.
  private func keep(
    _ made: MadeSegment,
    state: [UInt64],
    rank: Store.Rank,
    for key: ContentDigest
  ) throws(GraphFailure) -> (record: Store.Action, isNew: Bool) {
    do throws(StoreProblem) {
      var output: ContentDigest?
      if let buffer = made.buffer, !buffer.isSilent {
        output = try store.write(samples: buffer.samples, rank: rank)
      }
      let after = try store.keep(state: state)
      let record = Store.Action(output: output, state: after, note: made.note)
      return (record, store.keep(record, for: key))
    } catch {
      throw .problem(error.asRenderProblem)
    }
  }
}
