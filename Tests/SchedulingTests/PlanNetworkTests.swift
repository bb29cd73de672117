import Scheduling
import Testing

@Suite struct PlanNetworkTests {
  /// A step that takes so long after others.
  private func step(_ length: Int, after needs: [Int] = [], due: Int? = nil) -> PlanStep {
    var step = PlanStep()
    step.work = .span(length)
    step.needs = needs
    step.due = due
    return step
  }

  private func booked(_ range: Range<Int>, after needs: [Int] = []) -> PlanStep {
    var step = step(0, after: needs)
    step.booked = range
    return step
  }

  /// The plan of any textbook: 3 + 4 + 2 on the long way, 3 + 1 + 2 on the short one.
  @Test func `slack is what the shorter way leaves`() throws {
    let plan = try PlanNetwork(
      [step(3), step(4, after: [0]), step(1, after: [0]), step(2, after: [1, 2], due: 9)],
      start: 0
    )
    #expect(plan.times.map(\.range) == [0..<3, 3..<7, 3..<4, 7..<9])
    #expect(plan.times.map(\.slack) == [0, 0, 3, 0])
    #expect(plan.times.map(\.latestEnd) == [3, 7, 7, 9])
    #expect(plan.chain(to: 3) == [0, 1, 3])
    #expect(plan.lateness(of: 3) == nil)
  }

  @Test func `a step that nothing holds back begins as early as it must`() throws {
    let plan = try PlanNetwork([step(5), step(5, after: [0], due: 8)], start: 0)
    #expect(plan.times.map(\.range) == [-2..<3, 3..<8])
    #expect(plan.times.map(\.slack) == [0, 0])
  }

  @Test func `what is late has negative slack, all along its way`() throws {
    var first = step(5)
    first.earliest = 0
    let plan = try PlanNetwork([first, step(5, after: [0], due: 8)], start: 0)
    #expect(plan.times.map(\.slack) == [-2, -2])
    #expect(plan.lateness(of: 1) == 2)
  }

  @Test func `a booked step neither waits nor moves`() throws {
    var last = step(2, after: [1], due: 25)
    last.lead = 4
    var first = step(5)
    first.earliest = 0
    let plan = try PlanNetwork([first, booked(12..<16, after: [0]), last], start: 0)
    #expect(plan.times.map(\.range) == [0..<5, 12..<16, 20..<22])
    // The first may end when the booked one starts; the booked one could lie 3 later.
    #expect(plan.times.map(\.slack) == [7, 3, 3])
    #expect(plan.chain(to: 2) == [0, 1, 2])
    #expect(plan.overruns(of: 1).isEmpty)
  }

  @Test func `what a booked step needs may be done too late for it`() throws {
    var first = step(5)
    first.earliest = 10
    let plan = try PlanNetwork([first, booked(12..<16, after: [0])], start: 0)
    #expect(plan.overruns(of: 1).map(\.need) == [0])
    #expect(plan.overruns(of: 1).map(\.seconds) == [3])
    #expect(plan.times[0].slack == -3)
  }

  @Test func `a delay moves what has no room, up to what is booked`() throws {
    var release = step(0, after: [3], due: 30)
    release.lead = 2
    let plan = try PlanNetwork(
      [
        booked(0..<10), step(5, after: [0]), booked(18..<20, after: [1]),
        step(4, after: [0, 2]), release, step(1, after: [0]),
      ],
      start: 0
    )
    #expect(plan.slips(of: 0, by: 3).map(\.step) == [1, 5])
    #expect(slips(plan, 0, by: 4) == ["1 moves 4", "2 clashes", "5 moves 4"])
    #expect(slips(plan, 2, by: 5) == ["3 moves 5", "4 moves 5 late"])
  }

  private func slips(_ plan: PlanNetwork, _ index: Int, by seconds: Int) -> [String] {
    plan.slips(of: index, by: seconds).map { slip in
      let late = slip.isNewlyLate ? " late" : ""
      return switch slip.effect {
      case .moves(let seconds): "\(slip.step) moves \(seconds)\(late)"
      case .clashes: "\(slip.step) clashes\(late)"
      }
    }
  }

  @Test func `circles are told by their members`() {
    let steps = [
      step(1), step(1, after: [0, 3]), step(1, after: [1]), step(1, after: [2]),
      step(1, after: [3]),
      step(1, after: [5]),
    ]
    do throws(CyclicPlan) {
      _ = try PlanNetwork(steps, start: 0)
      Issue.record("the circles are not seen")
    } catch {
      #expect(error.cycles == [[1, 3, 2], [5]])
    }
  }
}
