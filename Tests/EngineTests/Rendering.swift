import Planning
import Synchronization
import TestSupport

@testable import Engine

/// Keeps all segments.
final class CollectingSink: SegmentSink {
  private let collected = Mutex<[Float]>([])

  var samples: [Float] { collected.withLock { $0 } }

  func receive(_ segment: SegmentBuffer, at index: Int) {
    collected.withLock { $0 += segment.allSamples }
  }
}

/// What rendering a plan gave.
struct Rendering {
  /// Interleaved.
  let samples: [Float]
  /// By node of the plan: segments that were rendered.
  let rendered: [Int]
}

/// Renders a plan, into a store of its own if none is given.
func rendering(
  _ plan: RenderPlan,
  in store: Store? = nil,
  workers: Int = 2,
  cancellation: Cancellation = Cancellation(),
  progress: @escaping @Sendable () -> Void = {}
) throws -> Rendering {
  let folder = try TemporaryFolder()
  var graph = Graph()
  let sink = CollectingSink()
  let output = graph.add(plan, group: 0)
  _ = graph.deliver(output, to: sink, name: "sink")
  let run = GraphRun(
    graph,
    in: try store ?? Store(folder: folder.file("store")),
    workers: workers,
    cancellation: cancellation,
    progress: { _ in progress() }
  )
  let result: GraphRun.Result
  do throws(BuildInterruption) {
    result = try run.run()
  } catch .failed(let failure) {
    throw failure
  } catch {
    throw error
  }
  if let problem = result.problems[0] { throw BuildFailure.failed([problem]) }
  return Rendering(samples: sink.samples, rendered: Array(result.rendered[..<plan.nodes.count]))
}

/// The interleaved output of a plan.
func render(_ plan: RenderPlan, workers: Int = 2) throws -> [Float] {
  try rendering(plan, workers: workers).samples
}

/// The greatest difference, in dBFS; -infinity where there is none.
func difference(_ samples: [Float], _ expected: [Double]) -> Double {
  guard samples.count == expected.count else { return .infinity }
  var greatest = 0.0
  for (sample, value) in zip(samples, expected) {
    greatest = max(greatest, (Double(sample) - value).magnitude)
  }
  return decibels(greatest)
}

func difference(_ samples: [Float], _ expected: [Float]) -> Double {
  difference(samples, expected.map(Double.init))
}

/// The greatest magnitude, in dBFS.
func peak(_ samples: [Float]) -> Double {
  decibels(Double(samples.reduce(0) { max($0, $1.magnitude) }))
}
