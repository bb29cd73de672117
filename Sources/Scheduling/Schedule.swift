import Calendars
import Fields
import Manifest
import Quantities

/// An album's sessions, tasks and milestones as they are printed: in order of time, with what each
/// has to spare and what it holds up.
package struct Schedule: Sendable {
  /// Something that slips where something else ends a day later.
  package struct Slip: Hashable, Sendable {
    package let name: Name
    package let effect: PlanNetwork.Slip.Effect
    /// It misses its date, which it would keep otherwise.
    package let isNewlyLate: Bool
  }

  package struct Row: Sendable {
    package let subject: Plan.Subject
    /// Local to the zone.
    package let start: LocalTime
    package let end: LocalTime
    package let interval: Interval
    package let zone: TimeZone
    /// False where nothing in the plan has a date.
    package let isDated: Bool
    /// Local to the album's zone; nil where nothing that follows is due.
    package let latestEnd: LocalTime?
    /// Seconds by which it can be later; nil where nothing that follows is due.
    package let slack: Int?
    /// Seconds by which it misses its date.
    package let lateness: Int?
    /// Whether it decides when the goal is reached.
    package let isOnChain: Bool
    package let slips: [Slip]

    package var name: Name { subject.name.value }
  }

  package let title: String
  /// Of the album; the zone of all that is in no room.
  package let zone: TimeZone
  package let rows: [Row]
  /// What the plan leads to; nil where it waits for itself, or is empty.
  package let goal: Row?
  /// Names of the steps that decide when the goal is reached, in their order.
  package let chain: [Name]
  package let album: Album

  package init(_ project: Project) {
    album = project.album ?? Album()
    title = album.printedTitle
    zone = project.zones.album
    let plan = try? Plan(project)
    let goal = plan?.goal
    let chain = plan.flatMap { plan in goal.map { plan.network.chain(to: $0) } } ?? []
    var rows: [Row] = []
    for booking in project.bookings {
      let index = plan?.place(of: booking.name)
      let isMeant = index.map { plan?.subjects[$0] == .session(booking) } ?? false
      rows.append(Self.row(booking, plan, isMeant ? index : nil, chain))
    }
    if let plan {
      for index in plan.subjects.indices {
        if case .session = plan.subjects[index] { continue }
        rows.append(Self.row(plan, index, zone, chain))
      }
    }
    // Sorting keeps the order of the manifest where times are equal.
    self.rows = rows.enumerated().sorted {
      ($0.element.interval, $0.offset) < ($1.element.interval, $1.offset)
    }.map(\.element)
    self.chain = plan.map { plan in chain.map { plan.subjects[$0].name.value } } ?? []
    let goalSubject = plan.flatMap { plan in goal.map { plan.subjects[$0] } }
    self.goal = self.rows.first { $0.subject == goalSubject }
  }

  private static func row(
    _ booking: Booking,
    _ plan: Plan?,
    _ index: Int?,
    _ chain: [Int]
  ) -> Row {
    let times = index.flatMap { plan?.network.times[$0] }
    return Row(
      subject: .session(booking),
      start: LocalTime(seconds: booking.span.startMinute * 60),
      end: LocalTime(seconds: booking.span.endMinute * 60),
      interval: booking.interval,
      zone: booking.zone,
      isDated: true,
      latestEnd: times?.latestEnd.map { LocalTime(seconds: $0) },
      slack: times?.slack,
      lateness: nil,
      isOnChain: index.map { chain.contains($0) } ?? false,
      slips: index.flatMap { index in plan.map { slips(of: index, in: $0) } } ?? []
    )
  }

  private static func row(_ plan: Plan, _ index: Int, _ zone: TimeZone, _ chain: [Int]) -> Row {
    let subject = plan.subjects[index]
    let times = plan.network.times[index]
    let start = LocalTime(seconds: times.range.lowerBound)
    let end = LocalTime(seconds: times.range.upperBound)
    let moments = (zone.instant(of: start), zone.instant(of: end))
    return Row(
      subject: subject,
      start: start,
      end: end,
      interval: Interval(moments.0, max(moments.0, moments.1)),
      zone: zone,
      isDated: plan.hasDates,
      latestEnd: times.latestEnd.map { LocalTime(seconds: $0) },
      slack: subject.done == nil ? times.slack : nil,
      lateness: plan.network.lateness(of: index),
      isOnChain: chain.contains(index),
      slips: subject.done == nil ? slips(of: index, in: plan) : []
    )
  }

  private static func slips(of index: Int, in plan: Plan) -> [Slip] {
    plan.network.slips(of: index, by: LocalTime.day).map { slip in
      Slip(
        name: plan.subjects[slip.step].name.value,
        effect: slip.effect,
        isNewlyLate: slip.isNewlyLate
      )
    }
  }
}

extension Schedule.Row {
  /// The room, as it is printed.
  package func studio(in album: Album) -> String? {
    guard case .session(let booking) = subject, let name = booking.session.studio?.value else {
      return nil
    }
    return album.studios[name]?.name?.value ?? name.rawValue
  }

  /// Everybody who takes part, by their entries.
  package var people: [Name] {
    switch subject {
    case .session(let booking): booking.session.people.map(\.person.value)
    case .task(let task): task.people.map(\.value)
    case .milestone: []
    }
  }

  package var songs: [Name] {
    switch subject {
    case .session(let booking): booking.session.songs.map(\.value)
    case .task(let task): task.songs.map(\.value)
    case .milestone(let milestone): milestone.songs.map(\.value)
    }
  }

  package var phase: Phase? {
    switch subject {
    case .session(let booking): booking.session.effectivePhase
    case .task(let task): task.phase
    case .milestone: nil
    }
  }

  /// `hold`, `confirmed`, `done`, `cancelled`; `planned` for what has no status of its own.
  package var status: String {
    switch subject {
    case .session(let booking): booking.session.status.rawValue
    case .task, .milestone: subject.done == nil ? "planned" : "done"
    }
  }
}

extension Album {
  /// A person as they are printed.
  package func printedName(ofPerson name: Name) -> String {
    people[name]?.name?.value ?? name.rawValue
  }

  /// A thing as it is printed.
  package func printedName(ofEquipment name: Name) -> String {
    equipment[name]?.name?.value ?? name.rawValue
  }
}
