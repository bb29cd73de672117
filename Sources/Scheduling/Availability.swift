import Calendars
import Fields
import Manifest
import Quantities

/// What keeps a person, or a thing, from being there.
package enum Absence: Hashable, Sendable {
  /// One of the days at which they have no time.
  case unavailable(Placed<Days>)
  /// None of the days on which alone they have time.
  case notAvailable
}

/// Days on which a person or a thing can be had; local to where they are asked for.
package struct Availability: Hashable, Sendable {
  private let available: [Placed<Days>]
  private let unavailable: [Placed<Days>]

  package init(_ person: Person) {
    (available, unavailable) = (person.available, person.unavailable)
  }

  package init(_ equipment: Equipment) {
    (available, unavailable) = (equipment.available, equipment.unavailable)
  }

  /// Why they cannot be had in some minutes of local time since 1970; nil where they can.
  package func absence(in minutes: Range<Int>) -> Absence? {
    for days in unavailable
    where DayRanges.of(days.value, around: minutes).contains(where: { $0.overlaps(minutes) }) {
      return .unavailable(days)
    }
    let ranges = available.flatMap { DayRanges.of($0.value, around: minutes) }
    return available.isEmpty || DayRanges.cover(minutes, ranges) ? nil : .notAvailable
  }
}

/// When a room is open.
package struct OpeningHours: Hashable, Sendable {
  private let hours: ClockSpan?
  private let closed: [Placed<Days>]

  package init(_ studio: Studio) {
    hours = studio.hours
    closed = studio.closed
  }

  /// Why a room is not open.
  package enum Closure: Hashable, Sendable {
    case closed(Placed<Days>)
    case outsideHours(ClockSpan)
  }

  /// Why it is not open in some minutes of local time since 1970; nil where it is.
  ///
  /// Hours belong to the day on which they begin, so that a room that closes at two in the morning
  /// is still open then on a day on which it is closed.
  package func closure(in minutes: Range<Int>) -> Closure? {
    var open: [Range<Int>] = []
    var closings: [(days: Placed<Days>, range: Range<Int>)] = []
    for day in DayRanges.dayNumbers(around: minutes) {
      let hours = DayRanges.range(of: hours, on: day)
      guard let date = CalendarDate(dayNumber: day) else { continue }
      let closing = closed.first { $0.value.clock == nil && $0.value.contains(date) }
      if let closing {
        closings.append((closing, hours))
      } else {
        open.append(hours)
      }
    }
    for days in closed where days.value.clock != nil {
      for range in DayRanges.of(days.value, around: minutes) where range.overlaps(minutes) {
        return .closed(days)
      }
    }
    if DayRanges.cover(minutes, open) { return nil }
    if let closing = closings.first(where: { $0.range.overlaps(minutes) }) {
      return .closed(closing.days)
    }
    return hours.map { .outsideHours($0) } ?? closings.first.map { .closed($0.days) }
  }
}
