import Quantities
import Testing

/// Currencies, rounding and parts, with the arithmetic beside it.
@Suite struct MoneyTests {
  @Test func `thirds of a cent go to the songs that lose most, and add up`() {
    let ledger = Ledger(
      "budget: {currency: EUR, costs: [{line: x, amount: 100 EUR, songs: [a, b, c]}]}"
    )
    // 100.00 / 3 = 33.333...: one cent is left over and goes to the first
    #expect(ledger.songs == ["a 33.34", "b 33.33", "c 33.33"])
    // 0.05 in parts of 50%, 30% and 20%: 0.025, 0.015 and 0.010; 0.02 + 0.01 + 0.01 leave 0.01,
    // and a and b lose half a cent each: the first gets it
    let shares = Ledger(
      """
      budget:
        currency: EUR
        costs: [{line: x, amount: 0.05 EUR, songs: [a, b, c], shares: {c: 20%, b: 30%, a: 50%}}]
      """
    )
    #expect(shares.songs == ["a 0.03", "b 0.01", "c 0.01"])
    // A credit is divided as a cost is.
    let credit = Ledger(
      "budget: {currency: EUR, costs: [{line: x, amount: -100 EUR, songs: [a, b, c]}]}"
    )
    #expect(credit.songs == ["a -33.34", "b -33.33", "c -33.33"])
  }

  @Test func `a session's cost is divided evenly, or by shares`() {
    let ledger = Ledger(
      """
      people: {ana: {rate: 100 EUR/session}}
      sessions:
        - {id: s, at: 2026-03-02 10:00-14:00, people: [ana], songs: [a, b]}
        - {id: t, at: 2026-03-03 10:00-14:00, people: [ana], songs: [a, b], shares: {a: 2/3, b: 1/3}}
        - {id: u, at: 2026-03-04 10:00-14:00, people: [ana]}
      budget: {currency: EUR}
      """
    )
    // 50.00 + 66.67 (66.666... rounded up, having lost more), 50.00 + 33.33, and 100.00 for no song
    #expect(ledger.songs == ["a 116.67", "b 83.33", "- 100.00"])
  }

  @Test func `half a minor unit goes to the even one`() {
    // 0.05 x 0.5 h = 0.025 -> 0.02; 0.07 x 0.5 h = 0.035 -> 0.04
    let ledger = Ledger(
      """
      people: {ana: {rate: 0.05 EUR/hour}, joe: {rate: 0.07 EUR/hour}}
      sessions: [{id: s, at: 2026-03-02 10:00-10:30, people: [ana, joe]}]
      budget: {currency: EUR}
      """
    )
    #expect(ledger.charges.map { $0.split(separator: " ")[2] } == ["0.02", "0.04"])
  }

  @Test func `yen have no decimals`() {
    let ledger = Ledger(
      """
      people: {ana: {rate: 5001 JPY/hour}, joe: {rate: 5003 JPY/hour}}
      sessions: [{id: s, at: 2026-03-02 10:00-10:30, people: [ana, joe], songs: [a, b, c]}]
      budget: {cap: 1000000 JPY}
      """
    )
    // 5001 x 0.5 h = 2500.5 -> 2500; 5003 x 0.5 h = 2501.5 -> 2502
    #expect(ledger.total == "5002")
    // 2500 / 3 = 833.3...: 834, 833, 833; 2502 / 3 = 834
    #expect(ledger.songs == ["a 1668", "b 1667", "c 1667"])
  }

  @Test func `dinars have three decimals, and are converted before they are rounded`() {
    let ledger = Ledger(
      """
      people: {ana: {rate: 12.346 KWD/hour}}
      sessions: [{id: s, at: 2026-03-02 10:00-10:20, people: [ana]}]
      budget: {currency: EUR, exchange: {KWD: 2.995}}
      """
    )
    // 12.346 / 3 = 4.115333... KWD, printed 4.115; x 2.995 = 12.325423... -> 12.33
    // (of the printed 4.115 it would be 12.324425 -> 12.32)
    #expect(ledger.charges == ["2026-03-02 ana: 4.115 KWD = 20 minutes"])
    #expect(ledger.total == "12.33")
  }

  @Test func `the rate of a day is that which last began`() {
    let ledger = Ledger(
      """
      budget:
        currency: EUR
        exchange: {USD: [{rate: 0.92, from: 2026-03-01}, {rate: 0.95, from: 2026-04-01}]}
        costs:
          - {line: x, amount: 100 USD, on: 2026-03-31}
          - {line: x, amount: 100 USD, on: 2026-04-01}
          - {line: x, amount: 100 USD, on: 2026-02-28}
          - {line: x, amount: 100 GBP, on: 2026-04-01}
          - {line: x, amount: 100 USD}
      """
    )
    // 92.00 + 95.00 + 95.00 where no day is known; before the first rate and for pounds there is none
    #expect(ledger.total == "282.00")
    #expect(ledger.costs.unconverted.map(\.price.description) == ["100 USD", "100 GBP"])
  }

  @Test func `what settles a cost is not counted twice`() {
    let ledger = Ledger(
      """
      budget:
        currency: EUR
        exchange: {USD: 0.9}
        costs:
          - {id: master, line: mastering, amount: 900 EUR, status: committed}
          - {line: mastering, amount: 300 EUR, status: paid, settles: master}
          - {line: mastering, amount: 200 USD, status: invoiced, settles: master}
          - {id: cut, line: vinyl, amount: 400 EUR, status: committed}
          - {line: vinyl, amount: 450 EUR, status: paid, settles: cut}
      """
    )
    // 900.00 - 300.00 - 200 x 0.9 = 420.00 are still to come; of the 400.00 nothing is
    #expect(
      ledger.charges == [
        "cost 0: 420 EUR = what is left of 900 EUR", "cost 1: 300 EUR", "cost 2: 200 USD",
        "cost 4: 450 EUR",
      ]
    )
    let total = ledger.costs.total
    #expect(ledger.text(total.committed) == "420.00")
    #expect(ledger.text(total.invoiced) == "180.00")
    #expect(ledger.text(total.paid) == "750.00")
  }

  @Test func `the contingency is kept back`() {
    let ledger = Ledger("budget: {cap: 18000 EUR, contingency: 10%}")
    #expect(ledger.text(ledger.costs.contingency) == "1800.00")
    #expect(ledger.text(ledger.costs.available) == "16200.00")
    // 33.33% of 100.01 = 33.333333 -> 33.33
    let odd = Ledger("budget: {cap: 100.01 EUR, contingency: 33.33%}")
    #expect(odd.text(odd.costs.contingency) == "33.33")
  }

  @Test func `phases and weeks are in their order`() {
    let ledger = Ledger(
      """
      people: {ana: {rate: 10 EUR/session}}
      sessions:
        - {id: s, at: 2026-03-09 10:00-14:00, people: [ana], kind: mixing}
        - {id: t, at: 2026-03-08 10:00-14:00, people: [ana], kind: vocals}
        - {id: u, at: 2026-03-07 10:00-14:00, people: [ana], kind: photo}
        - {id: v, at: 2026-03-06 10:00-14:00, people: [ana], kind: photo, phase: tracking}
      budget: {currency: EUR, costs: [{line: x, amount: 5 EUR, phase: mastering}]}
      """
    )
    #expect(
      ledger.costs.byPhase.map {
        "\($0.phase?.rawValue ?? "-") \(ledger.text($0.tally.total))"
      } == [
        "tracking 20.00", "mixing 10.00", "mastering 5.00", "- 10.00",
      ]
    )
    #expect(
      ledger.costs.byWeek.map { "\($0.week?.description ?? "-") \(ledger.text($0.tally.total))" }
        == ["2026-W10 30.00", "2026-W11 10.00", "- 5.00"]
    )
  }
}
