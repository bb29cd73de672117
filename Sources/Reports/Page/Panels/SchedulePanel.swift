import Calendars
import Fields
import Manifest
import Quantities
import Scheduling

/// Sessions, tasks and milestones as a chart, then as a table.
enum SchedulePanel: AlbumPanel {
  static let title = "Schedule"

  static func body(of page: AlbumPage) -> String? {
    let schedule = Schedule(page.project)
    guard !schedule.rows.isEmpty else { return nil }
    let chart =
      schedule.rows.contains { $0.isDated }
      ? Markup.sideways("Chart of the schedule", ScheduleChart(schedule).svg(on: .page)) : ""
    return chart + summary(of: schedule)
      + Markup.details("Schedule as a table", table(of: schedule))
  }

  private static func summary(of schedule: Schedule) -> String {
    guard let goal = schedule.goal, schedule.chain.count > 1 else { return "" }
    let chain = schedule.chain.map { Markup.text($0.rawValue) }.joined(separator: " → ")
    return
      "<p class=\"note\">The longest chain to \(Markup.text(goal.name.rawValue)): \(chain)</p>\n"
  }

  private static func table(of schedule: Schedule) -> String {
    var table = MarkupTable(
      "Schedule; times of \(schedule.zone.name)",
      isShown: true,
      [
        .name("Step"), .name("From"), .name("To"), .name("Status"), .text("Where"), .text("Who"),
        .name("Due"), .number("Slack"),
      ]
    )
    for row in schedule.rows {
      table.add([
        Markup.text(row.subject.title ?? row.name.rawValue),
        row.isDated ? Markup.text(row.start.description) : "",
        row.isDated ? Markup.text(row.end.description) : "",
        Markup.text(row.status),
        Markup.text(row.studio(in: schedule.album) ?? ""),
        Markup.text(
          row.people.map { schedule.album.printedName(ofPerson: $0) }.joined(separator: ", ")
        ),
        Markup.text(row.subject.due.map { "\($0.date)" } ?? ""),
        Markup.text(row.slack.map { Printed.length($0) } ?? ""),
      ])
    }
    return table.html
  }
}
