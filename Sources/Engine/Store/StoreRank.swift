extension Store {
  /// What a blob holds, in the order in which blobs of one age are given up: what is cheapest to
  /// make again for its size goes first.
  package enum Rank: Int, CaseIterable, Sendable {
    case strip = 0
    case sum = 1
    case bus = 2
    case master = 3
    case state = 4
  }
}

extension Store.Rank: Comparable {
  package static func < (left: Store.Rank, right: Store.Rank) -> Bool {
    left.rawValue < right.rawValue
  }
}
