import Calendars
import Fields
import Manifest
import Quantities
import Scheduling

/// The days that each person works, for limits of rest and length.
struct WorkingLives {
  /// What somebody does on one day: sessions belong to the day on which they start.
  struct Day {
    let date: CalendarDate
    /// In order of their starts.
    let uses: [Use]

    var interval: Interval {
      let starts = uses.map(\.interval.start)
      let ends = uses.map(\.interval.end)
      return Interval(starts.min() ?? uses[0].interval.start, ends.max() ?? uses[0].interval.end)
    }
    var last: Use { uses[uses.count - 1] }
  }

  struct Life {
    let name: Name
    let limits: [Limits]
    /// In order.
    let days: [Day]

    /// A limit as it holds for them, with the node that gives it.
    func limit<Value>(_ field: (Limits) -> Value?) -> (value: Value, limits: Limits)? {
      for limits in limits { if let value = field(limits) { return (value, limits) } }
      return nil
    }
  }

  let lives: [Life]

  init(_ project: Project, _ uses: Uses) {
    let album = project.album ?? Album()
    lives = uses.people.map { person in
      let uses = person.uses.filter { $0.booking.isFirm && $0.interval.length > 0 }
        .sorted { ($0.interval, $0.booking.name) < ($1.interval, $1.booking.name) }
      let days = Dictionary(grouping: uses) { Self.date(of: $0) }
      return Life(
        name: person.name,
        limits: [album.people[person.name]?.limits, album.limits].compactMap { $0 },
        days: days.keys.sorted().map { Day(date: $0, uses: days[$0] ?? []) }
      )
    }
  }

  private static func date(of use: Use) -> CalendarDate {
    LocalTime(seconds: use.minutes.lowerBound * 60).date
  }
}
