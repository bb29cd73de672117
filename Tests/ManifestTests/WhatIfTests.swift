import Manifest
import Quantities
import TestSupport
import Testing

@Suite struct WhatIfTests {
  private let project = TestProject(ProductionExample.files).project

  private func supposed(without: [String] = [], move: [String] = []) throws -> Project {
    try Supposition(
      omissions: without.map { try #require(Omission($0)) },
      moves: move.map { try #require(Move($0)) }
    ).applied(to: project)
  }

  @Test func `without a song goes what is for it alone`() throws {
    let supposed = try supposed(without: ["song:a"])
    #expect(supposed.songs.map(\.name.rawValue) == ["b"])
    #expect(supposed.bookings.map(\.name.rawValue) == ["drum-day", "loft-day", "night", "reserve"])
    #expect(supposed.bookings[0].session.songs.map(\.value.rawValue) == ["b"])
    let album = try #require(supposed.album)
    #expect(album.tasks.map(\.id.value.rawValue) == ["recalls"])
    // vox-day is gone; what it needed, `tracked` needs already.
    #expect(
      album.milestones[0].needs.map(\.value.rawValue) == ["drum-day", "loft-day", "night"]
    )
  }

  @Test func `what needed a step that is left out needs what that needed`() throws {
    let album = try #require(supposed(without: ["session:vox-day"]).album)
    #expect(album.tasks[0].needs.map(\.value.rawValue) == ["drum-day"])
  }

  @Test func `a session moves to another day at its hours`() throws {
    let supposed = try supposed(move: ["vox-day=2026-03-31"])
    let booking = try #require(supposed.bookings.first { $0.name.rawValue == "vox-day" })
    // Berlin is two hours ahead by then.
    #expect(booking.interval.start.description == "2026-03-31T10:00:00Z")
    #expect(booking.span.description == "2026-03-31 12:00-20:00")
  }

  @Test func `a session moves to other hours`() throws {
    let supposed = try supposed(move: ["vox-day=2026-03-31 22:00-02:00"])
    let booking = try #require(supposed.bookings.first { $0.name.rawValue == "vox-day" })
    #expect(booking.interval.start.description == "2026-03-31T20:00:00Z")
    #expect(booking.interval.end.description == "2026-04-01T00:00:00Z")
  }

  @Test func `tasks and milestones move by the day`() throws {
    let album = try #require(
      supposed(move: ["comping=2026-03-20", "release=2026-06-05"]).album
    )
    #expect(album.tasks[0].starts?.description == "2026-03-20")
    #expect(album.milestones[2].due?.description == "2026-06-05")
  }

  @Test(arguments: [
    ("song:c", "there is no song named `c`"),
    ("session:vox-dya", "there is no session named `vox-dya`; did you mean `vox-day`?"),
    ("person:max", "there is no person named `max`"),
  ])
  func `a name that the project does not have is told`(word: String, message: String) throws {
    let supposition = Supposition(omissions: [try #require(Omission(word))])
    let problem = #expect(throws: Supposition.Problem.self) {
      try supposition.applied(to: project)
    }
    #expect(problem?.description == message)
  }

  @Test func `only sessions have hours, and what is moved is named`() throws {
    func problem(_ word: String) throws -> String? {
      let supposition = Supposition(moves: [try #require(Move(word))])
      return #expect(throws: Supposition.Problem.self) {
        try supposition.applied(to: project)
      }?.description
    }
    #expect(
      try problem("tracked=2026-05-01 10:00-12:00") == "`tracked` is no session, so it has no hours"
    )
    #expect(
      try problem("vox-dya=2026-05-01")
        == "there is no session, task, milestone or cost named `vox-dya`; did you mean `vox-day`?"
    )
  }

  @Test(arguments: ["harbour", "song:", "song:Harbour", "bus:drums", "song:a:b", ""])
  func `words of another form are none`(word: String) {
    #expect(Omission(word) == nil)
  }

  @Test(arguments: ["drums", "drums=", "drums=02.03.2026", "=2026-03-02", "drums=2026-02-30"])
  func `moves of another form are none`(word: String) {
    #expect(Move(word) == nil)
  }
}
