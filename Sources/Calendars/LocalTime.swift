import Quantities

/// What a calendar and a clock on the wall show, in seconds since 1970-01-01 00:00 of theirs.
///
/// It is a moment only together with a zone.
package struct LocalTime: Hashable, Sendable, Comparable {
  package let seconds: Int

  package init(seconds: Int) {
    self.seconds = seconds
  }

  /// - Parameters:
  ///   - date: the day.
  ///   - minute: minutes after its midnight; 1440 and more are on the days after it.
  package init(_ date: CalendarDate, minute: Int = 0) {
    seconds = date.dayNumber * Self.day + minute * 60
  }

  /// Seconds of a day.
  package static let day = 86_400

  /// Days since 1970-01-01.
  package var dayNumber: Int {
    (seconds - second(ofDay: seconds)) / Self.day
  }

  /// The day; times beyond the years 1 to 9999 have the first or last day of these.
  package var date: CalendarDate {
    let number = min(max(dayNumber, Self.days.lowerBound), Self.days.upperBound)
    guard let date = CalendarDate(dayNumber: number) else {
      preconditionFailure("day \(number) lies within the calendar")
    }
    return date
  }

  /// Day numbers of 0001-01-01 and 9999-12-31.
  private static let days = -719_162...2_932_896

  /// Minutes after midnight, 0 to 1439.
  package var minute: Int { second(ofDay: seconds) / 60 }

  /// 0 to 59.
  package var second: Int { second(ofDay: seconds) % 60 }

  /// Hours and minutes: `09:05`.
  package var clock: String {
    "\(CalendarDate.padded(minute / 60, 2)):\(CalendarDate.padded(minute % 60, 2))"
  }

  package static func < (left: LocalTime, right: LocalTime) -> Bool { left.seconds < right.seconds }

  private func second(ofDay seconds: Int) -> Int {
    let rest = seconds % Self.day
    return rest < 0 ? rest + Self.day : rest
  }
}

extension LocalTime: CustomStringConvertible {
  package var description: String { "\(date) \(clock)" }
}
