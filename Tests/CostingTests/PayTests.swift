import Costing
import Quantities
import Testing

/// What time costs, with the arithmetic beside it.
@Suite struct PayTests {
  private func day(_ people: String, _ sessions: String, zone: String = "UTC") -> Ledger {
    Ledger("people: \(people)\nsessions:\n\(sessions)\nbudget: {currency: EUR}", zone: zone)
  }

  private static let ana =
    "{ana: {rate: 90 EUR/hour, minimum: 3 hours, overtime: {after: 8 hours, factor: 1.5}}}"

  @Test func `overtime goes on across midnight, and the session belongs to the day it starts`() {
    let ledger = day(Self.ana, "- {id: s, at: 2026-03-04 18:00-04:00, people: [ana]}")
    // 10 h: 8 h x 90 = 720.00, 2 h x 90 x 1.5 = 270.00
    #expect(ledger.charges == ["2026-03-04 ana: 990 EUR = 8 hours + 2 hours at 1.5"])
    #expect(ledger.total == "990.00")
  }

  @Test func `a night on which clocks go forward has an hour less, and one back an hour more`() {
    // Berlin, 28 to 29 March: 22:00-06:00 are 7 h x 90 = 630.00
    let spring = day(
      Self.ana,
      "- {id: s, at: 2026-03-28 22:00-06:00, people: [ana]}",
      zone: "Europe/Berlin"
    )
    #expect(spring.charges == ["2026-03-28 ana: 630 EUR = 7 hours"])
    // 24 to 25 October: 9 h: 8 h x 90 = 720.00, 1 h x 90 x 1.5 = 135.00
    let autumn = day(
      Self.ana,
      "- {id: s, at: 2026-10-24 22:00-06:00, people: [ana]}",
      zone: "Europe/Berlin"
    )
    #expect(autumn.charges == ["2026-10-24 ana: 855 EUR = 8 hours + 1 hour at 1.5"])
  }

  @Test func `a short session is paid as the minimum call, each for itself`() {
    let ledger = day(
      Self.ana,
      """
        - {id: s, at: 2026-03-04 10:00-12:00, people: [ana]}
        - {id: t, at: 2026-03-04 14:00-14:45, people: [ana]}
      """
    )
    // Twice 3 h x 90 = 270.00
    #expect(
      ledger.charges == [
        "2026-03-04 ana: 270 EUR = 3 hours (minimum call)",
        "2026-03-04 ana: 270 EUR = 3 hours (minimum call)",
      ]
    )
  }

  @Test func `hours of one day count together for overtime`() {
    let ledger = day(
      Self.ana,
      """
        - {id: late, at: 2026-03-04 19:00-23:00, people: [ana]}
        - {id: early, at: 2026-03-04 10:00-16:00, people: [ana]}
      """
    )
    // 6 h x 90 = 540.00; then 2 h x 90 = 180.00 and 2 h x 90 x 1.5 = 270.00
    #expect(
      ledger.charges == [
        "2026-03-04 ana: 540 EUR = 6 hours", "2026-03-04 ana: 450 EUR = 2 hours + 2 hours at 1.5",
      ]
    )
  }

  @Test func `somebody who is called for a part is paid for that part`() {
    let ledger = day(
      Self.ana,
      "- {id: s, at: 2026-03-04 20:00-04:00, people: [{person: ana, call: \"00:00-04:00\"}]}"
    )
    // 4 h x 90 = 360.00, on the session's day
    #expect(ledger.charges == ["2026-03-04 ana: 360 EUR = 4 hours"])
  }

  @Test func `a rate by the day counts once however many sessions fall in it`() {
    let ledger = day(
      "{ana: {rate: 400 EUR/day, overtime: {after: 10 hours, factor: 1.5}}}",
      """
        - {id: s, at: 2026-03-04 09:00-13:00, people: [ana]}
        - {id: t, at: 2026-03-04 14:00-22:00, people: [ana]}
        - {id: u, at: 2026-03-05 09:00-13:00, people: [ana]}
      """
    )
    // 12 h: 400.00, and 2 h x (400 / 10 h) x 1.5 = 120.00
    #expect(
      ledger.charges == [
        "2026-03-04 ana: 520 EUR = 1 day + 2 hours at 1.5", "2026-03-05 ana: 400 EUR = 1 day",
      ]
    )
  }

  @Test func `overtime is paid in steps, one begun as a whole one`() {
    let ledger = day(
      "{ana: {rate: 120 EUR/session, overtime: {after: 3 hours, factor: 2, step: 15 minutes}}}",
      "- {id: s, at: 2026-03-04 10:00-13:20, people: [ana]}"
    )
    // 20 min become 30 min: 120.00 + 0.5 h x (120 / 3 h) x 2 = 40.00
    #expect(ledger.charges == ["2026-03-04 ana: 160 EUR = 1 session + 30 minutes at 2"])
  }

  @Test func `a rate by the song counts once for each song`() {
    let ledger = day(
      "{ana: {rate: 300 EUR/song}}",
      """
        - {id: s, at: 2026-03-04 10:00-18:00, people: [ana], songs: [a, b]}
        - {id: t, at: 2026-03-05 10:00-18:00, people: [ana], songs: [b]}
      """
    )
    #expect(
      ledger.charges == ["2026-03-04 ana: 300 EUR = 1 song", "2026-03-04 ana: 300 EUR = 1 song"]
    )
    #expect(ledger.songs == ["a 300.00", "b 300.00"])
  }

  @Test func `a session may have a rate of its own for somebody`() {
    let ledger = day(
      Self.ana,
      "- {id: s, at: 2026-03-04 10:00-14:00, people: [{person: ana, rate: 0 EUR/session}]}"
    )
    #expect(ledger.charges == ["2026-03-04 ana: 0 EUR = 1 session"])
  }

  @Test func `cancelled sessions and people without a rate cost nothing`() {
    let ledger = day(
      "{ana: {rate: 90 EUR/hour}, joe: {}}",
      """
        - {id: s, at: 2026-03-04 10:00-14:00, people: [ana], status: cancelled}
        - {id: t, at: 2026-03-05 10:00-14:00, people: [joe]}
      """
    )
    #expect(ledger.charges == [])
  }

  @Test func `the largest amounts that can be written are reckoned`() {
    let ledger = Ledger(
      """
      people: {ana: {rate: 99999999999.99 USD/day, overtime: {after: 61 minutes, factor: 9.123456789}}}
      equipment: {u87: {rate: 99999999999.99 USD/hour, quantity: 1000}}
      sessions:
        - {id: s, at: 2026-03-04 00:00-24:00, people: [ana], equipment: [{item: u87, quantity: 1000}], songs: [a, b, c], shares: {a: 1/3, b: 33.3333333%, c: 999/7919}}
      budget: {currency: EUR, cap: 0.01 EUR, exchange: {USD: 999999.999999999999}}
      """
    )
    #expect(ledger.costs.charges.count == 2)
    let sum = ledger.costs.charges.flatMap(\.parts).map(\.amount).reduce(Decimal.zero, +)
    #expect(sum == ledger.costs.total.total)
  }
}
