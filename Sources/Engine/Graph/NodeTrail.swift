import Bindings

/// What a node's segments were made from in the last build, and the states between them.
///
/// From it one sees in advance which segments an edit bears on.
struct NodeTrail: Sendable {
  struct Step: Sendable {
    /// The segment's key, without the state before.
    let key: ContentDigest
    /// The state after it.
    let state: ContentDigest?
  }

  private(set) var steps: [Step] = []

  init() {}

  mutating func append(_ key: ContentDigest, _ state: ContentDigest?) {
    steps.append(Step(key: key, state: state))
  }

  /// The key of an action: of a segment after a state.
  static func key(_ segment: ContentDigest, after state: ContentDigest?) -> ContentDigest {
    ContentDigest(of: Optional(segment).words + state.words)
  }

  func keep(for node: Graph.Node, in store: Store) {
    var words: [UInt64] = []
    for step in steps { words += Optional(step.key).words + step.state.words }
    store.keep(entry: words, in: .latest, for: Self.trail(under: node.key))
    Self.point(to: node, in: store)
  }

  /// Takes note that a node, found whole in the store, is what its place holds now.
  static func point(to node: Graph.Node, in store: Store) {
    let key = Optional(node.key).words
    if store.entry(.latest, place(of: node)) != key {
      store.keep(entry: key, in: .latest, for: place(of: node))
    }
  }

  /// That of the last build; empty where there is none.
  init(of node: Graph.Node, in store: Store) {
    guard let key = store.entry(.latest, Self.place(of: node)), key.count == 2,
      let words = store.entry(
        .latest,
        Self.trail(under: ContentDigest(words: (key[0], key[1])))
      ), words.count % 4 == 0
    else { return }
    for start in stride(from: 0, to: words.count, by: 4) {
      let state = (words[start + 2], words[start + 3])
      append(
        ContentDigest(words: (words[start], words[start + 1])),
        state == (0, 0) ? nil : ContentDigest(words: state)
      )
    }
  }

  private static func trail(under key: ContentDigest) -> ContentDigest {
    ContentDigest(of: Array("trail \(key)".utf8))
  }

  private static func place(of node: Graph.Node) -> ContentDigest {
    ContentDigest(of: Array("place \(node.song) \(node.name)".utf8))
  }
}
