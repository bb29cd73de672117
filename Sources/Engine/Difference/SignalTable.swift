import Planning
import Signal

/// All signals of a song's plan that are compared, in the order of its nodes.
struct SignalTable {
  /// What a node adds to a signal.
  struct Part {
    let node: Int
    let contribution: Contribution
  }

  private(set) var names: [SignalName] = []
  private var parts: [SignalName: [Part]] = [:]

  init(_ plan: RenderPlan) {
    var found: [(source: Int, name: SignalName, part: Part)] = []
    for target in plan.nodes {
      guard case .sum(let contributions) = target.input else { continue }
      for contribution in contributions {
        let source = plan.nodes[contribution.source]
        // The input of a strip is told by what plays into it.
        guard let kind = SignalName.Kind(source.kind) else { continue }
        let name = SignalName(kind: kind, name: source.name, target: target.name)
        found.append(
          (contribution.source, name, Part(node: contribution.source, contribution: contribution))
        )
      }
    }
    let master = Contribution(source: plan.output, levels: [], sounding: nil, placement: .asIs)
    found.append(
      (
        plan.output, SignalName(kind: .master, name: "master", target: nil),
        Part(node: plan.output, contribution: master)
      )
    )
    // Sorting by a number is stable only with the place in it.
    let order = found.indices.sorted { (found[$0].source, $0) < (found[$1].source, $1) }
    for index in order {
      if parts[found[index].name] == nil { names.append(found[index].name) }
      parts[found[index].name, default: []].append(found[index].part)
    }
  }

  /// Nothing for a signal that there is not, as that of a muted track: it is silent.
  subscript(name: SignalName) -> [Part] { parts[name] ?? [] }

  /// A signal by what its strips are called now.
  static func renamed(_ name: SignalName, _ names: [String: String]) -> SignalName {
    SignalName(
      kind: name.kind,
      name: names[name.name] ?? name.name,
      target: name.target.map { names[$0] ?? $0 }
    )
  }
}

extension SignalName.Kind {
  /// Nil for what is only the input of a strip.
  fileprivate init?(_ kind: RenderNode.Kind) {
    switch kind {
    case .track: self = .track
    case .bus: self = .bus
    case .mix: self = .mix
    case .sum, .master, .masterChain, .stem: return nil
    }
  }
}
