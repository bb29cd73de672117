import Calendars
import Quantities

/// Times and lengths as tables and findings print them.
package enum Printed {
  /// Minutes of local time since 1970 as hours: `22:00-02:00`.
  package static func clock(_ minutes: Range<Int>) -> String {
    let start = LocalTime(seconds: minutes.lowerBound * 60)
    let end = LocalTime(seconds: minutes.upperBound * 60)
    let isMidnight = end.minute == 0 && end.dayNumber == start.dayNumber + 1
    return "\(start.clock)-\(isMidnight ? "24:00" : end.clock)"
  }

  /// Seconds in days, hours and minutes: `6 d 4 h`, `-30 min`.
  package static func length(_ seconds: Int) -> String {
    let minutes = Int(seconds.magnitude) / 60
    let parts = [(minutes / 1_440, "d"), (minutes / 60 % 24, "h"), (minutes % 60, "min")]
    let text = parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: " ")
    return text.isEmpty ? "0 d" : (seconds < 0 ? "-" : "") + text
  }

  /// Seconds as days, one begun as a whole one: `1 day`.
  package static func wholeDays(_ seconds: Int) -> String {
    let days = (seconds + LocalTime.day - 1) / LocalTime.day
    return days == 1 ? "1 day" : "\(days) days"
  }

  /// Seconds ahead of UTC: `+01:00`.
  package static func offset(_ seconds: Int) -> String {
    let minutes = Int(seconds.magnitude) / 60
    let clock =
      CalendarDate.padded(minutes / 60, 2) + ":" + CalendarDate.padded(minutes % 60, 2)
    return (seconds < 0 ? "-" : "+") + clock
  }

  /// A time that ends a day as that day; others as they are.
  package static func end(_ seconds: Int) -> String {
    let time = LocalTime(seconds: seconds)
    return time.minute == 0 ? "\(LocalTime(seconds: seconds - 1).date)" : time.description
  }

  /// A time that begins a day as that day; others as they are.
  package static func start(_ seconds: Int) -> String {
    let time = LocalTime(seconds: seconds)
    return time.minute == 0 ? "\(time.date)" : time.description
  }
}

extension Weekday {
  /// As sentences have it: `Sunday`.
  package var printed: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
}
