import Quantities

/// A moment, in seconds since 1970-01-01 00:00 UTC as POSIX counts them: without leap seconds.
package struct Instant: Hashable, Sendable, Comparable {
  package let seconds: Int

  package init(seconds: Int) {
    self.seconds = seconds
  }

  package static func < (left: Instant, right: Instant) -> Bool { left.seconds < right.seconds }

  package static func + (left: Instant, seconds: Int) -> Instant {
    Instant(seconds: left.seconds + seconds)
  }

  /// The seconds from one moment to another.
  package static func - (left: Instant, right: Instant) -> Int { left.seconds - right.seconds }
}

extension Instant: CustomStringConvertible {
  /// As in ISO 8601: `2026-03-02T09:00:00Z`.
  package var description: String {
    let time = LocalTime(seconds: seconds)
    return "\(time.date)T\(time.clock):\(CalendarDate.padded(time.second, 2))Z"
  }
}
