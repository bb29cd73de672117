import Calendars
import Diagnostics
import Fields
import Manifest
import Quantities
import Scheduling

/// A schedule as people read it: a table in order of time, the longest chain, and what slips.
package enum ScheduleText {
  package static func rendered(_ schedule: Schedule) -> String {
    guard !schedule.rows.isEmpty else {
      return "\(schedule.title) has no sessions, tasks or milestones\n"
    }
    return "\(schedule.title): schedule, times of \(schedule.zone.name)\n\n"
      + table(schedule) + chain(schedule) + slips(schedule)
  }

  private static func table(_ schedule: Schedule) -> String {
    var table = TextTable([.left, .left, .left, .left, .left, .left, .left, .right])
    table.add(["", "from", "to", "step", "what", "where", "who", "slack"])
    for row in schedule.rows {
      table.add([
        row.isOnChain ? "*" : "",
        row.isDated ? start(row) : "",
        row.isDated ? end(row) : "",
        row.name.rawValue,
        what(row),
        place(row, in: schedule),
        row.people.map(\.rawValue).joined(separator: ", "),
        row.slack.map { Printed.length($0) } ?? "",
      ])
    }
    return table.text
  }

  private static func start(_ row: Schedule.Row) -> String {
    if case .session = row.subject { return row.start.description }
    // What takes no time is reached at the end of a day.
    return row.start == row.end ? end(row) : Printed.start(row.start.seconds)
  }

  private static func end(_ row: Schedule.Row) -> String {
    if case .session = row.subject { return row.end.description }
    return Printed.end(row.end.seconds)
  }

  private static func what(_ row: Schedule.Row) -> String {
    var words: [String] = []
    switch row.subject {
    case .session(let booking):
      words.append(booking.session.kind?.value.rawValue ?? "session")
      if booking.session.status != .confirmed { words.append(booking.session.status.rawValue) }
    case .task, .milestone:
      words.append(row.subject.kind)
      if let done = row.subject.done {
        words.append("done \(done)")
      } else if let due = row.subject.due {
        words.append("due \(due.date)")
      }
    }
    if let lateness = row.lateness, row.subject.done == nil {
      words.append("late by \(Printed.wholeDays(lateness))")
    }
    return words.joined(separator: ", ")
  }

  private static func place(_ row: Schedule.Row, in schedule: Schedule) -> String {
    let room = row.studio ?? ""
    return row.zone == schedule.zone ? room : "\(room) (\(row.zone.name))"
  }

  private static func chain(_ schedule: Schedule) -> String {
    guard let goal = schedule.goal, schedule.chain.count > 1 else { return "" }
    var words = ["reached \(Printed.end(goal.end.seconds))"]
    if let due = goal.subject.due {
      words.append("due \(due.date)")
    }
    if let slack = goal.slack { words.append("\(Printed.length(slack)) to spare") }
    return "\n* the longest chain to \(goal.name) (\(words.joined(separator: ", "))):\n  "
      + schedule.chain.map(\.rawValue).joined(separator: " -> ") + "\n"
  }

  private static func slips(_ schedule: Schedule) -> String {
    let rows = schedule.rows.filter { !$0.slips.isEmpty }
    guard !rows.isEmpty else { return "" }
    var table = TextTable([.left, .left])
    for row in rows { table.add(["  \(row.name)", effects(row.slips)]) }
    return "\nWhat slips if something ends a day later:\n" + table.text
  }

  private static func effects(_ slips: [Schedule.Slip]) -> String {
    func names(where isMeant: (Schedule.Slip) -> Bool) -> String? {
      let names = slips.filter(isMeant).map(\.name.rawValue)
      return names.isEmpty ? nil : names.joined(separator: ", ")
    }
    return [
      names { $0.effect != .clashes && !$0.isNewlyLate }.map { "moves \($0)" },
      names { $0.isNewlyLate }.map { "makes late \($0)" },
      names { $0.effect == .clashes }.map { "is not done in time for \($0)" },
    ].compactMap { $0 }.joined(separator: "; ")
  }
}
