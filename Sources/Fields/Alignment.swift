/// What two lists have in common, in their order.
package enum Alignment {
  /// What stands between two common items: places in both lists, at least one of them not empty.
  package struct Gap: Hashable, Sendable {
    package let old: Range<Int>
    package let new: Range<Int>
  }

  /// The longest common subsequence, as pairs of places in both lists; of several, the one whose
  /// items come first.
  package static func pairs<Item>(
    from old: [Item],
    to new: [Item],
    areSame: (Item, Item) -> Bool
  ) -> [(old: Int, new: Int)] {
    // Mostly all but a few items in the middle are common: only these are looked at in a table.
    var head = 0
    while head < min(old.count, new.count), areSame(old[head], new[head]) { head += 1 }
    var tail = 0
    while tail < min(old.count, new.count) - head,
      areSame(old[old.count - 1 - tail], new[new.count - 1 - tail])
    { tail += 1 }
    let (rows, columns) = (old.count - head - tail, new.count - head - tail)
    var lengths = [Int](repeating: 0, count: (rows + 1) * (columns + 1))
    for row in stride(from: rows - 1, through: 0, by: -1) {
      for column in stride(from: columns - 1, through: 0, by: -1) {
        let place = row * (columns + 1) + column
        lengths[place] =
          areSame(old[head + row], new[head + column])
          ? lengths[place + columns + 2] + 1
          : max(lengths[place + columns + 1], lengths[place + 1])
      }
    }
    var result = (0..<head).map { (old: $0, new: $0) }
    var (row, column) = (0, 0)
    while row < rows, column < columns {
      let place = row * (columns + 1) + column
      if areSame(old[head + row], new[head + column]) {
        result.append((head + row, head + column))
        row += 1
        column += 1
      } else if lengths[place + columns + 1] >= lengths[place + 1] {
        row += 1
      } else {
        column += 1
      }
    }
    result += (0..<tail).reversed().map { (old.count - 1 - $0, new.count - 1 - $0) }
    return result
  }

  static func gaps<Item: Equatable>(from old: [Item], to new: [Item]) -> [Gap] {
    var result: [Gap] = []
    var (oldEnd, newEnd) = (0, 0)
    for pair in pairs(from: old, to: new, areSame: ==) + [(old.count, new.count)] {
      let gap = Gap(old: oldEnd..<pair.old, new: newEnd..<pair.new)
      if !gap.old.isEmpty || !gap.new.isEmpty { result.append(gap) }
      (oldEnd, newEnd) = (pair.old + 1, pair.new + 1)
    }
    return result
  }
}
