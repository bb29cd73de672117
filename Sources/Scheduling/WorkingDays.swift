import Quantities

/// The days on which tasks are worked on, and their hours.
package struct WorkingDays: Hashable, Sendable {
  /// The only days; all where there are none.
  private let days: [Days]
  /// Days without work; those of some hours only do not count.
  private let closed: [Days]
  private let hours: ClockSpan

  package init(days: [Days] = [], closed: [Days] = [], hours: ClockSpan = Self.usualHours) {
    self.days = days
    self.closed = closed.filter { $0.clock == nil }
    self.hours = hours
  }

  /// Ten to six.
  package static let usualHours: ClockSpan = {
    guard let span = ClockSpan(startMinute: 600, endMinute: 1_080) else {
      preconditionFailure("the span has a length")
    }
    return span
  }()

  package func isWorking(_ dayNumber: Int) -> Bool {
    guard let date = CalendarDate(dayNumber: dayNumber) else { return true }
    return (days.isEmpty || days.contains { $0.contains(date) })
      && !closed.contains { $0.contains(date) }
  }

  /// The first working day from one on, forwards or backwards; after years without any, the last
  /// of these.
  func workingDay(from dayNumber: Int, by step: Int) -> Int {
    var day = dayNumber
    while !isWorking(day), abs(day - dayNumber) < Self.farthest { day += step }
    return day
  }

  /// The first hours of work that end after a time, from then on.
  func hours(from time: Int) -> Range<Int> {
    // Hours of the day before may pass midnight.
    var day = Self.dayNumber(notAfter: time) - 1
    while true {
      day = workingDay(from: day, by: 1)
      let hours = hours(of: day)
      if hours.upperBound > time { return max(time, hours.lowerBound)..<hours.upperBound }
      day += 1
    }
  }

  /// The last hours of work that begin before a time, up to then.
  func hours(until time: Int) -> Range<Int> {
    var day = Self.dayNumber(notAfter: time)
    while true {
      day = workingDay(from: day, by: -1)
      let hours = hours(of: day)
      if hours.lowerBound < time { return hours.lowerBound..<min(time, hours.upperBound) }
      day -= 1
    }
  }

  private func hours(of dayNumber: Int) -> Range<Int> {
    let midnight = Self.start(of: dayNumber)
    return midnight + hours.startMinute * 60..<midnight + hours.endMinute * 60
  }

  /// Days that are looked at for one with work.
  private static let farthest = 3_660

  private static let day = 86_400

  static func start(of dayNumber: Int) -> Int { dayNumber * day }

  static func dayNumber(notAfter time: Int) -> Int {
    let rest = time % day
    return (time - (rest < 0 ? rest + day : rest)) / day
  }

  /// The first day that starts at a time or later.
  static func dayNumber(notBefore time: Int) -> Int { dayNumber(notAfter: time + day - 1) }
}
