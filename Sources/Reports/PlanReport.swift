import Diagnostics

/// What a build would do, and why, as lines for people and as JSON.
package struct PlanReport: Hashable, Sendable {
  /// A stretch of a song that is made anew.
  package struct Stretch: Hashable, Sendable {
    /// In seconds from the song's start.
    package let start: Double
    package let end: Double
    /// `bars 9 to 12`.
    package let bars: String
    /// False where it is made anew only if a state before it comes out otherwise.
    package let isCertain: Bool

    package init(start: Double, end: Double, bars: String, isCertain: Bool) {
      self.start = start
      self.end = end
      self.bars = bars
      self.isCertain = isCertain
    }
  }

  /// A node that is made anew in part.
  package struct Node: Hashable, Sendable {
    /// Nil for what is made of several.
    package let song: String?
    /// `track vocals`.
    package let name: String
    package let segments: Int
    package let stale: Int
    package let possible: Int
    package let stretches: [Stretch]
    /// In the words of the manifest; empty where it only reads what is made anew.
    package let reasons: [String]
    /// The nodes among its sources that are made anew.
    package let reads: [String]

    package init(
      song: String?,
      name: String,
      segments: Int,
      stale: Int,
      possible: Int,
      stretches: [Stretch],
      reasons: [String],
      reads: [String]
    ) {
      self.song = song
      self.name = name
      self.segments = segments
      self.stale = stale
      self.possible = possible
      self.stretches = stretches
      self.reasons = reasons
      self.reads = reads
    }
  }

  package struct File: Hashable, Sendable {
    package let deliverable: String
    /// Nil for a file that holds the album.
    package let song: String?
    /// Relative to the project's root.
    package let path: String
    /// `current`, `rewritten` or `rendered`.
    package let state: String
    package let stretches: [Stretch]
    /// True where all of it may move with the gain.
    package let isGainOpen: Bool

    package init(
      deliverable: String,
      song: String?,
      path: String,
      state: String,
      stretches: [Stretch],
      isGainOpen: Bool
    ) {
      self.deliverable = deliverable
      self.song = song
      self.path = path
      self.state = state
      self.stretches = stretches
      self.isGainOpen = isGainOpen
    }
  }

  /// What was edited since the last build, with its place; empty where there was none.
  package let changes: [String]
  /// Those that are made anew in part.
  package let nodes: [Node]
  package let files: [File]
  package let stale: Int
  package let possible: Int
  package let reused: Int

  package init(
    changes: [String],
    nodes: [Node],
    files: [File],
    stale: Int,
    possible: Int,
    reused: Int
  ) {
    self.changes = changes
    self.nodes = nodes
    self.files = files
    self.stale = stale
    self.possible = possible
    self.reused = reused
  }
}

extension PlanReport {
  /// One line for each change, node and file, and one for all of them together.
  package var text: String {
    var lines: [String] = []
    for change in changes { lines.append(change) }
    var heading: String?
    let width = nodes.map(\.name.count).max() ?? 0
    for node in nodes {
      let song = node.song ?? "album"
      if song != heading {
        if !lines.isEmpty { lines.append("") }
        lines.append(song)
        heading = song
      }
      let name = node.name + String(repeating: " ", count: width - node.name.count)
      lines.append("  \(name)  \(node.count)  \(Self.words(node.stretches))")
      for reason in node.reasons { lines.append("    because \(reason)") }
    }
    if !lines.isEmpty, !files.isEmpty { lines.append("") }
    for file in files { lines.append(file.line) }
    lines.append(summary)
    return lines.map { $0 + "\n" }.joined()
  }

  private var summary: String {
    guard stale + possible > 0 else { return "nothing to render, \(reused) segments reused" }
    let most = possible > 0 ? ", up to \(stale + possible)" : ""
    return "\(stale) segments to render\(most), \(reused) reused"
  }

  fileprivate static func words(_ stretches: [Stretch]) -> String {
    stretches.map(\.words).joined(separator: "; ")
  }

  /// The object of `plan --format json`.
  package var json: JSONValue {
    [
      "changes": .array(changes.map { .string($0) }),
      "nodes": .array(nodes.map(\.json)),
      "deliverables": .array(files.map(\.json)),
      "segments": [
        "stale": .integer(stale), "possible": .integer(possible), "reused": .integer(reused),
      ],
    ]
  }
}

extension PlanReport.Stretch {
  fileprivate var words: String {
    "\(isCertain ? "" : "perhaps ")\(bars), \(Self.time(start)) to \(Self.time(end))"
  }

  /// Minutes, seconds and tenths.
  private static func time(_ seconds: Double) -> String {
    let tenths = Int((seconds * 10).rounded())
    let (minutes, rest) = tenths.quotientAndRemainder(dividingBy: 600)
    return "\(minutes):\(rest < 100 ? "0" : "")\(rest / 10).\(rest % 10)"
  }

  fileprivate var json: JSONValue {
    [
      "start": .number((start * 1000).rounded() / 1000),
      "end": .number((end * 1000).rounded() / 1000), "bars": .string(bars),
      "certain": .bool(isCertain),
    ]
  }
}

extension PlanReport.Node {
  fileprivate var count: String {
    "\(stale)\(possible > 0 ? " to \(stale + possible)" : "") of \(segments)"
  }

  fileprivate var json: JSONValue {
    [
      "song": .orNull(song), "name": .string(name), "segments": .integer(segments),
      "stale": .integer(stale), "possible": .integer(possible),
      "stretches": .array(stretches.map(\.json)),
      "reasons": .array(reasons.map { .string($0) }),
      "reads": .array(reads.map { .string($0) }),
    ]
  }
}

extension PlanReport.File {
  fileprivate var line: String {
    switch state {
    case "current": "\(path): as the last build left it"
    case "rewritten": "\(path): written anew, its sound is at hand"
    default:
      isGainOpen
        ? "\(path): \(rendered)all of it if the gain moves"
        : "\(path): \(PlanReport.words(stretches))"
    }
  }

  private var rendered: String {
    stretches.isEmpty ? "" : "\(PlanReport.words(stretches)), "
  }

  fileprivate var json: JSONValue {
    [
      "deliverable": .string(deliverable), "song": .orNull(song), "path": .string(path),
      "state": .string(state), "stretches": .array(stretches.map(\.json)),
      "gainOpen": .bool(isGainOpen),
    ]
  }
}
