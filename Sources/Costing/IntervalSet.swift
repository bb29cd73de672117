import Calendars

/// Time that is covered by any of several intervals.
enum IntervalSet {
  /// In minutes; what several cover counts once.
  static func minutes(of intervals: [Interval]) -> Int {
    var seconds = 0
    var end = Int.min
    for interval in intervals.sorted() {
      let start = max(interval.start.seconds, end)
      seconds += max(0, interval.end.seconds - start)
      end = max(end, interval.end.seconds)
    }
    return seconds / 60
  }
}
