import Calendars
import Quantities

/// Days and hours as ranges of minutes of local time since 1970.
enum DayRanges {
  static let day = 1_440

  /// What some days and hours have around a range, in order; they may overlap.
  ///
  /// Hours belong to the day on which they begin.
  static func of(_ days: Days, around range: Range<Int>) -> [Range<Int>] {
    dayNumbers(around: range).compactMap { number in
      guard let date = CalendarDate(dayNumber: number), days.contains(date) else { return nil }
      return Self.range(of: days.clock, on: number)
    }
  }

  /// The days on which something may begin that reaches into a range.
  static func dayNumbers(around range: Range<Int>) -> ClosedRange<Int> {
    let first = floor(range.lowerBound)
    return first - 1...max(first, floor(range.upperBound - 1))
  }

  static func range(of clock: ClockSpan?, on dayNumber: Int) -> Range<Int> {
    let midnight = dayNumber * day
    return midnight + (clock?.startMinute ?? 0)..<midnight + (clock?.endMinute ?? day)
  }

  /// Whether some ranges leave nothing of another one open.
  static func cover(_ range: Range<Int>, _ ranges: [Range<Int>]) -> Bool {
    var covered = range.lowerBound
    for next in ranges.sorted(by: { $0.lowerBound < $1.lowerBound })
    where next.lowerBound <= covered {
      covered = max(covered, next.upperBound)
    }
    return covered >= range.upperBound
  }

  private static func floor(_ minute: Int) -> Int {
    let rest = minute % day
    return (minute - (rest < 0 ? rest + day : rest)) / day
  }
}
