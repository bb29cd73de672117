/// A step of a plan, on an axis of seconds of local time.
package struct PlanStep: Hashable, Sendable {
  /// Steps that come before it, by their places in the plan.
  package var needs: [Int] = []
  /// Seconds between the end of what it needs and its start, at least.
  package var lead = 0
  package var work = Work.none
  /// When it takes place whatever it needs; the plan does not move it.
  package var booked: Range<Int>?
  /// It cannot start before.
  package var earliest: Int?
  /// It must have ended by then.
  package var due: Int?

  package init() {}
}

/// What a step takes.
package enum Work: Hashable, Sendable {
  case none
  /// Seconds without a break.
  case span(Int)
  /// Whole working days.
  case days(Int, WorkingDays)
  /// Seconds within the hours of working days.
  case hours(Int, WorkingDays)

  /// When it takes place where it may start at a time: then, or as soon as there is work.
  package func range(from time: Int) -> Range<Int> {
    switch self {
    case .none: return time..<time
    case .span(let length): return time..<time + length
    case .days(let count, let calendar):
      guard count > 0 else { return time..<time }
      var day = calendar.workingDay(from: WorkingDays.dayNumber(notBefore: time), by: 1)
      let start = WorkingDays.start(of: day)
      for _ in 1..<count { day = calendar.workingDay(from: day + 1, by: 1) }
      return start..<WorkingDays.start(of: day + 1)
    case .hours(let length, let calendar):
      guard length > 0 else { return time..<time }
      var hours = calendar.hours(from: time)
      let start = hours.lowerBound
      var left = length
      while left > hours.count {
        left -= hours.count
        hours = calendar.hours(from: hours.upperBound)
      }
      return start..<hours.lowerBound + left
    }
  }

  /// The latest start with which it ends by a time.
  package func latestStart(endingBy time: Int) -> Int {
    switch self {
    case .none: return time
    case .span(let length): return time - length
    case .days(let count, let calendar):
      guard count > 0 else { return time }
      var day = calendar.workingDay(from: WorkingDays.dayNumber(notAfter: time) - 1, by: -1)
      for _ in 1..<count { day = calendar.workingDay(from: day - 1, by: -1) }
      return WorkingDays.start(of: day)
    case .hours(let length, let calendar):
      guard length > 0 else { return time }
      var hours = calendar.hours(until: time)
      var left = length
      while left > hours.count {
        left -= hours.count
        hours = calendar.hours(until: hours.lowerBound)
      }
      return hours.upperBound - left
    }
  }
}
