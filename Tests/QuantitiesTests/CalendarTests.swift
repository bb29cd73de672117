import Quantities
import TestSupport
import Testing

@Suite struct CalendarTests {
  // Day numbers from `date -u -d DATE +%s` divided by 86400.
  @Test(arguments: [
    ("1970-01-01", 0), ("2026-03-02", 20_514), ("2000-02-29", 11_016), ("1969-12-31", -1),
    ("9999-12-31", 2_932_896),
    ("0001-01-01", -719_162),
  ])
  func `a date is so many days after the epoch`(_ text: String, _ number: Int) throws {
    let date = try CalendarDate(parsing: text)
    #expect(date.dayNumber == number)
    #expect(CalendarDate(dayNumber: number) == date)
    #expect(date.description == text)
  }

  // Seconds from `date -u -d "DATE TIME" +%s`.
  @Test(arguments: [
    (Int64(0), "1970-01-01"), (-1, "1969-12-31"), (1_772_409_599, "2026-03-01"),
    (1_772_409_600, "2026-03-02"), (.max, "9999-12-31"), (.min, "0001-01-01"),
  ])
  func `a moment lies on its day in UTC`(_ seconds: Int64, _ day: String) {
    #expect(CalendarDate(secondsSince1970: seconds).description == day)
  }

  @Test(arguments: [
    ("2026-02-29", QuantityProblem.impossible("the calendar has no such day")),
    ("1900-02-29", .impossible("the calendar has no such day")),
    ("2026-13-01", .impossible("the calendar has no such day")),
    ("2026-04-31", .impossible("the calendar has no such day")),
    ("2026-00-10", .impossible("the calendar has no such day")),
    ("0000-01-01", .impossible("the calendar has no such day")), ("2026-3-2", .malformed),
    ("02.03.2026", .malformed),
    ("2026-03-02T10", .malformed), ("", .malformed),
  ])
  func `a date that is none says why`(_ text: String, _ expected: QuantityProblem) {
    #expect(problem(text, as: CalendarDate.self) == expected)
  }

  @Test func `day numbers and dates are each other's inverse`() {
    var random = SeededRandom(seed: 7)
    for _ in 0..<2_000 {
      let number = Int.random(in: -719_162...2_932_896, using: &random)
      #expect(CalendarDate(dayNumber: number)?.dayNumber == number, "seed 7")
    }
    #expect(CalendarDate(dayNumber: 2_932_897) == nil)
    #expect(CalendarDate(dayNumber: -719_163) == nil)
  }

  @Test(arguments: [
    ("10:00-18:00", 480, false, "10:00-18:00"), ("22:00-02:00", 240, true, "22:00-02:00"),
    ("22:00-00:00", 120, false, "22:00-24:00"), ("00:00-24:00", 1440, false, "00:00-24:00"),
    ("23:59-00:01", 2, true, "23:59-00:01"),
  ])
  func `a span of the clock may pass midnight`(
    _ text: String,
    _ minutes: Int,
    _ passes: Bool,
    _ canonical: String
  ) throws {
    let span = try ClockSpan(parsing: text)
    #expect(span.minutes == minutes)
    #expect(span.passesMidnight == passes)
    #expect(span.description == canonical)
  }

  @Test(arguments: [
    ("10:00-10:00", QuantityProblem.impossible("it ends when it starts")),
    ("00:00-00:00", .impossible("it ends when it starts")),
    ("24:00-01:00", .impossible("a day ends at 24:00")),
    ("10:00-24:30", .impossible("a day ends at 24:00")),
    ("10:60-11:00", .impossible("an hour ends at minute 59")), ("10-18", .malformed),
    ("9:00-10:00", .malformed),
    ("10:00 - 18:00", .malformed),
  ])
  func `a span of the clock that is none says why`(_ text: String, _ expected: QuantityProblem) {
    #expect(problem(text, as: ClockSpan.self) == expected)
  }

  @Test func `spans that only touch do not overlap`() throws {
    let morning = try DateSpan(parsing: "2026-03-02 10:00-12:00")
    let noon = try DateSpan(parsing: "2026-03-02 12:00-14:00")
    let night = try DateSpan(parsing: "2026-03-02 22:00-02:00")
    let later = try DateSpan(parsing: "2026-03-03 01:30-03:00")
    #expect(!morning.overlaps(noon))
    #expect(night.overlaps(later))
    #expect(night < later)
    #expect(night.endMinute - night.startMinute == 240)
    #expect(problem("2026-03-02", as: DateSpan.self) == .malformed)
  }
}
