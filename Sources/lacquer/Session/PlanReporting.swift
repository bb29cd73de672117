import Comparison
import Engine
import Manifest
import Planning
import Quantities
import Reports

extension PlanReport {
  /// Seconds of a segment at any rate.
  private static let segmentLength = 4.0 / 3

  /// A forecast in the words of the project; `changes` are those since the last build, nil where
  /// there was none.
  init(
    _ forecast: Forecast,
    of plan: AlbumPlan,
    _ project: Project,
    since changes: [Change]?
  ) {
    let reasons = PlanReasons(changes ?? [])
    let stale = forecast.nodes.filter { !$0.stale.isEmpty || !$0.possible.isEmpty }
    let nodes = stale.map { node in
      let song = node.song.map { plan.songs[$0].render.song }
      let others = Set(stale.filter { $0.song == node.song }.map(\.name))
      let reads = node.sources.filter { others.contains($0) }
      return Node(
        song: song,
        name: node.name,
        segments: node.segments,
        stale: node.stale.reduce(0) { $0 + $1.count },
        possible: node.possible.reduce(0) { $0 + $1.count },
        stretches: Self.stretches(node.stale, node.possible, of: node.song, plan, project),
        reasons: reasons.reasons(for: node, of: song, readsStale: !reads.isEmpty),
        reads: reads
      )
    }
    let files = forecast.files.map { forecast in
      let file = plan.files[forecast.file]
      return File(
        deliverable: file.deliverable,
        song: file.song.map { plan.songs[$0].render.song },
        path: "out/\(file.path)",
        state: forecast.state.rawValue,
        stretches: Self.stretches(forecast.stale, [], of: file.song, plan, project),
        isGainOpen: forecast.isGainOpen
      )
    }
    let count = forecast.segments
    self.init(
      changes: (changes ?? []).map(\.line),
      nodes: nodes,
      files: files,
      stale: count.stale,
      possible: count.possible,
      reused: count.reused
    )
  }

  private static func stretches(
    _ stale: [Range<Int>],
    _ possible: [Range<Int>],
    of index: Int?,
    _ plan: AlbumPlan,
    _ project: Project
  ) -> [Stretch] {
    let render = index.map { plan.songs[$0].render }
    let length = render.map { Double($0.frames) / Double($0.rate.hertz) } ?? .infinity
    let song = project.songs.first { $0.name.rawValue == render?.song }
    let all = stale.map { ($0, true) } + possible.map { ($0, false) }
    return all.sorted { $0.0.lowerBound < $1.0.lowerBound }.map { range, isCertain in
      let start = Double(range.lowerBound) * segmentLength
      let end = min(length, Double(range.upperBound) * segmentLength)
      return Stretch(
        start: start,
        end: end,
        bars: song?.bars(from: start, to: end) ?? "",
        isCertain: isCertain
      )
    }
  }
}
