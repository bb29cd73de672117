import Bindings
import Planning
import Signal

/// Contributions added exactly, and nothing else: the input of a bus or of the mix.
///
/// Because the sum is exact, a contribution that has changed is exchanged: the old one is taken
/// from the stored sum and the new one added, and the others are not read.
struct SumRecipe: NodeRecipe {
  static let revision: UInt64 = 2
  /// Sums of no more contributions than this are added up again: that reads as little as the sum.
  private static let fewContributions = 3

  private let plan: RenderPlan
  private let contributions: [Contribution]
  private let sources: NodeSources
  private let slicer: NodeSlicer
  /// What the sum is called between two builds.
  private let place: String

  /// A sum node of a plan: one without a chain.
  init(_ node: RenderNode, of plan: RenderPlan) {
    guard case .sum(let contributions) = node.input, Self.isPlain(node) else {
      preconditionFailure("a sum is a node without a chain")
    }
    self.plan = plan
    self.contributions = contributions
    sources = NodeSources(of: node, in: plan.context)
    slicer = NodeSlicer(node, of: plan)
    place = "sum \(plan.song) \(node.kind.rawValue) \(node.name)"
  }

  /// True for nodes that only add.
  static func isPlain(_ node: RenderNode) -> Bool {
    guard case .sum = node.input else { return false }
    return node.chain.isEmpty && !node.isInverted && node.trim == Curve(constant: 0)
      && node.channels == 2
  }

  var channels: Int { 2 }
  var rank: Store.Rank { .sum }
  var identity: [UInt64] {
    [NodeTag.sum.rawValue, Self.revision] + slicer.words(of: 0..<plan.frames)
  }

  func key(of segment: Int, _ windows: [SourceWindow]) -> ContentDigest {
    let range = plan.grid.range(of: segment, within: plan.frames)
    var words = [NodeTag.sum.rawValue, Self.revision, UInt64(range.count)]
    for part in parts(of: segment, windows) { words += part.words }
    return ContentDigest(of: words)
  }

  func makeRun(in store: Store) -> any NodeRunning { Run(recipe: self) }

  /// What sounds in a segment, in an order of its own, so that the order of tracks has no meaning.
  fileprivate func parts(of segment: Int, _ windows: [SourceWindow]) -> [SumPart] {
    let range = plan.grid.range(of: segment, within: plan.frames)
    var parts: [SumPart] = []
    for (contribution, source) in zip(contributions, sources.ofSum) {
      // Without a chain nothing is read ahead: one segment of the source is all.
      guard let sound = windows[source].segments.first, let digest = sound.digest else { continue }
      parts.append(
        SumPart(
          gains: contribution.sliced(to: range).gainWords,
          source: digest,
          frames: sound.frames,
          channels: sound.channels
        )
      )
    }
    return parts.sorted()
  }

  private struct Run: NodeRunning {
    let recipe: SumRecipe

    mutating func render(
      _ segment: Int,
      _ windows: [SourceWindow],
      from store: Store
    ) throws(GraphFailure) -> MadeSegment {
      let range = recipe.plan.grid.range(of: segment, within: recipe.plan.frames)
      let parts = recipe.parts(of: segment, windows)
      var sum = SegmentSum(frames: range.count)
      let known = StoredSum(place: recipe.place, segment: segment, in: store)
      if let exchange = known.exchange(for: parts, frames: range.count) {
        sum = exchange.sum
        for part in exchange.added { try add(part, windows, store, to: &sum) }
      } else {
        for part in parts { try add(part, windows, store, to: &sum) }
      }
      guard let made = sum.finish() else {
        throw .problem(
          RenderProblem(EngineCodes.brokenSamples, "\(recipe.place) is beyond what a sum holds")
        )
      }
      if parts.count > SumRecipe.fewContributions {
        do throws(StoreProblem) {
          try known.keep(made, of: parts)
        } catch {
          throw .problem(error.asRenderProblem)
        }
      }
      return MadeSegment(buffer: made.buffer, note: CellNote(of: made.buffer).words)
    }

    private func add(
      _ part: SumPart,
      _ windows: [SourceWindow],
      _ store: Store,
      to sum: inout SegmentSum
    ) throws(GraphFailure) {
      for window in windows {
        guard let segment = window.segments.first, segment.digest == part.source else { continue }
        let buffer = try segment.loaded(from: store)
        sum.add(part, buffer, sign: 1)
        return
      }
      preconditionFailure("a part is one of the sources'")
    }
  }
}
