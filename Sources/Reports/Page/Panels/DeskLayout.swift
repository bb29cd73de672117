import Manifest

/// Where the strips of a desk are drawn: columns from left to right, each strip right of all that
/// plays into it.
struct DeskLayout {
  struct Box {
    let strip: Int
    let x: Int
    let y: Int
  }

  static let boxWidth = 152
  static let boxHeight = 40
  private static let columnGap = 96
  private static let rowGap = 12
  private static let margin = 8

  /// In the order of strips; those that reach nothing are there too.
  let boxes: [Box]
  /// Behind the mix.
  let master: Box
  let width: Int
  let height: Int

  init(_ song: ResolvedSong) {
    let columns = Self.columns(of: song)
    let last = columns.max() ?? 0
    var rows = Array(repeating: [Int](), count: last + 1)
    for strip in song.strips.indices { rows[columns[strip]].append(strip) }
    let tallest = rows.map(\.count).max() ?? 1
    let pitch = Self.boxHeight + Self.rowGap
    var centres = Array(repeating: 0.0, count: song.strips.count)
    for (column, strips) in rows.enumerated() {
      let placed =
        column == 0
        ? strips.enumerated().map { ($0.element, Double($0.offset)) }
        : Self.places(of: strips, beside: centres, in: song, rows: tallest)
      for (strip, place) in placed { centres[strip] = place }
    }
    boxes = song.strips.indices.map { strip in
      Box(
        strip: strip,
        x: Self.margin + columns[strip] * (Self.boxWidth + Self.columnGap),
        y: Self.margin + Int((centres[strip] * Double(pitch)).rounded())
      )
    }
    let pitchAcross = Self.boxWidth + Self.columnGap
    master = Box(
      strip: song.mix,
      x: Self.margin + (last + 1) * pitchAcross,
      y: boxes.indices.contains(song.mix) ? boxes[song.mix].y : Self.margin
    )
    width = master.x + Self.boxWidth + Self.margin
    height =
      (boxes.map(\.y).max() ?? 0) + Self.boxHeight + Self.margin
  }

  /// Tracks stand in the first column; each other strip behind the last of its sources.
  private static func columns(of song: ResolvedSong) -> [Int] {
    var columns = song.strips.map { $0.kind == .track ? 0 : 1 }
    // Each strip plays only into strips behind it, so that one pass is enough.
    for (index, strip) in song.strips.enumerated() {
      let targets = strip.sends.map(\.bus) + (strip.output.map { [$0] } ?? [])
      for target in targets where columns.indices.contains(target) && target > index {
        columns[target] = max(columns[target], columns[index] + 1)
      }
    }
    if song.strips.indices.contains(song.mix) {
      columns[song.mix] = max(1, columns.max() ?? 1)
    }
    return columns
  }

  /// Beside the middle of what plays into each, one below the other.
  private static func places(
    of strips: [Int],
    beside centres: [Double],
    in song: ResolvedSong,
    rows: Int
  ) -> [(strip: Int, place: Double)] {
    let wanted = strips.map { strip -> (strip: Int, place: Double) in
      let sources = song.strips.indices.filter { source in
        song.strips[source].output == strip
          || song.strips[source].sends.contains { $0.bus == strip }
      }
      let sum = sources.reduce(0) { $0 + centres[$1] }
      return (strip, sources.isEmpty ? Double(rows - 1) / 2 : sum / Double(sources.count))
    }
    .sorted { ($0.place, $0.strip) < ($1.place, $1.strip) }
    var next = 0.0
    var placed = wanted.map { entry -> (strip: Int, place: Double) in
      let place = max(next, entry.place)
      next = place + 1
      return (entry.strip, place)
    }
    // Those pushed below the last row move up together.
    let overhang = max(0, (placed.last?.place ?? 0) - Double(max(rows, strips.count) - 1))
    var limit = -1.0
    for index in placed.indices {
      placed[index].place = max(limit + 1, placed[index].place - overhang)
      limit = placed[index].place
    }
    return placed
  }
}
