import Processors
import Signal

/// Which nodes a node reads, and how far ahead of its own output.
///
/// While the chain gives song frame t, its input lies at t + look-ahead, and the side-chain of a
/// processor where that processor's input lies: at t + its latency and those after it.
package struct NodeSources: Hashable, Sendable {
  package struct Source: Hashable, Sendable {
    package let node: Int
    /// Frames ahead of the output, from the least to the greatest of all its uses.
    package var ahead: ClosedRange<Int>
  }

  /// Each node once, in the order of first use.
  package private(set) var all: [Source] = []
  /// For each contribution of a sum the index into `all`.
  package private(set) var ofSum: [Int] = []
  /// For each processor with a side-chain the index into `all`.
  package private(set) var ofKeys: [Int?] = []
  /// For each processor how far its input lies ahead of the chain's output.
  package let offsets: [Int]

  package init(of node: RenderNode, in context: RenderContext) {
    var offset = 0
    var offsets: [Int] = []
    for planned in node.chain.reversed() {
      offset += planned.processor.reach(in: context).latency
      offsets.append(offset)
    }
    precondition(offset == node.lookAhead, "a node reads ahead by its chain's latencies together")
    self.offsets = offsets.reversed()
    if case .sum(let contributions) = node.input {
      for contribution in contributions {
        ofSum.append(use(contribution.source, ahead: node.lookAhead))
      }
    }
    for (index, planned) in node.chain.enumerated() {
      ofKeys.append(planned.key.map { use($0.source, ahead: self.offsets[index]) })
    }
  }

  private mutating func use(_ node: Int, ahead: Int) -> Int {
    guard let known = all.firstIndex(where: { $0.node == node }) else {
      all.append(Source(node: node, ahead: ahead...ahead))
      return all.count - 1
    }
    let old = all[known].ahead
    all[known].ahead = min(old.lowerBound, ahead)...max(old.upperBound, ahead)
    return known
  }
}

extension NodeSources.Source {
  /// The source's segments that are read for one segment of output.
  package func segments(for segment: Int, of grid: SegmentGrid, within frames: Int) -> Range<Int> {
    let output = grid.range(of: segment, within: frames)
    // The first segment also reads what fills the chain.
    let lower = segment == 0 ? 0 : min(output.lowerBound + ahead.lowerBound, frames)
    let upper = min(output.upperBound + ahead.upperBound, frames)
    let first = lower / grid.framesPerSegment
    return first..<max(first, grid.count(for: upper))
  }
}
