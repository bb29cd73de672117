import Planning
import Signal
import Synchronization

/// Renders one song on several threads and hands its output, segment by segment, to a sink.
package struct SongRender: Sendable {
  /// A node's state between two of its segments; its lock never waits, because the scheduler runs
  /// a node's segments one after the other.
  private final class Slot: Sendable {
    let run = Mutex<NodeRun?>(nil)
  }

  private final class SinkSlot<Sink: SegmentSink>: Sendable {
    let sink: Mutex<Sink>

    init(_ sink: Sink) { self.sink = Mutex(sink) }
  }

  private let plan: RenderPlan
  private let workers: Int
  private let cancellation: Cancellation
  private let progress: @Sendable (Int, Int) -> Void

  /// A render that calls `progress` under a lock with the segments done and all there are.
  package init(
    _ plan: RenderPlan,
    workers: Int,
    cancellation: Cancellation = Cancellation(),
    progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) {
    self.plan = plan
    self.workers = max(1, workers)
    self.cancellation = cancellation
    self.progress = progress
  }

  /// Segments of all nodes that are heard.
  package var segments: Int { Scheduler(plan).total }

  /// The sink after the last segment, and how many segments were rendered.
  package func run<Sink: SegmentSink>(
    into sink: Sink
  ) throws(BuildFailure) -> (sink: Sink, rendered: Int) {
    let state = Monitor(Scheduler(plan))
    let slots = plan.nodes.map { _ in Slot() }
    let sinkSlot = SinkSlot(sink)
    Workers.run(workers) {
      while let action = next(state) {
        do throws(RenderProblem) {
          switch action {
          case .render(let node, let segment, let windows):
            let buffer = try render(node, segment, windows, in: slots[node])
            state.change { scheduler in
              scheduler.finish(node: node, buffer)
              progress(scheduler.rendered, scheduler.total)
            }
          case .deliver(let segment, let buffer):
            try sinkSlot.sink.withLock { sink throws(RenderProblem) in
              try sink.receive(buffer, at: segment)
            }
            state.change { $0.finishDelivery() }
          }
        } catch {
          state.change { $0.fail(action, error) }
        }
      }
    }
    let end = state.change { $0 }
    if let problem = end.problem { throw .failed([problem]) }
    guard end.isComplete else { throw .cancelled }
    return (sinkSlot.sink.withLock { $0 }, end.rendered)
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

  /// Kernels are made by the first segment of their node, so that many are made at once.
  private func render(
    _ node: Int,
    _ segment: Int,
    _ windows: [SegmentWindow],
    in slot: Slot
  ) throws(RenderProblem) -> SegmentBuffer {
    let range = plan.grid.range(of: segment, within: plan.frames)
    return try slot.run.withLock { run throws(RenderProblem) in
      if run == nil { run = NodeRun(plan.nodes[node], reading: sources(of: node), of: plan) }
      guard let buffer = try run?.render(range, from: windows) else {
        return SegmentBuffer(silentFrames: range.count, channels: plan.nodes[node].channels)
      }
      return buffer
    }
  }

  private func sources(of node: Int) -> NodeSources {
    NodeSources(of: plan.nodes[node], in: plan.context)
  }
}
