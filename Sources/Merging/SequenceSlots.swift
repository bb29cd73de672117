/// What becomes of the items of a list that both sides have edited.
struct SequenceSlots {
  private let base: [Element]
  private let ours: Edits
  private let theirs: Edits
  private let order: ListOrder

  /// What one side did to the items of the base.
  private struct Edits {
    /// By place in the base; nil where it is gone.
    var kept: [Element?]
    /// What is new, by the place in the base before which it stands.
    var added: [[Element]]

    init(from base: [Element], to side: [Element]) {
      kept = base.map { _ in nil }
      added = Array(repeating: [], count: base.count + 1)
      var next = 0
      var place = 0
      for pair in ItemMatching.pairs(from: base, to: side) {
        added[place] += side[next..<pair.new]
        kept[pair.old] = side[pair.new]
        (next, place) = (pair.new + 1, pair.old + 1)
      }
      added[place] += side[next...]
    }
  }

  init(base: [Element], ours: [Element], theirs: [Element], order: ListOrder) {
    self.base = base
    self.ours = Edits(from: base, to: ours)
    self.theirs = Edits(from: base, to: theirs)
    self.order = order
  }

  /// Nil where both sides moved one item to different places.
  var slots: [Slot]? {
    guard !isMovedTwice else { return nil }
    var result: [Slot] = []
    for place in 0...base.count {
      let (mine, others) = (ours.added[place], theirs.added[place])
      if let items = order.ordered(mine, others) {
        result += items.map { .keep($0) }
      } else {
        result.append(.conflict(mine, others))
      }
      guard place < base.count else { break }
      switch (ours.kept[place], theirs.kept[place]) {
      case (let own?, let other?): result.append(.merge(base[place], own, other))
      case (let own?, nil):
        if own.meaning != base[place].meaning { result.append(.conflict([own], [])) }
      case (nil, let other?):
        if other.meaning != base[place].meaning { result.append(.conflict([], [other])) }
      case (nil, nil): break
      }
    }
    return result
  }

  /// True where both put in the same at different places: it would be there twice.
  private var isMovedTwice: Bool {
    for (place, items) in ours.added.enumerated() {
      for item in items {
        for (other, others) in theirs.added.enumerated() where other != place {
          if others.contains(where: { $0.meaning == item.meaning }) { return true }
        }
      }
    }
    return false
  }
}
