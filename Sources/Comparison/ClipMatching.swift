import Manifest
import Quantities

/// Which clip of one version is which of the other.
struct ClipMatching {
  /// Old places of new clips.
  private var matches: [Int: Int] = [:]
  /// Places of old clips that are not there any more.
  private(set) var gone: [Int]
  private var fresh: [Int]

  /// From the surest signs to the weakest: all alike; placed and named alike; the same audio at the
  /// same place; the same audio elsewhere; other audio at the same place; overlapping audio.
  init(from old: [PlacedClip], to new: [PlacedClip]) {
    gone = Array(old.indices)
    fresh = Array(new.indices)
    matchEqual(old, new)
    let signs: [(PlacedClip, PlacedClip) -> Bool] = [
      { $0.take == $1.take && $0.isPlacedAlike($1) && $0.clip.nudge == $1.clip.nudge },
      { $0.take == $1.take && $0.isPlacedAlike($1) },
      { $0.take == $1.take && $0.heard != nil && $0.heard == $1.heard },
      { $0.take == $1.take && $0.source != nil && $0.source == $1.source },
      { $0.heard != nil && $0.heard == $1.heard },
      { $0.take != $1.take && $0.isPlacedAlike($1) },
      { $0.take == $1.take && Self.overlap($0.heard, $1.heard) },
      { $0.take == $1.take && Self.overlap($0.source, $1.source) },
      { Self.overlap($0.heard, $1.heard) && $0.heard?.lowerBound == $1.heard?.lowerBound },
    ]
    for sign in signs where !fresh.isEmpty && !gone.isEmpty { match(old, new, by: sign) }
  }

  func oldIndex(of new: Int) -> Int? { matches[new] }

  private mutating func matchEqual(_ old: [PlacedClip], _ new: [PlacedClip]) {
    var known: [Clip: [Int]] = [:]
    for index in gone.reversed() { known[old[index].named, default: []].append(index) }
    fresh.removeAll { index in
      guard let match = known[new[index].named]?.popLast() else { return false }
      matches[index] = match
      return true
    }
    let taken = Set(matches.values)
    gone.removeAll { taken.contains($0) }
  }

  private mutating func match(
    _ old: [PlacedClip],
    _ new: [PlacedClip],
    by areSame: (PlacedClip, PlacedClip) -> Bool
  ) {
    fresh.removeAll { index in
      guard let match = gone.firstIndex(where: { areSame(old[$0], new[index]) }) else {
        return false
      }
      matches[index] = gone.remove(at: match)
      return true
    }
  }

  private static func overlap(_ left: Range<Int>?, _ right: Range<Int>?) -> Bool {
    guard let left, let right else { return false }
    return left.overlaps(right)
  }
}
