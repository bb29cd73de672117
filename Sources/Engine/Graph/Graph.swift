import Bindings
import Signal

/// Nodes that read each other's segments: a song, or the masters made of it.
struct Graph: Sendable {
  /// A node that reads another one.
  struct Source: Sendable {
    let node: Int
    /// The source's segments that a segment of output reads.
    let segments: @Sendable (Int) -> Range<Int>
    /// Segments by which the source must be ahead.
    let lead: Int

    /// Those of the same time.
    static func aligned(_ node: Int) -> Source {
      Source(node: node, segments: { $0..<($0 + 1) }, lead: 0)
    }
  }

  enum Role: Sendable {
    /// Known from elsewhere.
    case given(NodeOutput)
    case made(any NodeRecipe)
    /// Takes the segments of its only source, in order.
    case sink(any SegmentSink)
  }

  struct Node: Sendable {
    /// The song that it belongs to; empty for what is made of several.
    let song: String
    /// What it is called in its song, between builds and in reports: `track vocals`.
    let name: String
    let role: Role
    let sources: [Source]
    /// Where its output is cut.
    let framesPerSegment: Int
    let frames: Int
    let channels: Int
    /// Nodes of one group hold each other up; groups are worked on in their order.
    let group: Int
    /// What its whole output is known by: equal keys, equal output.
    let key: ContentDigest
    /// True where its output is asked for, whether another node reads it or not.
    fileprivate(set) var isWanted: Bool

    var isGiven: Bool { if case .given = role { true } else { false } }
    var segmentCount: Int { (frames + framesPerSegment - 1) / framesPerSegment }

    func frames(of segment: Int) -> Int {
      min(framesPerSegment, frames - segment * framesPerSegment)
    }
  }

  /// Each node reads only nodes before it.
  private(set) var nodes: [Node] = []

  /// Adds a node whose output is at hand; its number.
  mutating func give(
    _ output: NodeOutput,
    song: String,
    channels: Int,
    framesPerSegment: Int,
    frames: Int,
    group: Int
  ) -> Int {
    add(
      Node(
        song: song,
        name: "given",
        role: .given(output),
        sources: [],
        framesPerSegment: framesPerSegment,
        frames: frames,
        channels: channels,
        group: group,
        key: output.digest,
        isWanted: false
      )
    )
  }

  /// Adds a node that is made of others; its number.
  mutating func make(
    _ recipe: any NodeRecipe,
    song: String,
    name: String,
    from sources: [Source],
    framesPerSegment: Int,
    frames: Int,
    group: Int,
    isWanted: Bool = false
  ) -> Int {
    add(
      Node(
        song: song,
        name: name,
        role: .made(recipe),
        sources: sources,
        framesPerSegment: framesPerSegment,
        frames: frames,
        channels: recipe.channels,
        group: group,
        key: key(of: recipe, from: sources, frames: frames),
        isWanted: isWanted
      )
    )
  }

  private func key(
    of recipe: any NodeRecipe,
    from sources: [Source],
    frames: Int
  ) -> ContentDigest {
    var words = recipe.identity
    words.append(UInt64(frames))
    for source in sources { words += Optional(nodes[source.node].key).words }
    return ContentDigest(of: words)
  }

  /// The node of this name in a group that makes the same; nil where there is none.
  func known(
    _ recipe: any NodeRecipe,
    _ name: String,
    from sources: [Source],
    frames: Int,
    _ group: Int
  ) -> Int? {
    let key = key(of: recipe, from: sources, frames: frames)
    return nodes.firstIndex { $0.key == key && $0.name == name && $0.group == group }
  }

  /// Asks for the output of a node.
  mutating func want(_ node: Int) { nodes[node].isWanted = true }

  /// Adds what takes a node's segments; its number.
  mutating func deliver(_ node: Int, to sink: any SegmentSink, name: String) -> Int {
    let source = nodes[node]
    return add(
      Node(
        song: source.song,
        name: name,
        role: .sink(sink),
        sources: [.aligned(node)],
        framesPerSegment: source.framesPerSegment,
        frames: source.frames,
        channels: 0,
        group: source.group,
        key: source.key,
        isWanted: true
      )
    )
  }

  /// Asks for the output of these nodes and of no others.
  mutating func want(only wanted: Set<Int>) {
    for index in nodes.indices { nodes[index].isWanted = wanted.contains(index) }
  }

  private mutating func add(_ node: Node) -> Int {
    for source in node.sources {
      precondition(source.node < nodes.count, "each node reads only nodes before it")
    }
    nodes.append(node)
    return nodes.count - 1
  }
}
