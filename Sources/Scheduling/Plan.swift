import Calendars
import Diagnostics
import Fields
import Manifest
import Quantities

/// An album's sessions, tasks and milestones with the time that they have.
///
/// Its axis is the local time of the album's zone, so that every day has 24 hours. A task of days
/// takes whole days of the calendar, a lead time counts all days, and a date is kept until its
/// midnight. What waits for nothing begins with the first day that the plan names, or as early as
/// it must.
package struct Plan: Sendable {
  package enum Subject: Hashable, Sendable {
    case session(Booking)
    case task(ProductionTask)
    case milestone(Milestone)
  }

  /// Sessions, tasks, milestones, each in the order of the manifest; cancelled sessions are none.
  package let subjects: [Subject]
  package let network: PlanNetwork
  /// False where nothing in the plan has a date, so that its times have no meaning.
  package let hasDates: Bool
  private let places: [Name: Int]

  /// Steps that need each other in circles.
  package struct Cycles: Error, Hashable, Sendable {
    package let cycles: [[Subject]]
  }

  package init(_ project: Project) throws(Cycles) {
    let album = project.album ?? Album()
    let subjects: [Subject] =
      project.bookings.filter { $0.session.status != .cancelled }.map { .session($0) }
      + album.tasks.map { .task($0) } + album.milestones.map { .milestone($0) }
    self.subjects = subjects
    var places: [Name: Int] = [:]
    for (index, subject) in subjects.enumerated() where places[subject.name.value] == nil {
      places[subject.name.value] = index
    }
    self.places = places
    let drafting = PlanDrafting(calendar: album.calendar, zone: project.zones.album)
    let steps = subjects.map { subject in
      var step = drafting.step(subject)
      step.needs = subject.needs.compactMap { places[$0.value] }
      return step
    }
    let start = drafting.start(of: subjects)
    hasDates = start != nil
    do throws(CyclicPlan) {
      network = try PlanNetwork(steps, start: start ?? 0)
    } catch {
      throw Cycles(cycles: error.cycles.map { $0.map { subjects[$0] } })
    }
  }

  package func place(of name: Name) -> Int? { places[name] }

  /// What the plan leads to: the milestone `release`, else the one that is due last, else what ends
  /// last.
  package var goal: Int? {
    let milestones = subjects.indices.filter { subjects[$0].isMilestone }
    if let release = milestones.first(where: { subjects[$0].name.value.rawValue == "release" }) {
      return release
    }
    let due = milestones.filter { network.steps[$0].due != nil }
    if let last = due.max(by: { network.steps[$0].due ?? 0 < network.steps[$1].due ?? 0 }) {
      return last
    }
    return subjects.indices.max {
      network.times[$0].range.upperBound < network.times[$1].range.upperBound
    }
  }
}

extension Plan.Subject {
  package var name: Placed<Name> {
    switch self {
    case .session(let booking): booking.session.id
    case .task(let task): task.id
    case .milestone(let milestone): milestone.id
    }
  }

  package var needs: [Placed<Name>] {
    switch self {
    case .session(let booking): booking.session.needs
    case .task(let task): task.needs
    case .milestone(let milestone): milestone.needs
    }
  }

  package var title: String? {
    switch self {
    case .session(let booking): booking.session.title?.value
    case .task(let task): task.title?.value
    case .milestone(let milestone): milestone.title?.value
    }
  }

  package var kind: String {
    switch self {
    case .session: "session"
    case .task: "task"
    case .milestone: "milestone"
    }
  }

  package var isMilestone: Bool {
    if case .milestone = self { true } else { false }
  }

  /// The day on which it was done.
  package var done: CalendarDate? {
    switch self {
    case .session: nil
    case .task(let task): task.done
    case .milestone(let milestone): milestone.done
    }
  }

  /// The date to keep, with its place.
  package var due: (date: CalendarDate, place: SourceRange?)? {
    switch self {
    case .session: nil
    case .task(let task): task.due.map { ($0, task.place(of: \.due)) }
    case .milestone(let milestone): milestone.due.map { ($0, milestone.place(of: \.due)) }
    }
  }
}
