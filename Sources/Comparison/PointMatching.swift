import Fields

/// Which point of one version of a line is which of the other: of automation, or of a tempo map.
struct PointMatching {
  /// Old points by the new ones at the same place.
  private(set) var stayed: [Int: Int] = [:]
  /// Old points by the new ones that say the same at another place.
  private(set) var moved: [Int: Int] = [:]
  /// Old points that are not there any more.
  private(set) var gone: [Int]

  init<Point>(
    from old: [Point],
    to new: [Point],
    areInPlace: (Point, Point) -> Bool,
    areAlike: (Point, Point) -> Bool
  ) {
    for pair in Alignment.pairs(from: old, to: new, areSame: areInPlace) {
      stayed[pair.new] = pair.old
    }
    let kept = Set(stayed.values)
    gone = old.indices.filter { !kept.contains($0) }
    for index in new.indices where stayed[index] == nil {
      guard let match = gone.firstIndex(where: { areAlike(old[$0], new[index]) }) else { continue }
      moved[index] = gone.remove(at: match)
    }
  }
}
