import Calendars
import TestSupport
import Testing

@Suite struct ClaimTests {
  private func claim(_ start: Int, _ end: Int, _ amount: Int = 1) -> Claim {
    Claim(Interval(Instant(seconds: start), Instant(seconds: end)), amount: amount)
  }

  @Test func `one that ends when the other starts leaves room`() {
    #expect(Claim.clashes(among: [claim(0, 10), claim(10, 20)], capacity: 1) == [])
  }

  @Test func `the later one of two clashes for the time that both have`() {
    let clashes = Claim.clashes(among: [claim(5, 20), claim(0, 10)], capacity: 1)
    #expect(clashes.map(\.claim) == [0])
    #expect(clashes[0].others == [1])
    #expect(clashes[0].interval == claim(5, 10).interval)
  }

  @Test func `amounts add up to what there is`() {
    let claims = [claim(0, 10, 2), claim(2, 8, 1), claim(4, 6, 1)]
    #expect(Claim.clashes(among: claims, capacity: 4) == [])
    #expect(Claim.clashes(among: claims, capacity: 3).map(\.claim) == [2])
    #expect(Claim.clashes(among: claims, capacity: 3).map(\.demand) == [4])
    #expect(Claim.clashes(among: claims, capacity: 1).map(\.claim) == [0, 1, 2])
  }

  /// By definition: someone clashes where the sum at the moment of its start is too much.
  @Test func `it finds what looking at every moment finds, in any order`() {
    var random = SeededRandom(seed: 5)
    for _ in 0..<500 {
      let claims = (0..<Int.random(in: 1...9, using: &random)).map { _ in
        let start = Int.random(in: 0..<12, using: &random)
        let length = Int.random(in: 1...6, using: &random)
        return claim(start, start + length, Int.random(in: 1...3, using: &random))
      }
      let clashes = Claim.clashes(among: claims, capacity: 3)
      for moment in 0..<18 {
        let sum = claims.filter {
          $0.interval.start.seconds <= moment && moment < $0.interval.end.seconds
        }.reduce(0) { $0 + $1.amount }
        let isFound = clashes.contains {
          $0.interval.start.seconds <= moment && moment < $0.interval.end.seconds
        }
        #expect(sum <= 3 || isFound, "seed 5: \(claims) at \(moment)")
      }
      for clash in clashes {
        let start = clash.interval.start
        let sum = claims.filter { $0.interval.start <= start && start < $0.interval.end }
          .reduce(0) { $0 + $1.amount }
        #expect(sum > 3 && sum >= clash.demand, "seed 5: \(claims)")
      }
      let shuffled = claims.shuffled(using: &random)
      let other = Claim.clashes(among: shuffled, capacity: 3)
      #expect(
        other.map { shuffled[$0.claim] } == clashes.map { claims[$0.claim] },
        "seed 5: \(claims)"
      )
    }
  }
}
