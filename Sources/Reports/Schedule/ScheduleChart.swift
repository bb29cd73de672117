import Calendars
import Diagnostics
import Fields
import Manifest
import Quantities
import Scheduling

/// A schedule as a Gantt chart: one SVG file that needs no other, light or dark as its reader is.
///
/// A bar is a session or a task in the colour of its phase, with a frame where it is on the longest
/// chain, and a thin line up to its latest end; a diamond is a milestone, a flag its date.
package struct ScheduleChart: Sendable {
  private let schedule: Schedule
  private let rows: [Schedule.Row]
  private let axis: ChartAxis

  package init(_ schedule: Schedule) {
    self.schedule = schedule
    rows = schedule.rows.filter { $0.isDated && $0.status != "cancelled" }
    var times: [Int] = []
    for row in rows {
      times += [Self.start(row, schedule), Self.end(row, schedule)]
      times += [row.latestEnd?.seconds, Self.due(row)].compactMap { $0 }
    }
    axis = ChartAxis(from: times.min() ?? 0, to: times.max() ?? 0)
  }

  /// Where a chart stands.
  enum Ground {
    /// A file of its own.
    case file
    /// A page with other things, whose ground it takes.
    case page
  }

  package var svg: String { svg(on: .file) }

  func svg(on ground: Ground) -> String {
    let height = Self.top + rows.count * Self.rowHeight + Self.bottom
    let isFile = ground == .file
    let sheet = "<rect class=\"page\" width=\"\(Self.width)\" height=\"\(height)\"/>\n"
    var text = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Self.width) \(height)" \
      width="\(Self.width)" height="\(height)" role="img" font-family="sans-serif" \
      font-size="12"\(isFile ? "" : " class=\"schedule\"")>
      <title>\(XMLText.content(schedule.title)): schedule</title>
      \(ChartStyle.text(within: isFile ? "" : ".schedule "))
      \(isFile ? sheet : "")<text class="word" x="16" y="24" font-size="15">\(XMLText.content(schedule.title))</text>

      """
    text += legend
    text += axis.svg(from: Self.top, to: height - Self.bottom)
    for (index, row) in rows.enumerated() {
      text += svg(of: row, at: Self.top + index * Self.rowHeight)
    }
    return text + "</svg>\n"
  }

  private static let width = 1_000
  private static let top = 76
  private static let bottom = 16
  private static let rowHeight = 24

  /// Times by the album's clocks, so that all lie on one axis.
  private static func start(_ row: Schedule.Row, _ schedule: Schedule) -> Int {
    schedule.zone.local(row.interval.start).seconds
  }

  private static func end(_ row: Schedule.Row, _ schedule: Schedule) -> Int {
    max(start(row, schedule), schedule.zone.local(row.interval.end).seconds)
  }

  private static func due(_ row: Schedule.Row) -> Int? {
    row.subject.due.map { ($0.date.dayNumber + 1) * LocalTime.day }
  }

  private var legend: String {
    var text = ""
    var x = 330
    let phases = Set(rows.compactMap(\.phase)).sorted()
    for phase in phases {
      text += """
        <rect class="\(phase.rawValue)" x="\(x)" y="14" width="12" height="12" rx="2"/>
        <text class="quiet" x="\(x + 17)" y="24">\(phase.rawValue)</text>

        """
      x += 34 + phase.rawValue.utf8.count * 7
    }
    text += """
      <rect class="other chain" x="\(x)" y="14" width="12" height="12" rx="2"/>
      <text class="quiet" x="\(x + 17)" y="24">longest chain</text>
      <path class="slack" d="M\(x + 112) 20h24m0 -4v8"/>
      <text class="quiet" x="\(x + 142)" y="24">slack</text>

      """
    return text
  }

  private func svg(of row: Schedule.Row, at y: Int) -> String {
    let middle = y + Self.rowHeight / 2
    let x = axis.x(Self.start(row, schedule))
    let end = axis.x(Self.end(row, schedule))
    var text = """
      <g><title>\(XMLText.content(title(of: row)))</title>
      <text class="word" x="16" y="\(middle + 4)"\(row.isOnChain ? " font-weight=\"bold\"" : "")>\
      \(XMLText.content(ChartAxis.shortened(row.name.rawValue)))</text>

      """
    if let due = Self.due(row), row.subject.done == nil {
      let flag = axis.x(due)
      text += "<path class=\"\(row.lateness == nil ? "due" : "late")\""
      text += " d=\"M\(flag.text) \(y + 3)v\(Self.rowHeight - 6)\"/>\n"
    }
    if let latest = row.latestEnd?.seconds, row.slack ?? 0 > 0 {
      let last = axis.x(latest)
      text += "<path class=\"slack\" d=\"M\(end.text) \(middle)H\(last.text)m0 -4v8\"/>\n"
    }
    if row.subject.isMilestone {
      text += "<path class=\"milestone\(row.isOnChain ? " chain" : "")\""
      text += " d=\"M\(end.text) \(middle - 7)l7 7l-7 7l-7 -7z\"/>\n"
    } else {
      let kinds = [
        row.phase?.rawValue ?? "other", row.isOnChain ? "chain" : nil,
        row.status == "hold" ? "hold" : nil,
      ]
      let width = max(end.tenths - x.tenths, Self.leastWidth)
      text += "<rect class=\"\(kinds.compactMap { $0 }.joined(separator: " "))\" x=\"\(x.text)\""
      text += " y=\"\(y + 5)\" width=\"\(ChartAxis.Place(tenths: width).text)\""
      text += " height=\"\(Self.rowHeight - 10)\" rx=\"2\"/>\n"
    }
    return text + "</g>\n"
  }

  /// Six pixels, so that an hour in a year can be seen, in tenths.
  private static let leastWidth = 60

  private func title(of row: Schedule.Row) -> String {
    var words = ["\(row.subject.title ?? row.name.rawValue): \(row.start) to \(row.end)"]
    if row.zone != schedule.zone { words.append(row.zone.name) }
    if let room = row.studio(in: schedule.album) { words.append(room) }
    words += row.people.map { schedule.album.printedName(ofPerson: $0) }
    if let due = row.subject.due { words.append("due \(due.date)") }
    if let slack = row.slack { words.append("slack \(Printed.length(slack))") }
    return words.joined(separator: ", ")
  }
}
