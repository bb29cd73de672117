import Scheduling
import TestSupport
import Testing

/// The critical path is what looking at every way through a small plan gives.
@Suite struct PlanBruteForceTests {
  /// A plan of up to eight steps; one in five is booked, one in three is due.
  private func plan(_ random: inout SeededRandom) -> [PlanStep] {
    (0..<Int.random(in: 1...8, using: &random)).map { index in
      var step = PlanStep()
      step.needs = (0..<index).filter { _ in Int.random(in: 0..<3, using: &random) == 0 }
      step.lead = Int.random(in: 0...2, using: &random)
      let length = Int.random(in: 0...6, using: &random)
      step.work = .span(length)
      if step.needs.isEmpty { step.earliest = Int.random(in: 0...5, using: &random) }
      if Int.random(in: 0..<5, using: &random) == 0 {
        let start = Int.random(in: 0...25, using: &random)
        step.booked = start..<start + length
      }
      if Int.random(in: 0..<3, using: &random) == 0 {
        step.due = Int.random(in: 5...40, using: &random)
      }
      return step
    }
  }

  private func length(_ step: PlanStep) -> Int {
    guard case .span(let length) = step.work else { return 0 }
    return length
  }

  /// Every way that leads to a step, from its first step on; nothing before a booked step counts.
  private func ways(to index: Int, in steps: [PlanStep]) -> [[Int]] {
    let step = steps[index]
    guard step.booked == nil, !step.needs.isEmpty else { return [[index]] }
    return step.needs.flatMap { ways(to: $0, in: steps).map { $0 + [index] } }
  }

  private func end(of way: [Int], in steps: [PlanStep]) -> Int {
    let first = steps[way[0]]
    let start = first.booked?.upperBound ?? (first.earliest ?? 0) + length(first)
    return way.dropFirst().reduce(start) { $0 + steps[$1].lead + length(steps[$1]) }
  }

  /// Every way that leads away from a step; nothing behind a booked step counts.
  private func ways(from index: Int, in steps: [PlanStep]) -> [[Int]] {
    [[index]]
      + steps.indices.filter { steps[$0].needs.contains(index) }.flatMap { next in
        steps[next].booked == nil
          ? ways(from: next, in: steps).map { [index] + $0 } : [[index, next]]
      }
  }

  /// By how much the first step of a way may start later before the last one has no room.
  private func room(_ way: [Int], start: Int, in steps: [PlanStep]) -> Int? {
    let first = steps[way[0]]
    var end = start + (first.booked?.count ?? length(first))
    for (place, index) in way.enumerated().dropFirst() {
      let step = steps[index]
      if let booked = step.booked, place == way.count - 1 {
        return booked.lowerBound - step.lead - end
      }
      end += step.lead + length(step)
    }
    return steps[way[way.count - 1]].due.map { $0 - end }
  }

  @Test func `it equals brute force on 200 plans`() throws {
    let seed: UInt64 = 1_959
    var random = SeededRandom(seed: seed)
    for round in 0..<200 {
      let steps = plan(&random)
      let network = try PlanNetwork(steps, start: 0)
      for index in steps.indices {
        let comment: Comment = "seed \(seed), plan \(round), step \(index): \(steps)"
        let times = network.times[index]
        let ends = ways(to: index, in: steps).map { end(of: $0, in: steps) }
        #expect(times.range.upperBound == ends.max(), comment)
        let rooms = ways(from: index, in: steps)
          .compactMap { room($0, start: times.range.lowerBound, in: steps) }
        #expect(times.slack == rooms.min(), comment)
        let longest = ways(to: index, in: steps).filter { end(of: $0, in: steps) == ends.max() }
        let chain = network.chain(to: index)
        #expect(longest.contains { Array(chain.suffix($0.count)) == $0 }, comment)
      }
    }
  }

  /// Slack by its meaning: so much later nothing is late, a second more and something is.
  @Test func `slack is the longest delay that makes nothing late`() throws {
    let seed: UInt64 = 1_960
    var random = SeededRandom(seed: seed)
    var sound = 0
    for round in 0..<200 {
      let steps = plan(&random)
      let network = try PlanNetwork(steps, start: 0)
      let isSound = steps.indices.allSatisfy {
        network.lateness(of: $0) == nil && network.overruns(of: $0).isEmpty
      }
      guard isSound else { continue }
      sound += 1
      for index in steps.indices {
        guard let slack = network.times[index].slack else { continue }
        let due = steps[index].due.map { $0 - network.times[index].range.upperBound }
        for (delay, isFine) in [(slack, true), (slack + 1, false)] {
          let slips = network.slips(of: index, by: delay)
          let isLate =
            slips.contains { $0.isNewlyLate || $0.effect == .clashes }
            || due.map { delay > $0 } ?? false
          #expect(
            isLate != isFine,
            "seed \(seed), plan \(round), step \(index), \(delay): \(steps)"
          )
        }
      }
    }
    #expect(sound > 40)
  }

  @Test func `a plan is the same in any order of its steps`() throws {
    let seed: UInt64 = 1_961
    var random = SeededRandom(seed: seed)
    for round in 0..<100 {
      let steps = plan(&random)
      let shuffle = Array(steps.indices).shuffled(using: &random)
      let places = Dictionary(uniqueKeysWithValues: shuffle.enumerated().map { ($1, $0) })
      let shuffled = shuffle.map { index in
        var step = steps[index]
        step.needs = step.needs.compactMap { places[$0] }
        return step
      }
      let other = try PlanNetwork(shuffled, start: 0)
      let network = try PlanNetwork(steps, start: 0)
      for (place, index) in shuffle.enumerated() {
        #expect(other.times[place] == network.times[index], "seed \(seed), plan \(round): \(steps)")
      }
    }
  }
}
