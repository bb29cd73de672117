import Planning

/// What a build would render, found without rendering anything.
package struct Forecast: Hashable, Sendable {
  /// One node of a song or of its masters.
  package struct Node: Hashable, Sendable {
    /// Index into the album plan's songs; nil for what is made of several.
    package let song: Int?
    /// `track vocals`.
    package let name: String
    package let segments: Int
    /// Frames per second of its output.
    package let rate: Int
    /// Segments that are made anew.
    package let stale: [Range<Int>]
    /// Segments that are made anew unless the state before them comes out as it was.
    package let possible: [Range<Int>]
    /// Names of the nodes that it reads.
    package let sources: [String]
  }

  /// One file of the plan.
  package struct File: Hashable, Sendable {
    package enum State: String, Hashable, Sendable {
      /// Nothing of it changes.
      case current
      /// Its sound stays; its tags, its format or its place do not.
      case rewritten
      case rendered
    }

    /// Index into the album plan's files.
    package let file: Int
    package let state: State
    /// Segments of its sound that are made anew, and how long they are.
    package let stale: [Range<Int>]
    package let rate: Int
    /// True where the gain is found anew, after which all of the file may change by some hundredths
    /// of a decibel.
    package let isGainOpen: Bool
  }

  package let nodes: [Node]
  package let files: [File]

  /// Segments that are made anew for certain, those that may be, and those that are not.
  package var segments: (stale: Int, possible: Int, reused: Int) {
    let stale = nodes.reduce(0) { $0 + $1.stale.reduce(0) { $0 + $1.count } }
    let possible = nodes.reduce(0) { $0 + $1.possible.reduce(0) { $0 + $1.count } }
    return (stale, possible, nodes.reduce(0) { $0 + $1.segments } - stale - possible)
  }

  /// True where a build would render nothing and write no file.
  package var isCurrent: Bool {
    nodes.allSatisfy { $0.stale.isEmpty && $0.possible.isEmpty }
      && files.allSatisfy { $0.state == .current }
  }
}
