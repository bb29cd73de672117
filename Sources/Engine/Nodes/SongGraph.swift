import Planning
import Signal

extension Graph {
  /// Adds all nodes of a song; the number of the one that is its finished sound.
  mutating func add(_ plan: RenderPlan, group: Int) -> Int {
    let base = nodes.count
    for (number, node) in plan.nodes.enumerated() {
      let recipe: any NodeRecipe =
        SumRecipe.isPlain(node) ? SumRecipe(node, of: plan) : ChainRecipe(node, of: plan)
      _ = make(
        recipe,
        song: plan.song,
        name: node.title,
        from: sources(of: node, in: plan, from: base),
        framesPerSegment: plan.grid.framesPerSegment,
        frames: plan.frames,
        group: group,
        isWanted: number == plan.output
      )
    }
    return base + plan.output
  }

  /// The sources of a plan's node, where the plan's first node has the number `base`.
  func sources(of node: RenderNode, in plan: RenderPlan, from base: Int) -> [Source] {
    let grid = plan.grid
    let frames = plan.frames
    return NodeSources(of: node, in: plan.context).all.map { source in
      Source(
        node: base + source.node,
        segments: { source.segments(for: $0, of: grid, within: frames) },
        lead: grid.count(for: source.ahead.upperBound)
      )
    }
  }
}

extension RenderNode {
  /// Its kind and name; one word where they are the same, as of the mix.
  fileprivate var title: String {
    kind.rawValue == name ? name : "\(kind.rawValue) \(name)"
  }
}
