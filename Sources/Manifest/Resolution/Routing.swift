import Diagnostics
import Fields
import Quantities

/// The desk as a graph: who plays into whom, who listens to whom, in which order to render.
struct Routing {
  /// A strip before its names are references.
  struct Node {
    let name: Name
    let place: SourceRange?
    /// What it plays into, with where that was written.
    var outputs: [(name: Name, place: SourceRange?)]
    /// What its side-chains listen to.
    var keys: [(name: Name, place: SourceRange?)]
  }

  private let nodes: [Node]
  private let index: [Name: Int]
  private(set) var diagnostics: [Diagnostic] = []

  init(_ nodes: [Node]) {
    self.nodes = nodes
    // Of two with one name, which is a finding, buses and the mix come last.
    index = Dictionary(
      nodes.enumerated().map { ($1.name, $0) },
      uniquingKeysWith: { _, last in last }
    )
  }

  /// Indices so that each strip comes after all it hears, in the order of the manifest otherwise;
  /// a cycle is a finding, and goes on as if it were cut.
  mutating func order() -> [Int] {
    var hears: [[Int]] = Array(repeating: [], count: nodes.count)
    for (source, node) in nodes.enumerated() {
      for output in node.outputs { index[output.name].map { hears[$0].append(source) } }
      for key in node.keys { index[key.name].map { hears[source].append($0) } }
    }
    var order: [Int] = []
    var state = [Mark](repeating: .new, count: nodes.count)
    for start in nodes.indices where state[start] == .new {
      visit(start, hears, &state, &order)
    }
    return order
  }

  private enum Mark {
    case new
    case open
    case done
  }

  /// Depth first without recursion: a desk may be as deep as it has strips.
  private mutating func visit(
    _ start: Int,
    _ hears: [[Int]],
    _ state: inout [Mark],
    _ order: inout [Int]
  ) {
    var stack: [(node: Int, next: Int)] = [(start, 0)]
    state[start] = .open
    while let top = stack.last {
      guard top.next < hears[top.node].count else {
        state[top.node] = .done
        order.append(top.node)
        stack.removeLast()
        continue
      }
      stack[stack.count - 1].next += 1
      let source = hears[top.node][top.next]
      switch state[source] {
      case .done: continue
      case .new:
        state[source] = .open
        stack.append((source, 0))
      case .open:
        reportCycle(stack.map(\.node), closing: source)
      }
    }
  }

  /// Tells a cycle in the direction of the sound, from the strip that the manifest names first.
  private mutating func reportCycle(_ path: [Int], closing source: Int) {
    let backwards = path[(path.firstIndex(of: source) ?? 0)...]
    let start = backwards.firstIndex(of: backwards.min() ?? source) ?? backwards.startIndex
    let cycle = (backwards[...start].reversed() + backwards[(start + 1)...].reversed())
      .map { nodes[$0] }
    guard let first = cycle.first, let last = cycle.last else { return }
    let way = (cycle + [first]).map { "`\($0.name)`" }.joined(separator: " -> ")
    let place =
      last.outputs.first { $0.name == first.name }?.place
      ?? first.keys.first { $0.name == last.name }?.place
    diagnostics.append(
      Diagnostic(
        ManifestCodes.routingCycle,
        at: place ?? first.place,
        "the routing is a cycle: \(way)",
        label: "closes the cycle",
        notes: ["outputs, sends and side-chains all count"]
      )
    )
  }
}
