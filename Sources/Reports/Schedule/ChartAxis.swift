import Calendars
import Quantities

/// Days from left to right, in tenths of a pixel, whole.
struct ChartAxis: Sendable {
  struct Place {
    let tenths: Int

    /// As SVG has it: `120.5`.
    var text: String { tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)" }
  }

  /// Midnights, in seconds of local time.
  private let first: Int
  private let last: Int

  init(from start: Int, to end: Int) {
    first = LocalTime(seconds: start).dayNumber
    last = max(first + 1, LocalTime(seconds: end + LocalTime.day - 1).dayNumber)
  }

  private static let left = 2_100
  private static let length = 7_650

  func x(_ seconds: Int) -> Place {
    let passed = seconds - first * LocalTime.day
    return Place(tenths: Self.left + passed * Self.length / ((last - first) * LocalTime.day))
  }

  /// Lines and dates: of each day, Monday, first or January first, whichever has room.
  func svg(from top: Int, to bottom: Int) -> String {
    var text = ""
    var nextLabel = 0
    for day in first...last {
      guard let date = CalendarDate(dayNumber: day), isMarked(date) else { continue }
      let x = x(day * LocalTime.day)
      text += "<path class=\"grid\" d=\"M\(x.text) \(top - 6)V\(bottom)\"/>\n"
      guard x.tenths >= nextLabel, x.tenths + Self.labelWidth / 2 < Self.left + Self.length else {
        continue
      }
      text += "<text class=\"quiet\" x=\"\(x.text)\" y=\"\(top - 14)\" text-anchor=\"middle\">"
      text += "\(date)</text>\n"
      nextLabel = x.tenths + Self.labelWidth
    }
    return text
  }

  private static let labelWidth = 800

  private func isMarked(_ date: CalendarDate) -> Bool {
    switch last - first {
    case ...28: true
    case ...200: date.weekday == .monday
    case ...1_500: date.day == 1
    default: date.day == 1 && date.month == 1
    }
  }

  /// What fits beside the chart.
  static func shortened(_ name: String) -> String {
    name.utf8.count > 26 ? name.prefix(25) + "…" : name
  }
}
