/// Use of something that there is only so much of: a person, a room, microphones of a kind.
package struct Claim: Hashable, Sendable {
  package let interval: Interval
  /// How many of it.
  package let amount: Int

  package init(_ interval: Interval, amount: Int = 1) {
    self.interval = interval
    self.amount = amount
  }

  /// A claim that finds too little left.
  package struct Clash: Hashable, Sendable {
    /// The claim, by its place in the list.
    package let claim: Int
    /// Claims that have begun before it and still go on, in order of their starts.
    package let others: [Int]
    /// How many are asked for together.
    package let demand: Int
    /// From its start to its end, or to that of the others.
    package let interval: Interval
  }

  /// The claims that find too little left when they start, by their starts.
  ///
  /// Of claims that start together the shorter one was there first, then the smaller one.
  package static func clashes(among claims: [Claim], capacity: Int) -> [Clash] {
    var active: [Int] = []
    var clashes: [Clash] = []
    let order = claims.indices.sorted { left, right in
      (claims[left].interval, claims[left].amount, left)
        < (claims[right].interval, claims[right].amount, right)
    }
    for index in order {
      let claim = claims[index]
      guard claim.interval.length > 0 else { continue }
      active.removeAll { claims[$0].interval.end <= claim.interval.start }
      let demand = active.reduce(claim.amount) { $0 + claims[$1].amount }
      if demand > capacity {
        let last = active.map { claims[$0].interval.end }.max() ?? claim.interval.end
        clashes.append(
          Clash(
            claim: index,
            others: active,
            demand: demand,
            interval: Interval(claim.interval.start, min(claim.interval.end, last))
          )
        )
      }
      active.append(index)
    }
    return clashes
  }
}
