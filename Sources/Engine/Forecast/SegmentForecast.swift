import Bindings

/// What is known of a segment before it is rendered.
enum SegmentForecast: Sendable {
  /// It is in the store, or is silent.
  case known(ContentDigest?)
  /// It is made anew, unless the state before it comes out as it was; then it is this.
  case possible(ContentDigest?)
  case stale
}

/// Goes through a graph as a run does, with the segments that the store does not have unknown.
struct Forecaster {
  private let graph: Graph
  private let store: Store?
  /// By node.
  private(set) var segments: [[SegmentForecast]] = []

  /// - Parameters:
  ///   - graph: what would be run.
  ///   - store: nil where there is none yet: nothing is known.
  ///   - given: what is known of nodes that are given, where that is less than their output.
  init(_ graph: Graph, in store: Store?, given: [Int: [SegmentForecast]] = [:]) {
    self.graph = graph
    self.store = store
    for (index, node) in graph.nodes.enumerated() {
      switch node.role {
      case .given(let output):
        segments.append(given[index] ?? output.segments.map { .known($0) })
      case .sink: segments.append([])
      case .made(let recipe): segments.append(forecast(node, recipe))
      }
    }
  }

  private func forecast(_ node: Graph.Node, _ recipe: any NodeRecipe) -> [SegmentForecast] {
    guard let store else { return Array(repeating: .stale, count: node.segmentCount) }
    if let output = store.entry(.node, node.key).flatMap(NodeOutput.init(words:)),
      output.segments.count == node.segmentCount
    {
      return output.segments.map { .known($0) }
    }
    return SegmentWalk(node, recipe, sources: segments, shapes: graph.nodes, in: store).forecasts()
  }

  /// By node: segments that are made anew, for certain and perhaps.
  func ranges(of node: Int) -> (stale: [Range<Int>], possible: [Range<Int>]) {
    var stale: [Range<Int>] = []
    var possible: [Range<Int>] = []
    for (index, segment) in segments[node].enumerated() {
      switch segment {
      case .known: break
      case .possible: Self.append(index, to: &possible)
      case .stale: Self.append(index, to: &stale)
      }
    }
    return (stale, possible)
  }

  private static func append(_ segment: Int, to ranges: inout [Range<Int>]) {
    if let last = ranges.last, last.upperBound == segment {
      ranges[ranges.count - 1] = last.lowerBound..<(segment + 1)
    } else {
      ranges.append(segment..<(segment + 1))
    }
  }
}

/// One node's segments, in order.
private struct SegmentWalk {
  private let node: Graph.Node
  private let recipe: any NodeRecipe
  private let sources: [[SegmentForecast]]
  private let shapes: [Graph.Node]
  private let store: Store
  private let trail: NodeTrail

  /// What is known of the state before a segment.
  private enum State {
    /// Nil for rest.
    case known(ContentDigest?)
    /// So many segments after the last that is made anew for certain.
    case open(since: Int)
  }

  init(
    _ node: Graph.Node,
    _ recipe: any NodeRecipe,
    sources: [[SegmentForecast]],
    shapes: [Graph.Node],
    in store: Store
  ) {
    self.node = node
    self.recipe = recipe
    self.sources = sources
    self.shapes = shapes
    self.store = store
    trail = NodeTrail(of: node, in: store)
  }

  func forecasts() -> [SegmentForecast] {
    var forecasts: [SegmentForecast] = []
    var state = State.known(nil)
    for segment in 0..<node.segmentCount {
      let (forecast, next) = step(segment, state)
      forecasts.append(forecast)
      state = next
    }
    return forecasts
  }

  private func step(_ segment: Int, _ state: State) -> (SegmentForecast, State) {
    guard let windows = windows(of: segment) else { return (.stale, afterChange) }
    let key = recipe.key(of: segment, windows.windows)
    let old = trail.steps.indices.contains(segment) ? trail.steps[segment] : nil
    switch state {
    case .known(let before):
      if let record = store.action(NodeTrail.key(key, after: before)) {
        let forecast: SegmentForecast =
          windows.areCertain ? .known(record.output) : .possible(record.output)
        return (forecast, .known(record.state))
      }
      return (.stale, afterChange)
    case .open(let since):
      // The state may be another one, so that a segment made from the same is perhaps made anew.
      guard let old, old.key == key, segment > 0 else { return (.stale, afterChange) }
      let before = trail.steps[segment - 1].state
      guard let record = store.action(NodeTrail.key(key, after: before)) else {
        return (.stale, afterChange)
      }
      if since < recipe.convergence {
        return (.possible(record.output), .open(since: since + 1))
      }
      return (.known(record.output), .known(record.state))
    }
  }

  /// Where a segment has no state there is nothing to wait for.
  private var afterChange: State {
    recipe.convergence == 0 ? .known(ContentDigest(of: [UInt64]())) : .open(since: 0)
  }

  private struct Windows {
    let windows: [SourceWindow]
    let areCertain: Bool
  }

  /// Nil where a source's segment is made anew for certain.
  private func windows(of segment: Int) -> Windows? {
    var areCertain = true
    var windows: [SourceWindow] = []
    for source in node.sources {
      let shape = shapes[source.node]
      let range = source.segments(segment)
      var read: [Segment] = []
      for index in range {
        let digest: ContentDigest?
        switch sources[source.node][index] {
        case .stale: return nil
        case .possible(let known):
          areCertain = false
          digest = known
        case .known(let known): digest = known
        }
        read.append(
          Segment(frames: shape.frames(of: index), channels: shape.channels, digest: digest)
        )
      }
      windows.append(
        SourceWindow(
          framesPerSegment: shape.framesPerSegment,
          first: range.lowerBound,
          segments: read
        )
      )
    }
    return Windows(windows: windows, areCertain: areCertain)
  }
}
