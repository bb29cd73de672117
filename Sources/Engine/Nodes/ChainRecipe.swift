import Bindings
import Planning
import Processors
import Signal

/// A strip, a bus or the master: input, polarity, trim and chain.
struct ChainRecipe: NodeRecipe {
  /// Raised whenever the same plan may give other samples although no processor's revision moved.
  private static let revision: UInt64 = 2

  private let node: RenderNode
  private let plan: RenderPlan
  private let sources: NodeSources
  private let slicer: NodeSlicer

  init(_ node: RenderNode, of plan: RenderPlan) {
    self.node = node
    self.plan = plan
    sources = NodeSources(of: node, in: plan.context)
    slicer = NodeSlicer(node, of: plan)
  }

  var channels: Int { node.channels }
  var rank: Store.Rank { node.kind == .track ? .strip : .bus }
  /// Each processor meets its old state after those before it have met theirs.
  var convergence: Int {
    node.chain.reduce(0) { $0 + max(1, $1.processor.convergence(in: plan.context)) }
  }
  var identity: [UInt64] { words(of: 0..<plan.frames) }

  func key(of segment: Int, _ windows: [SourceWindow]) -> ContentDigest {
    var words = words(of: range(of: segment))
    for window in windows { window.appendIdentity(from: segment, to: &words) }
    return ContentDigest(of: words)
  }

  func makeRun(in store: Store) -> any NodeRunning {
    Run(
      run: NodeRun(node, reading: sources, of: plan, responses: store),
      grid: plan.grid,
      frames: plan.frames
    )
  }

  private func words(of range: Range<Int>) -> [UInt64] {
    [NodeTag.chain.rawValue, Self.revision, TakeReading.version] + slicer.words(of: range)
  }

  private func range(of segment: Int) -> Range<Int> {
    plan.grid.range(of: segment, within: plan.frames)
  }

  private struct Run: NodeRunning {
    var run: NodeRun
    let grid: SegmentGrid
    let frames: Int

    mutating func writeState() -> [UInt64] { run.writeState() }
    mutating func readState(_ words: [UInt64]) -> Bool { run.readState(words) }

    mutating func render(
      _ segment: Int,
      _ windows: [SourceWindow],
      from store: Store
    ) throws(GraphFailure) -> MadeSegment {
      let range = grid.range(of: segment, within: frames)
      var loaded: [SegmentWindow] = []
      for window in windows { loaded.append(try window.loaded(from: store)) }
      do throws(RenderProblem) {
        let buffer = try run.render(range, from: loaded)
        let reductions = buffer.isSilent ? [] : run.reductions(over: range)
        return MadeSegment(
          buffer: buffer,
          note: CellNote(of: buffer, reductions: reductions).words
        )
      } catch {
        throw .problem(error)
      }
    }
  }
}

/// Keeps the keys of different kinds of nodes apart.
enum NodeTag: UInt64 {
  case chain = 1
  case sum
  case measure
  case conversion
  case master
  case quantise
  case spectrum
  case sequence
  case match
}
