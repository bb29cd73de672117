extension [Diagnostic] {
  /// The findings by file, then by offset; those without a place come last.
  ///
  /// Files come in the order of `paths`, others after them by path. Findings at one place keep
  /// their order.
  package func inSourceOrder(_ paths: [String] = []) -> [Diagnostic] {
    var ranks: [String: Int] = [:]
    for path in paths where ranks[path] == nil { ranks[path] = ranks.count }
    let keyed = enumerated().map { index, diagnostic in
      SortKey(diagnostic.place, rank: { ranks[$0] ?? paths.count }, index: index)
    }
    return keyed.sorted().map { self[$0.index] }
  }
}

private struct SortKey: Comparable {
  let rank: Int
  let path: String
  let offset: Int
  let index: Int

  init(_ place: SourceRange?, rank: (String) -> Int, index: Int) {
    self.rank = place.map { rank($0.file.path) } ?? .max
    path = place?.file.path ?? ""
    offset = place?.lower ?? 0
    self.index = index
  }

  static func < (left: SortKey, right: SortKey) -> Bool {
    (left.rank, left.path, left.offset, left.index)
      < (right.rank, right.path, right.offset, right.index)
  }
}
