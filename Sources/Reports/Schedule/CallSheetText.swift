import Calendars
import Diagnostics
import Quantities
import Scheduling

/// A call sheet as text and as Markdown.
package struct CallSheetText: Sendable {
  private let sheet: CallSheet

  package init(_ sheet: CallSheet) {
    self.sheet = sheet
  }

  private struct Part {
    let title: String
    let columns: [String]
    let rows: [[String]]
  }

  package var plain: String {
    var text = "CALL SHEET  \(sheet.album): \(sheet.title)\n\n"
    var head = TextTable([.left, .left])
    for (name, value) in facts { head.add([name, value]) }
    text += head.text
    for part in parts {
      text += "\n\(part.title)\n"
      var table = TextTable(Array(repeating: .left, count: part.columns.count + 1))
      for row in part.rows { table.add([""] + row) }
      text += table.text
    }
    return text
  }

  package var markdown: String {
    var text = "# \(Self.marked("\(sheet.album): \(sheet.title)"))\n\n"
    for (name, value) in facts { text += "- **\(name):** \(Self.marked(value))\n" }
    for part in parts {
      text += "\n## \(part.title)\n\n"
      text += "| " + part.columns.joined(separator: " | ") + " |\n"
      text += "|" + String(repeating: " --- |", count: part.columns.count) + "\n"
      for row in part.rows {
        text += "| " + row.map(Self.marked).joined(separator: " | ") + " |\n"
      }
    }
    return text
  }

  private var facts: [(String, String)] {
    let weekday = sheet.date.weekday.printed
    return [
      (
        "Session",
        [sheet.name.rawValue, sheet.kind, sheet.status].compactMap { $0 }
          .joined(separator: ", ")
      ),
      ("Date", "\(weekday), \(sheet.date)"),
      ("Time", "\(sheet.clock), \(Printed.length(sheet.length))"),
      ("Zone", "\(sheet.zone) (UTC\(sheet.offset))"),
      ("Room", sheet.studio ?? ""),
      ("Address", sheet.address ?? ""),
      ("Notes", sheet.notes ?? ""),
    ].filter { !$0.1.isEmpty }
  }

  private var parts: [Part] {
    [
      Part(
        title: "Calls",
        columns: ["time", "who", "as", "contact"],
        rows: sheet.calls.map {
          [$0.clock, $0.name, $0.roles.joined(separator: ", "), $0.contact ?? ""]
        }
      ),
      Part(
        title: "Songs",
        columns: ["song", "key", "tempo"],
        rows: sheet.songs.map { [$0.title, $0.key ?? "", $0.tempo] }
      ),
      Part(
        title: "Equipment",
        columns: ["quantity", "what"],
        rows: sheet.equipment.map { [String($0.quantity), $0.name] }
      ),
      Part(
        title: "The day",
        columns: ["time", "session", "where and who"],
        rows: sheet.day.map { [$0.clock, $0.session, $0.shared.joined(separator: ", ")] }
      ),
    ].filter { !$0.rows.isEmpty }
  }

  /// What Markdown would take for its own, escaped.
  private static func marked(_ text: String) -> String {
    var result = ""
    for character in text {
      if character.isNewline {
        result += "<br>"
      } else {
        if "\\`*_{}[]<>#|".contains(character) { result += "\\" }
        result.append(character)
      }
    }
    return result
  }
}
