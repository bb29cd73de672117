import Planning
import Signal

extension Graph {
  /// Adds all nodes of a song; the number of the one that is its finished sound.
  ///
  /// What a version of a song has in common with it is there once; the rest bears the version's
  /// name.
  mutating func add(_ plan: RenderPlan, group: Int, version: String? = nil) -> Int {
    var numbers: [Int] = []
    for (number, node) in plan.nodes.enumerated() {
      let recipe: any NodeRecipe =
        SumRecipe.isPlain(node) ? SumRecipe(node, of: plan) : ChainRecipe(node, of: plan)
      let sources = sources(of: node, in: plan, numbered: numbers)
      let isWanted = number == plan.output
      if let known = known(recipe, node.title, from: sources, frames: plan.frames, group) {
        if isWanted { want(known) }
        numbers.append(known)
        continue
      }
      numbers.append(
        make(
          recipe,
          song: plan.song,
          name: version.map { "\(node.title), \($0)" } ?? node.title,
          from: sources,
          framesPerSegment: plan.grid.framesPerSegment,
          frames: plan.frames,
          group: group,
          isWanted: isWanted
        )
      )
    }
    return numbers[plan.output]
  }

  /// The sources of a plan's node, where the plan's nodes have these numbers.
  func sources(of node: RenderNode, in plan: RenderPlan, numbered numbers: [Int]) -> [Source] {
    let grid = plan.grid
    let frames = plan.frames
    return NodeSources(of: node, in: plan.context).all.map { source in
      Source(
        node: numbers[source.node],
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
