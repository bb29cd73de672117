import Costing
import Manifest
import Quantities
import TestSupport
import Testing

/// Projects as they would be, with the arithmetic beside what they cost.
@Suite struct WhatIfTests {
  private static let parts = """
    people: {ana: {rate: 100 EUR/session}, joe: {rate: 60 USD/session}}
    equipment: {u87: {rate: 40 EUR/day}}
    sessions:
      - {id: drums, at: 2026-03-02 10:00-18:00, people: [joe], songs: [a, b]}
      - {id: vox-a, at: 2026-03-04 10:00-18:00, people: [ana], equipment: [u87], songs: [a], needs: [drums]}
      - {id: vox-b, at: 2026-03-05 10:00-18:00, people: [ana], songs: [b], needs: [drums], status: done}
      - {id: keys, at: 2026-03-06 10:00-18:00, people: [ana], songs: [a, b, c], shares: {a: 50%, b: 30%, c: 20%}, needs: [vox-a]}
    tasks: [{id: comp-a, duration: 1 day, songs: [a], needs: [vox-a]}]
    milestones: [{id: done, due: 2026-04-01, needs: [comp-a, keys]}]
    budget:
      currency: EUR
      exchange: {USD: [{rate: 0.9}, {rate: 0.95, from: 2026-03-09}]}
      costs:
        - {id: mix-a, line: mixing, amount: 300 EUR, status: committed, song: a}
        - {id: mix-b, line: mixing, amount: 300 EUR, status: paid, song: b}
        - {line: artwork, amount: 200 EUR, songs: [a, b]}
    """

  private let ledger = Ledger(WhatIfTests.parts)

  private func costs(without: [String] = [], move: [String] = []) throws -> Costs {
    let supposition = Supposition(
      omissions: try without.map { try #require(Omission($0)) },
      moves: try move.map { try #require(Move($0)) }
    )
    return Costs(try supposition.applied(to: ledger.project.project))
  }

  private func total(without: [String] = [], move: [String] = []) throws -> String {
    ledger.text(try costs(without: without, move: move).total.total)
  }

  @Test func `nothing supposed is the project as it is`() throws {
    // drums 60 x 0.9 = 54, vox-a 100 + 40, vox-b 100, keys 100, mixes 600, artwork 200
    #expect(ledger.total == "1194.00")
    #expect(try total() == "1194.00")
  }

  @Test func `without a song what only it was for is gone, and the rest is others'`() throws {
    // - vox-a 140, - mix-a 300
    let costs = try costs(without: ["song:a"])
    #expect(ledger.text(costs.total.total) == "754.00")
    // b: drums 54, vox-b 100, keys 30% of 50% = 60.00, mix-b 300, artwork 200; c: keys 40.00
    #expect(
      costs.bySong.map { "\($0.song?.rawValue ?? "-") \(ledger.text($0.tally.total))" }
        == ["b 714.00", "c 40.00"]
    )
  }

  @Test func `what is done or paid stays where its song is left out`() throws {
    // vox-b is done and mix-b paid: of b's 54 + 100 + 30 + 300 + 100 nothing is saved
    #expect(try total(without: ["song:b"]) == "1194.00")
    let costs = try costs(without: ["song:b"])
    // a: drums 54, vox-a 140, keys 50% of 70% = 71.43 (c has the 28.57), mix-a 300, artwork 200
    #expect(
      costs.bySong.map { "\($0.song?.rawValue ?? "-") \(ledger.text($0.tally.total))" }
        == ["a 765.43", "c 28.57", "b 400.00"]
    )
    #expect(try total(without: ["cost:mix-b"]) == "1194.00")
    #expect(try total(without: ["cost:mix-a"]) == "894.00")
  }

  @Test func `without a person or a thing sessions take place without them`() throws {
    // - vox-a 100, - keys 100; vox-b is done
    #expect(try total(without: ["person:ana"]) == "994.00")
    #expect(try total(without: ["session:vox-b"]) == "1194.00")
    #expect(try total(without: ["equipment:u87"]) == "1154.00")
    #expect(try total(without: ["session:drums", "task:comp-a"]) == "1140.00")
  }

  @Test func `a session that moves takes its hours, its week and its exchange rate with it`() throws
  {
    let costs = try costs(move: ["drums=2026-03-09"])
    // 60 x 0.95 = 57.00
    #expect(ledger.text(costs.total.total) == "1197.00")
    #expect(costs.byWeek.compactMap(\.week?.description) == ["2026-W10", "2026-W11"])
    let later = try Supposition(moves: [try #require(Move("drums=2026-03-09 22:00-02:00"))])
      .applied(to: ledger.project.project)
    #expect(later.bookings[0].span.description == "2026-03-09 22:00-02:00")
    let kept = try Supposition(moves: [try #require(Move("drums=2026-03-09"))])
      .applied(to: ledger.project.project)
    #expect(kept.bookings[0].span.description == "2026-03-09 10:00-18:00")
  }

  @Test func `tasks, milestones and costs move by the day`() throws {
    let moves = try ["comp-a=2026-03-20", "done=2026-05-01", "mix-a=2026-04-30"].map {
      try #require(Move($0))
    }
    let album = try #require(Supposition(moves: moves).applied(to: ledger.project.project).album)
    #expect(album.tasks[0].starts?.description == "2026-03-20")
    #expect(album.milestones[0].due?.description == "2026-05-01")
    #expect(album.budget?.costs[0].on?.description == "2026-04-30")
  }
}
