/// Steps of a plan with the times at which they can, and must, take place.
///
/// The critical path method of Kelley and Walker (1959), with steps that are booked: these neither
/// wait for what they need nor move, and what they need must be done when they start.
package struct PlanNetwork: Sendable {
  package let steps: [PlanStep]
  /// Each step after all that it needs.
  private let order: [Int]
  /// Steps that need each step, by their places.
  private let followers: [[Int]]
  package private(set) var times: [Times] = []

  /// When a step takes place.
  package struct Times: Hashable, Sendable {
    /// As early as can be.
    package var range: Range<Int>
    /// Where nothing that follows is late; nil where nothing that follows is due.
    package var latestStart: Int?
    package var latestEnd: Int?

    /// Seconds by which it can start later; negative where something that follows is late already.
    package var slack: Int? { latestStart.map { $0 - range.lowerBound } }
  }

  /// - Parameters:
  ///   - steps: none of them needs itself on any way.
  ///   - start: when steps begin that wait for nothing; earlier where they must.
  /// - Throws: the circles of steps that need each other.
  package init(_ steps: [PlanStep], start: Int) throws(CyclicPlan) {
    self.steps = steps
    let order = try CyclicPlan.order(of: steps)
    self.order = order
    var followers = [[Int]](repeating: [], count: steps.count)
    for (index, step) in steps.enumerated() {
      for need in Set(step.needs).sorted() { followers[need].append(index) }
    }
    self.followers = followers
    let latest = latestTimes()
    let starts = steps.indices.map { min(start, latest[$0]?.start ?? start) }
    times = zip(ranges(starting: starts), latest).map { range, latest in
      Times(range: range, latestStart: latest?.start, latestEnd: latest?.end)
    }
  }

  private func ranges(
    starting starts: [Int],
    delay: (step: Int, seconds: Int)? = nil
  ) -> [Range<Int>] {
    var ranges = [Range<Int>](repeating: 0..<0, count: steps.count)
    for index in order {
      let step = steps[index]
      let ready = step.needs.map { ranges[$0].upperBound + step.lead }.max()
      var range: Range<Int>
      if let booked = step.booked {
        range = booked
      } else {
        let bounds = [ready, step.earliest].compactMap { $0 }
        range = step.work.range(from: bounds.max() ?? starts[index])
      }
      if let delay, delay.step == index {
        range = range.lowerBound + delay.seconds..<range.upperBound + delay.seconds
      }
      ranges[index] = range
    }
    return ranges
  }

  private func latestTimes() -> [(start: Int, end: Int)?] {
    var latest = [(start: Int, end: Int)?](repeating: nil, count: steps.count)
    for index in order.reversed() {
      let step = steps[index]
      let bounds = followers[index].compactMap { follower -> Int? in
        let next = steps[follower]
        return (next.booked?.lowerBound ?? latest[follower]?.start).map { $0 - next.lead }
      }
      guard let end = (bounds + [step.due].compactMap { $0 }).min() else { continue }
      let start = step.booked.map { end - $0.count } ?? step.work.latestStart(endingBy: end)
      latest[index] = (start, end)
    }
    return latest
  }
}

extension PlanNetwork {
  /// Seconds by which a step ends after it is due; nil where it does not.
  package func lateness(of index: Int) -> Int? {
    steps[index].due.map { times[index].range.upperBound - $0 }.flatMap { $0 > 0 ? $0 : nil }
  }

  /// Seconds by which what a booked step needs ends too late for it, by the need.
  package func overruns(of index: Int) -> [(need: Int, seconds: Int)] {
    guard let booked = steps[index].booked else { return [] }
    return steps[index].needs.compactMap { need in
      let seconds = times[need].range.upperBound + steps[index].lead - booked.lowerBound
      return seconds > 0 ? (need, seconds) : nil
    }
  }

  /// The steps that decide when a step takes place, the first one first, itself last.
  ///
  /// Each one is that which the next one waits for longest.
  package func chain(to index: Int) -> [Int] {
    var chain = [index]
    var current = index
    while let next = driver(of: current) {
      chain.append(next)
      current = next
    }
    return chain.reversed()
  }

  private func driver(of index: Int) -> Int? {
    let step = steps[index]
    let last = step.needs.max { left, right in
      // Of two that end together, the one that is named first.
      times[left].range.upperBound < times[right].range.upperBound
    }
    guard let last else { return nil }
    let ready = times[last].range.upperBound + step.lead
    if step.booked == nil, let earliest = step.earliest, earliest > ready { return nil }
    return last
  }

  /// What a delay does to another step.
  package struct Slip: Hashable, Sendable {
    package enum Effect: Hashable, Sendable {
      /// It ends later, by seconds.
      case moves(Int)
      /// It is booked, and would start before what it needs is done.
      case clashes
    }

    package let step: Int
    package let effect: Effect
    /// It misses its date, which it would keep otherwise.
    package let isNewlyLate: Bool
  }

  /// All that slips where a step ends later by some seconds, in the order of the plan.
  package func slips(of index: Int, by seconds: Int) -> [Slip] {
    let starts = times.map(\.range.lowerBound)
    let ranges = ranges(starting: starts, delay: (index, seconds))
    return steps.indices.compactMap { other in
      guard other != index else { return nil }
      let step = steps[other]
      if let booked = step.booked {
        let isReady = step.needs.allSatisfy { need in
          let end = ranges[need].upperBound
          return end == times[need].range.upperBound || end + step.lead <= booked.lowerBound
        }
        return isReady ? nil : Slip(step: other, effect: .clashes, isNewlyLate: false)
      }
      let moved = ranges[other].upperBound - times[other].range.upperBound
      guard moved > 0 else { return nil }
      let isLate = step.due.map { ranges[other].upperBound > $0 } ?? false
      return Slip(
        step: other,
        effect: .moves(moved),
        isNewlyLate: isLate && lateness(of: other) == nil
      )
    }
  }
}
