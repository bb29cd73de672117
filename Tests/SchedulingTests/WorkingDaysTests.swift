import Quantities
import Scheduling
import TestSupport
import Testing

@Suite struct WorkingDaysTests {
  private static let week: [Days] = ["monday", "tuesday", "wednesday", "thursday", "friday"]
    .compactMap { try? Days(parsing: $0) }

  private func calendar(_ closed: String...) throws -> WorkingDays {
    WorkingDays(days: Self.week, closed: try closed.map { try Days(parsing: $0) })
  }

  /// Seconds of local time.
  private func time(_ text: String) throws -> Int {
    guard text.hasSuffix("00:00") else {
      return try DateSpan(parsing: text + "-00:00").startMinute * 60
    }
    return try CalendarDate(parsing: String(text.prefix(10))).dayNumber * 86_400
  }

  /// 2026-03-02 is a Monday, 2026-04-03 and 06 are Good Friday and Easter Monday.
  @Test(arguments: [
    ("2026-03-02 00:00", 1, "2026-03-02 00:00", "2026-03-03 00:00"),
    ("2026-03-02 10:00", 1, "2026-03-03 00:00", "2026-03-04 00:00"),
    ("2026-03-05 18:00", 2, "2026-03-06 00:00", "2026-03-10 00:00"),
    ("2026-03-07 12:00", 5, "2026-03-09 00:00", "2026-03-14 00:00"),
    ("2026-04-02 20:00", 1, "2026-04-07 00:00", "2026-04-08 00:00"),
  ])
  func `days of work leave out weekends and closed days`(
    _ ready: String,
    _ days: Int,
    _ start: String,
    _ end: String
  ) throws {
    let work = Work.days(days, try calendar("2026-04-03", "2026-04-06"))
    #expect(try work.range(from: time(ready)) == time(start)..<time(end))
    #expect(try work.latestStart(endingBy: time(end)) == time(start))
    #expect(try work.latestStart(endingBy: time(end) - 1) < time(start))
  }

  @Test(arguments: [
    ("2026-03-02 09:00", 3, "2026-03-02 10:00", "2026-03-02 13:00"),
    ("2026-03-02 15:00", 6, "2026-03-02 15:00", "2026-03-03 13:00"),
    ("2026-03-06 18:00", 8, "2026-03-09 10:00", "2026-03-09 18:00"),
    ("2026-03-06 17:00", 10, "2026-03-06 17:00", "2026-03-10 11:00"),
  ])
  func `hours of work lie within working days`(
    _ ready: String,
    _ hours: Int,
    _ start: String,
    _ end: String
  ) throws {
    let work = Work.hours(hours * 3_600, try calendar())
    #expect(try work.range(from: time(ready)) == time(start)..<time(end))
  }

  @Test func `hours may pass midnight`() throws {
    let night = WorkingDays(hours: try ClockSpan(parsing: "22:00-02:00"))
    let work = Work.hours(5 * 3_600, night)
    let (start, end) = (try time("2026-03-03 01:00"), try time("2026-03-04 02:00"))
    #expect(work.range(from: start) == start..<end)
    #expect(work.latestStart(endingBy: end) == start)
  }

  /// By definition: the last start that ends in time, found by trying each quarter of an hour.
  @Test func `the latest start is the last one that ends in time`() throws {
    let seed: UInt64 = 77
    var random = SeededRandom(seed: seed)
    let calendar = try calendar("2026-03-11")
    let monday = try time("2026-03-02 00:00")
    for _ in 0..<40 {
      let end = monday + 900 * Int.random(in: 1_000...1_300, using: &random)
      let count = Int.random(in: 1...4, using: &random)
      for work in [Work.days(count, calendar), .hours(count * 5_400, calendar)] {
        let starts = stride(from: monday, to: end, by: 900).filter { start in
          let range = work.range(from: start)
          return range.lowerBound == start && range.upperBound <= end
        }
        #expect(starts.last == work.latestStart(endingBy: end), "seed \(seed): \(work) by \(end)")
      }
    }
  }

  @Test func `a calendar without a working day still ends`() throws {
    let never = WorkingDays(days: [try Days(parsing: "2020-01-01")])
    #expect(Work.days(2, never).range(from: 1_772_409_600).isEmpty == false)
    #expect(Work.hours(7_200, never).latestStart(endingBy: 1_772_409_600) < 1_772_409_600)
  }
}
