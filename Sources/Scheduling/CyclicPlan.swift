/// Steps that need each other in circles, so that none of them can begin.
package struct CyclicPlan: Error, Hashable, Sendable {
  /// Each one from its first step on, as `needs` leads; the last one needs the first.
  package let cycles: [[Int]]

  /// The steps, each after all that it needs; in the order of the plan where that is free.
  static func order(of steps: [PlanStep]) throws(CyclicPlan) -> [Int] {
    var missing = steps.map { Set($0.needs).count }
    var followers = [[Int]](repeating: [], count: steps.count)
    for (index, step) in steps.enumerated() {
      for need in Set(step.needs).sorted() { followers[need].append(index) }
    }
    var order = steps.indices.filter { missing[$0] == 0 }
    var next = 0
    while next < order.count {
      for follower in followers[order[next]] {
        missing[follower] -= 1
        if missing[follower] == 0 { order.append(follower) }
      }
      next += 1
    }
    guard order.count < steps.count else { return order }
    let done = Set(order)
    let left = steps.indices.filter { !done.contains($0) }
    throw CyclicPlan(cycles: cycles(among: left, of: steps))
  }

  /// The shortest circle through the first step that is in one, then through the first that is in
  /// none of those.
  private static func cycles(among left: [Int], of steps: [PlanStep]) -> [[Int]] {
    var told: Set<Int> = []
    var cycles: [[Int]] = []
    for start in left where !told.contains(start) {
      guard let cycle = cycle(through: start, of: steps) else { continue }
      told.formUnion(cycle)
      cycles.append(cycle)
    }
    return cycles
  }

  private static func cycle(through start: Int, of steps: [PlanStep]) -> [Int]? {
    var from: [Int: Int] = [:]
    var reached = [start]
    var next = 0
    while next < reached.count {
      let step = reached[next]
      for need in steps[step].needs {
        if need == start {
          var way = [step]
          while let before = from[way[way.count - 1]] { way.append(before) }
          return way.reversed()
        }
        guard from[need] == nil else { continue }
        from[need] = step
        reached.append(need)
      }
      next += 1
    }
    return nil
  }
}
