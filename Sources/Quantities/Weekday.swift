/// A day of the week; the week begins on Monday (ISO 8601).
package enum Weekday: String, Hashable, Sendable, CaseIterable {
  case monday
  case tuesday
  case wednesday
  case thursday
  case friday
  case saturday
  case sunday
}

extension CalendarDate {
  package var weekday: Weekday { Weekday.allCases[weekdayNumber] }

  /// 0 on Monday; 1970-01-01 was a Thursday.
  fileprivate var weekdayNumber: Int {
    let days = Weekday.allCases.count
    return ((dayNumber + 3) % days + days) % days
  }

  /// The day so many days later; nil outside the years 1 to 9999.
  package func advanced(byDays days: Int) -> CalendarDate? {
    CalendarDate(dayNumber: dayNumber + days)
  }
}

/// A week of ISO 8601: it belongs to the year that has its Thursday.
package struct CalendarWeek: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let year: Int
  /// From 1 to 53.
  package let week: Int

  package init(of date: CalendarDate) {
    let thursday = date.advanced(byDays: 3 - date.weekdayNumber) ?? date
    year = thursday.year
    let newYear = CalendarDate(year: year, month: 1, day: 1) ?? thursday
    week = (thursday.dayNumber - newYear.dayNumber) / Weekday.allCases.count + 1
  }

  /// `2026-W10`.
  package var description: String {
    "\(CalendarDate.padded(year, 4))-W\(CalendarDate.padded(week, 2))"
  }

  package static func < (left: CalendarWeek, right: CalendarWeek) -> Bool {
    (left.year, left.week) < (right.year, right.week)
  }
}
