import Costing
import Quantities
import Testing

/// What rooms and equipment cost, with the arithmetic beside it.
@Suite struct RoomTests {
  private func room(_ terms: String, _ sessions: String) -> Ledger {
    Ledger("studios: {room: \(terms)}\nsessions:\n\(sessions)\nbudget: {currency: EUR}")
  }

  @Test func `a day counts once however many sessions fall in it`() {
    let ledger = room(
      "{rate: 480 EUR/day}",
      """
        - {id: s, at: 2026-03-02 10:00-14:00, studio: room, songs: [a]}
        - {id: t, at: 2026-03-02 15:00-17:00, studio: room, songs: [b]}
        - {id: u, at: 2026-03-02 22:00-02:00, studio: room, songs: [b]}
      """
    )
    #expect(ledger.charges == ["2026-03-02 room: 480 EUR = 1 day"])
    // 4 h of 10 h are for a: 192.00; 6 h for b: 288.00
    #expect(ledger.songs == ["a 192.00", "b 288.00"])
  }

  @Test func `hours of a day are reckoned together, what overlaps once, up to the lockout`() {
    let terms =
      "{rate: 60 EUR/hour, minimum: 4 hours, overtime: {after: 8 hours, factor: 1.25}, lockout: 600 EUR/day}"
    // 1 h becomes 4 h x 60 = 240.00
    #expect(
      room(terms, "- {id: s, at: 2026-03-02 10:00-11:00, studio: room}").charges
        == ["2026-03-02 room: 240 EUR = 4 hours (minimum call)"]
    )
    // 10:00-16:00 and 15:00-19:00 are 9 h: 8 h x 60 = 480.00, 1 h x 60 x 1.25 = 75.00
    #expect(
      room(
        terms,
        """
          - {id: s, at: 2026-03-02 10:00-16:00, studio: room}
          - {id: t, at: 2026-03-02 15:00-19:00, studio: room}
        """
      ).charges == ["2026-03-02 room: 555 EUR = 8 hours + 1 hour at 1.25"]
    )
    // 11 h: 480.00 + 3 h x 60 x 1.25 = 225.00 are 705.00, more than the lockout
    #expect(
      room(terms, "- {id: s, at: 2026-03-02 10:00-21:00, studio: room}").charges
        == ["2026-03-02 room: 600 EUR = 1 day (lockout)"]
    )
  }

  @Test func `equipment is paid by the day, as many as are in use at once`() {
    let ledger = Ledger(
      """
      equipment: {u87: {rate: 40 EUR/day, quantity: 4}, amp: {rate: 25 EUR/session}, stand: {}}
      sessions:
        - {id: s, at: 2026-03-02 10:00-14:00, equipment: [{item: u87, quantity: 2}, amp, stand]}
        - {id: t, at: 2026-03-02 12:00-16:00, equipment: [u87]}
        - {id: u, at: 2026-03-02 18:00-20:00, equipment: [{item: u87, quantity: 2}, amp]}
      budget: {currency: EUR}
      """
    )
    // 12:00-14:00 has 3 of them: 3 x 40 = 120.00
    #expect(
      ledger.charges == [
        "2026-03-02 amp: 25 EUR = 1 session", "2026-03-02 u87: 120 EUR = 3 x 1 day",
        "2026-03-02 amp: 25 EUR = 1 session",
      ]
    )
  }

  @Test func `charges fall on the lines of what is paid, and are as sure as the session`() {
    let ledger = Ledger(
      """
      people: {ana: {rate: 100 EUR/session}, max: {rate: 50 EUR/session, line: mixing}}
      studios: {room: {rate: 480 EUR/day}}
      sessions:
        - {id: s, at: 2026-03-02 10:00-14:00, studio: room, people: [ana], status: hold}
        - {id: t, at: 2026-03-02 15:00-17:00, studio: room, people: [max]}
        - {id: u, at: 2026-03-03 15:00-17:00, people: [max], status: done, billing: paid}
      budget: {currency: EUR, lines: {studio: 500 EUR, mixing: 80 EUR}}
      """
    )
    // The room's day is sure, since one of its sessions is.
    #expect(
      ledger.costs.charges.map { "\($0.line) \($0.status)" } == [
        "studio committed", "musicians estimate", "mixing committed", "mixing paid",
      ]
    )
    #expect(
      ledger.costs.lines.map { "\($0.name) \(ledger.text($0.rest))" } == [
        "studio 20.00", "mixing -20.00", "musicians nil",
      ]
    )
    #expect(ledger.costs.byWeek.map { "\(ledger.text($0.tally.total))" } == ["680.00"])
  }
}
