import Calendars
import Fields
import Manifest
import Quantities

/// Makes steps of sessions, tasks and milestones.
struct PlanDrafting {
  private let days: WorkingDays
  private let zone: TimeZone

  init(calendar: WorkCalendar?, zone: TimeZone) {
    days = WorkingDays(
      days: calendar?.days.map(\.value) ?? [],
      closed: calendar?.closed.map(\.value) ?? [],
      hours: calendar?.hours ?? WorkingDays.usualHours
    )
    self.zone = zone
  }

  /// A step without what it needs.
  func step(_ subject: Plan.Subject) -> PlanStep {
    var step = PlanStep()
    switch subject {
    case .session(let booking): step.booked = range(of: booking)
    case .task(let task):
      step.lead = seconds(task.leadTime)
      step.work = work(task.duration)
      step.earliest = task.starts.map { $0.dayNumber * LocalTime.day }
      step.due = task.due.map(end)
      step.booked = task.done.map { end(of: $0)..<end(of: $0) }
    case .milestone(let milestone):
      step.lead = seconds(milestone.leadTime)
      step.due = milestone.due.map(end)
      step.booked = milestone.done.map { end(of: $0)..<end(of: $0) }
      // A date that waits for nothing is when it takes place.
      if milestone.needs.isEmpty { step.earliest = step.due }
    }
    return step
  }

  /// The midnight of the first day that is named; nil where none is.
  func start(of subjects: [Plan.Subject]) -> Int? {
    let dates = subjects.compactMap { subject in
      switch subject {
      case .session(let booking): range(of: booking).lowerBound
      case .task(let task): [task.starts, task.done].compactMap { $0 }.min().map(start)
      case .milestone(let milestone): milestone.done.map(start)
      }
    }
    let dues = subjects.compactMap { $0.due.map { start(of: $0.date) } }
    return (dates.min() ?? dues.min()).map { $0 - LocalTime(seconds: $0).minute * 60 }
  }

  /// A booking by the album's clocks.
  private func range(of booking: Booking) -> Range<Int> {
    let interval = booking.interval
    let start = zone.local(interval.start).seconds
    // Clocks that go back meanwhile do not make it end before it starts.
    return start..<max(start, zone.local(interval.end).seconds)
  }

  private func work(_ effort: Effort) -> Work {
    switch effort {
    case .time(let time): .hours(time.minutes * 60, days)
    case .period(let period): .days(period.days, days)
    }
  }

  private func seconds(_ period: Period?) -> Int { (period?.days ?? 0) * LocalTime.day }
  private func start(of date: CalendarDate) -> Int { date.dayNumber * LocalTime.day }
  private func end(of date: CalendarDate) -> Int { start(of: date) + LocalTime.day }
}
