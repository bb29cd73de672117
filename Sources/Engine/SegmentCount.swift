import Planning
import Synchronization

/// Counts what a build renders and what it finds at hand, and tells how far it is.
struct SegmentCount {
  private final class Done: Sendable {
    let bySong: Mutex<[Int: Int]> = Mutex([:])
  }

  private let plan: AlbumPlan
  private let progress: any BuildProgress
  private let done = Done()
  private var rendered = 0
  private var total = 0
  private var nodes: [BuildResult.Node] = []

  init(_ plan: AlbumPlan, _ progress: any BuildProgress) {
    self.plan = plan
    self.progress = progress
  }

  var segments: BuildResult.Segments {
    BuildResult.Segments(rendered: rendered, reused: total - rendered, nodes: nodes)
  }

  /// What a run calls for each segment of a song.
  func observer(of graph: Graph) -> @Sendable (Int) -> Void {
    var totals: [Int: Int] = [:]
    for node in graph.nodes { totals[node.group, default: 0] += node.segmentCount }
    let names = plan.songs.map(\.render.song)
    let (progress, done, all) = (progress, done, totals)
    for (song, name) in names.enumerated() {
      progress.started(song: name, segments: all[song] ?? 0)
    }
    return { song in
      let count = done.bySong.withLock { bySong in
        bySong[song, default: 0] += 1
        return bySong[song] ?? 0
      }
      progress.rendered(song: names[song], segments: count, of: all[song] ?? 0)
    }
  }

  /// Takes note of segments that were rendered to find a gain.
  mutating func add(sought segments: Int) {
    rendered += segments
    total += segments
  }

  mutating func add(_ result: GraphRun.Result, of graph: Graph) {
    rendered += result.made
    for (index, node) in graph.nodes.enumerated() {
      guard case .made = node.role else { continue }
      total += node.segmentCount
      nodes.append(
        BuildResult.Node(
          song: node.song.isEmpty ? nil : node.group,
          name: node.name,
          rendered: result.rendered[index],
          segments: node.segmentCount
        )
      )
    }
  }
}
