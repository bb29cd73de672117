import Quantities
import Testing

/// Hours at work, days of the calendar, weeks and weekdays.
@Suite struct CalendarLengthTests {
  @Test(arguments: [
    ("3 hours", 180, "3 hours"), ("1 hour", 60, "1 hour"), ("1.5 hours", 90, "90 minutes"),
    ("45minutes", 45, "45 minutes"), ("1 minute", 1, "1 minute"), ("0 hours", 0, "0 minutes"),
  ])
  func `time at work is whole minutes`(_ text: String, _ minutes: Int, _ printed: String) throws {
    let time = try WorkingTime(parsing: text)
    #expect(time.minutes == minutes)
    #expect(time.description == printed)
  }

  @Test(arguments: [
    ("0.01 hours", QuantityProblem.impossible("it is no whole number of minutes")),
    ("3", .missingUnit), ("3 days", .wrongUnit("days", of: "a number of days or weeks")),
    ("1001 hours", .impossible("it is longer than 1000 hours")),
    ("-3 hours", .impossible("a time in hours or minutes is never negative")),
  ])
  func `time at work that is none says why`(_ text: String, _ expected: QuantityProblem) {
    #expect(problem(text, as: WorkingTime.self) == expected)
  }

  @Test(arguments: [("4 weeks", 28), ("1 week", 7), ("10 days", 10), ("1day", 1)])
  func `a period is whole days`(_ text: String, _ days: Int) throws {
    #expect(try Period(parsing: text).days == days)
  }

  @Test func `a period has no parts of days`() {
    #expect(
      problem("1.5 days", as: Period.self) == .impossible("days and weeks are whole")
    )
  }

  @Test func `an effort is hours or days`() throws {
    #expect(try Effort(parsing: "6 hours") == .time(WorkingTime(minutes: 360)))
    #expect(try Effort(parsing: "2 weeks") == .period(Period(days: 14)))
    #expect(problem("6 dB", as: Effort.self) == .wrongUnit("dB", of: "a level"))
  }

  // `date -d DATE +%A` and `date -d DATE +%G-W%V`.
  @Test(arguments: [
    ("2026-03-02", Weekday.monday, "2026-W10"), ("2026-03-08", .sunday, "2026-W10"),
    ("2027-01-01", .friday, "2026-W53"), ("2024-12-30", .monday, "2025-W01"),
    ("1970-01-01", .thursday, "1970-W01"), ("1969-12-31", .wednesday, "1970-W01"),
  ])
  func `a date has a weekday and a week`(_ text: String, _ day: Weekday, _ week: String) throws {
    let date = try CalendarDate(parsing: text)
    #expect(date.weekday == day)
    #expect(CalendarWeek(of: date).description == week)
  }

  @Test func `days are weekdays, dates and ranges, with hours or without`() throws {
    let monday = try CalendarDate(parsing: "2026-03-02")
    #expect(try Days(parsing: "monday").contains(monday))
    #expect(try Days(parsing: "monday 10:00-14:00").clock?.minutes == 240)
    #expect(try Days(parsing: "2026-03-01 .. 2026-03-02").contains(monday))
    #expect(try !Days(parsing: "2026-03-03 .. 2026-03-04").contains(monday))
    #expect(
      problem("2026-03-20 .. 2026-03-01", as: Days.self) == .impossible("it ends before it starts")
    )
    #expect(problem("mondays", as: Days.self) == .malformed)
    #expect(problem("2026-02-30", as: Days.self) == .impossible("the calendar has no such day"))
  }
}
