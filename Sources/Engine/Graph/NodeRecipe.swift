import Bindings

/// How the segments of one kind of node are made, and what each is known by.
///
/// A recipe is cheap: it makes keys. Only where the store does not have a segment is a run made
/// of it, with kernels and open files.
protocol NodeRecipe: Sendable {
  /// Of what is made, 1 or 2; 0 where only measurements are made.
  var channels: Int { get }
  /// In which order the store gives up what is made.
  var rank: Store.Rank { get }
  /// Segments after which the state is what it would have been, whatever came before; 0 where there
  /// is none.
  var convergence: Int { get }
  /// All that bears on the whole output besides the sources, for finding a whole node again.
  var identity: [UInt64] { get }

  /// All that bears on a segment besides the state before: parameters, sources' sound, versions.
  func key(of segment: Int, _ windows: [SourceWindow]) -> ContentDigest
  func makeRun(in store: Store) -> any NodeRunning
}

/// A node at work, one segment after the other.
protocol NodeRunning: Sendable {
  /// All that the next segment needs to know of those before; empty where that is nothing.
  mutating func writeState() -> [UInt64]
  /// False where the words are no state of such a node.
  mutating func readState(_ words: [UInt64]) -> Bool
  mutating func render(
    _ segment: Int,
    _ windows: [SourceWindow],
    from store: Store
  ) throws(GraphFailure) -> MadeSegment
}

/// What rendering a segment gives.
struct MadeSegment: Sendable {
  /// Nil where only measurements are made.
  var buffer: SegmentBuffer?
  /// Measurements and whatever else is kept beside the sound.
  var note: [UInt64] = []
}

extension NodeRecipe {
  var convergence: Int { 0 }
}

extension NodeRunning {
  mutating func writeState() -> [UInt64] { [] }
  mutating func readState(_ words: [UInt64]) -> Bool { words.isEmpty }
}
