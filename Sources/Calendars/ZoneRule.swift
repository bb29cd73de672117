import Quantities

/// What holds every year after the last change that a zone file lists: a POSIX `TZ` string.
///
/// IEEE 1003.1-2017 section 8.3, with hours from -167 to 167 as in RFC 9636 section 3.3.1.
struct ZoneRule: Hashable, Sendable {
  let standard: TimeZone.Period
  /// Nil where the clocks are never changed.
  let summer: Summer?

  struct Summer: Hashable, Sendable {
    let period: TimeZone.Period
    let start: Turn
    let end: Turn
  }

  /// A moment of each year by the wall clock in effect until then.
  struct Turn: Hashable, Sendable {
    enum Day: Hashable, Sendable {
      /// 1 to 365; February 29 is never counted.
      case julian(Int)
      /// 0 to 365.
      case zeroBased(Int)
      /// Month, week of 1 to 5 where 5 is the last, and day of the week from Sunday as 0.
      case weekday(month: Int, week: Int, day: Int)
    }

    let day: Day
    /// Seconds after midnight.
    let time: Int
  }

  /// What is in effect.
  func period(at instant: Instant) -> TimeZone.Period {
    let known = changes(around: instant...instant)
    return known.last { $0.at <= instant }?.period ?? standard
  }

  /// The changes of the years around a window, in order; at least one lies before it.
  func changes(around window: ClosedRange<Instant>) -> [TimeZone.Change] {
    guard let summer else { return [] }
    let lower = LocalTime(seconds: window.lowerBound.seconds).date.year - 1
    let upper = LocalTime(seconds: window.upperBound.seconds).date.year + 1
    return (lower...upper).flatMap { year in
      [
        TimeZone.Change(at: summer.start.instant(in: year, standard), period: summer.period),
        TimeZone.Change(at: summer.end.instant(in: year, summer.period), period: standard),
      ]
    }.sorted { $0.at < $1.at }
  }
}

extension ZoneRule.Turn {
  fileprivate func instant(in year: Int, _ before: TimeZone.Period) -> Instant {
    Instant(seconds: dayNumber(in: year) * LocalTime.day + time - before.offset)
  }

  private func dayNumber(in year: Int) -> Int {
    let january = Self.dayNumber(year, 1)
    switch day {
    case .zeroBased(let day): return january + day
    case .julian(let day):
      let isLeap = Self.dayNumber(year + 1, 1) - january == 366
      return january + day - (isLeap && day > 59 ? 0 : 1)
    case .weekday(let month, let week, let weekday):
      let first = Self.dayNumber(year, month)
      let next = month == 12 ? Self.dayNumber(year + 1, 1) : Self.dayNumber(year, month + 1)
      // 1970-01-01 was a Thursday.
      let ahead = ((weekday - first - 4) % 7 + 7) % 7
      let day = first + ahead + (week - 1) * 7
      return day < next ? day : day - 7
    }
  }

  /// The first day of a month, of any year.
  private static func dayNumber(_ year: Int, _ month: Int) -> Int {
    // The calendar repeats itself every 400 years, of 146097 days.
    let cycles = ((year - 1) - ((year - 1) % 400 + 400) % 400) / 400
    let date = CalendarDate(year: year - cycles * 400, month: month, day: 1)
    return (date?.dayNumber ?? 0) + cycles * 146_097
  }
}
