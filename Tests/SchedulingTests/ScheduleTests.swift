import Calendars
import Quantities
import Scheduling
import TestSupport
import Testing

/// The production of `ProductionExample`, reckoned by hand.
@Suite struct ScheduleTests {
  private let schedule = Schedule(TestProject(ProductionExample.files).project)

  private func row(_ name: String) throws -> Schedule.Row {
    try #require(schedule.rows.first { $0.name.rawValue == name })
  }

  /// Reckoned step by step.
  ///
  /// comping: ready on Wednesday evening, so Thursday, Friday and Monday.
  /// recalls: ready on Sunday 06:00; twelve hours are Monday 10 to 18 and Tuesday 10 to 14.
  /// tracked: with the end of the night. mixes: with the recalls. release: four weeks later.
  @Test(arguments: [
    ("drum-day", "2026-03-02 10:00", "2026-03-02 18:00"),
    ("comping", "2026-03-05 00:00", "2026-03-10 00:00"),
    ("recalls", "2026-03-30 10:00", "2026-03-31 14:00"),
    ("tracked", "2026-03-29 06:00", "2026-03-29 06:00"),
    ("mixes", "2026-03-31 14:00", "2026-03-31 14:00"),
    ("release", "2026-04-28 14:00", "2026-04-28 14:00"),
    ("loft-day", "2026-03-10 10:00", "2026-03-10 16:00"),
  ])
  func `steps take place as early as they can`(
    _ name: String,
    _ start: String,
    _ end: String
  ) throws {
    #expect(try row(name).start.description == start)
    #expect(try row(name).end.description == end)
  }

  /// In minutes, from latest to earliest.
  @Test(arguments: [
    // Due on May 8, so until its midnight: 10 d 10 h.
    ("release", 10 * 1_440 + 600),
    // Four weeks before that is April 10; its own date, April 2, is the nearer one: 2 d 10 h.
    ("mixes", 2 * 1_440 + 600),
    // Done by midnight of April 2, so from Wednesday 14:00 on: two days and four hours.
    ("recalls", 2 * 1_440 + 240),
    // By April 1 14:00 for the recalls; tracked is due by midnight of March 31: 2 d 18 h.
    ("night", 2 * 1_440 + 1_080),
    // Three working days up to April 2 begin on March 31: 26 days.
    ("comping", 26 * 1_440),
    // From Monday 18:00 to Wednesday 12:00, when the vocals are booked.
    ("drum-day", 1_440 + 1_080),
    // From 20:00 on March 4 to the midnight before March 31.
    ("vox-day", 26 * 1_440 + 240),
    // 16:00 in New York is 21:00 in Berlin; until midnight of March 31.
    ("loft-day", 21 * 1_440 + 180),
  ])
  func `slack is what is left before something is late`(_ name: String, _ minutes: Int) throws {
    #expect(try row(name).slack == minutes * 60)
  }

  @Test func `the longest chain leads to the release`() {
    #expect(schedule.goal?.name.rawValue == "release")
    #expect(schedule.chain.map(\.rawValue) == ["night", "recalls", "mixes", "release"])
    #expect(schedule.rows.filter(\.isOnChain).count == 4)
  }

  @Test func `a day more moves what has no room`() throws {
    // Ready on Monday 06:00, the recalls begin at ten all the same.
    #expect(try row("night").slips.map(\.name.rawValue) == ["tracked"])
    #expect(try row("recalls").slips.map(\.name.rawValue) == ["mixes", "release"])
    #expect(try row("recalls").slips.map(\.effect) == [.moves(86_400), .moves(86_400)])
    #expect(try row("drum-day").slips.isEmpty)
  }

  @Test func `cancelled sessions have no slack and hold up nothing`() throws {
    #expect(try row("reserve").slack == nil)
    #expect(try row("reserve").status == "cancelled")
  }

  @Test func `the order of the manifest does not matter`() {
    let lines = ProductionExample.album.split(separator: "\n", omittingEmptySubsequences: false)
    let one = lines.firstIndex { $0.contains("id: vox-day") } ?? 0
    let other = lines.firstIndex { $0.contains("id: night") } ?? 0
    var turned = lines
    turned.swapAt(one, other)
    var files = ProductionExample.files
    files["album.yaml"] = turned.joined(separator: "\n")
    let schedule = Schedule(TestProject(files).project)
    #expect(schedule.rows.map(\.name) == self.schedule.rows.map(\.name))
    #expect(schedule.rows.map(\.slack) == self.schedule.rows.map(\.slack))
    #expect(schedule.chain == self.schedule.chain)
  }
}
