import Calendars
import Fields
import Manifest
import Quantities
import Scheduling

/// A schedule as comma-separated values, a row a step; lists are separated by spaces.
package enum ScheduleCSV {
  private static let columns = [
    "id", "kind", "title", "status", "start", "end", "timeZone", "startUtc", "endUtc", "studio",
    "people", "songs", "needs", "due", "done", "slackMinutes", "onLongestChain",
  ]

  package static func rendered(_ schedule: Schedule) -> String {
    CSV.text([columns] + schedule.rows.map(cells))
  }

  private static func cells(_ row: Schedule.Row) -> [String] {
    let dated = row.isDated
    return [
      row.name.rawValue,
      row.subject.kind,
      row.subject.title ?? "",
      row.status,
      dated ? ScheduleTimes.local(row.start) : "",
      dated ? ScheduleTimes.local(row.end) : "",
      row.zone.name,
      dated ? row.interval.start.description : "",
      dated ? row.interval.end.description : "",
      row.studio ?? "",
      list(row.people),
      list(row.songs),
      list(row.subject.needs.map(\.value)),
      row.subject.due?.date.description ?? "",
      row.subject.done?.description ?? "",
      row.slack.map { String($0 / 60) } ?? "",
      row.isOnChain ? "true" : "false",
    ]
  }

  private static func list(_ names: [Name]) -> String {
    names.map(\.rawValue).joined(separator: " ")
  }
}
