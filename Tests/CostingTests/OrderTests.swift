import Costing
import Quantities
import TestSupport
import Testing

/// What a plan costs follows from what is in it, not from the order in which it is written.
@Suite struct OrderTests {
  static let seed: UInt64 = 20_260_304

  private static func session(_ index: Int, _ random: inout SeededRandom) -> String {
    func some(_ names: [String]) -> String {
      let chosen = names.filter { _ in Bool.random(using: &random) }
      return "[\(chosen.joined(separator: ", "))]"
    }
    let day = Int.random(in: 10...13, using: &random)
    let start = Int.random(in: 10...23, using: &random)
    let end = (start + Int.random(in: 1...11, using: &random)) % 24
    return "- {id: s\(index), at: 2026-03-\(day) \(start):00-\(end < 10 ? "0" : "")\(end):30, "
      + "studio: \(["day-room", "hour-room"].randomElement(using: &random) ?? ""), "
      + "people: \(some(["ana", "joe", "max"])), equipment: \(some(["u87", "amp"])), "
      + "songs: \(some(["a", "b", "c"]))"
      + ", status: \(["hold", "confirmed", "cancelled"].randomElement(using: &random) ?? "")}"
  }

  private static func ledger(_ sessions: [String]) -> Ledger {
    Ledger(
      """
      people:
        ana: {rate: 33.33 EUR/hour, minimum: 3 hours, overtime: {after: 8 hours, factor: 1.5, step: 15 minutes}}
        joe: {rate: 350.01 USD/day, overtime: {after: 7 hours, factor: 1.25}}
        max: {rate: 99.99 GBP/song}
      studios:
        day-room: {rate: 480 EUR/day}
        hour-room: {rate: 61 USD/hour, minimum: 4 hours, lockout: 500 USD/day}
      equipment: {u87: {rate: 40 EUR/day, quantity: 2}, amp: {rate: 7 EUR/session}}
      sessions:
      \(sessions.map { "  \($0)" }.joined(separator: "\n"))
      budget: {currency: EUR, exchange: {USD: 0.92, GBP: 1.17}}
      """
    )
  }

  @Test func `costs are independent of the order of sessions`() {
    var random = SeededRandom(seed: Self.seed)
    for round in 0..<20 {
      let sessions = (0..<12).map { Self.session($0, &random) }
      let first = Self.ledger(sessions)
      let again = Self.ledger(sessions.shuffled(using: &random))
      #expect(!first.costs.charges.isEmpty)
      #expect(first.costs.charges == again.costs.charges, "round \(round), seed \(Self.seed)")
      #expect(first.costs.total == again.costs.total, "round \(round), seed \(Self.seed)")
    }
  }

  @Test func `songs, phases and weeks each add up to the whole`() {
    var random = SeededRandom(seed: Self.seed)
    for round in 0..<20 {
      let costs = Self.ledger((0..<12).map { Self.session($0, &random) }).costs
      let whole = costs.total.total
      for sums in [
        costs.bySong.map(\.tally.total), costs.byPhase.map(\.tally.total),
        costs.byWeek.map(\.tally.total), costs.lines.map(\.tally.total),
      ] { #expect(sums.reduce(Decimal.zero, +) == whole, "round \(round), seed \(Self.seed)") }
    }
  }
}
