import Fields

/// Which item of one list is which of another, in their order.
enum ItemMatching {
  /// Equal ones first; between them those of one name; then those that are alike; at last, where
  /// equally many are left, one for one.
  static func pairs(from old: [Element], to new: [Element]) -> [(old: Int, new: Int)] {
    let signs: [(Meaning, Meaning) -> Bool] = [
      { $0 == $1 },
      { name(of: $0) != nil && name(of: $0) == name(of: $1) },
      areAlike,
    ]
    var result: [(old: Int, new: Int)] = []
    for areSame in signs {
      result += gaps(result, old.count, new.count).flatMap { gap in
        Alignment.pairs(from: Array(old[gap.old]), to: Array(new[gap.new])) {
          areSame($0.meaning, $1.meaning)
        }.map { (gap.old.lowerBound + $0.old, gap.new.lowerBound + $0.new) }
      }
      result.sort { $0.old < $1.old }
    }
    for gap in gaps(result, old.count, new.count) where gap.old.count == gap.new.count {
      result += zip(gap.old, gap.new).map { ($0, $1) }
    }
    return result.sorted { $0.old < $1.old }
  }

  private static func gaps(
    _ pairs: [(old: Int, new: Int)],
    _ oldCount: Int,
    _ newCount: Int
  ) -> [(old: Range<Int>, new: Range<Int>)] {
    var result: [(old: Range<Int>, new: Range<Int>)] = []
    var (oldStart, newStart) = (0, 0)
    for pair in pairs + [(oldCount, newCount)] {
      result.append((oldStart..<pair.old, newStart..<pair.new))
      (oldStart, newStart) = (pair.old + 1, pair.new + 1)
    }
    return result
  }

  /// The keys that name an item of the language.
  private static let names = ["id", "section", "song", "person", "party"]

  private static func name(of item: Meaning) -> Meaning? {
    names.lazy.compactMap { item[$0] }.first
  }

  /// True where the half of the shorter one is in the other, or both are the same processor.
  private static func areAlike(_ old: Meaning, _ new: Meaning) -> Bool {
    switch (old, new) {
    case (.mapping(let before), .mapping(let after)):
      if before.count == 1, after.count == 1 { return before.keys == after.keys }
      let same = before.filter { after[$0.key] == $0.value }.count
      return same * 2 >= min(before.count, after.count)
    case (.sequence(let before), .sequence(let after)):
      return before.first == after.first
    case (.scalar, _), (.sequence, _), (.mapping, _): return false
    }
  }
}
