import Foundation
import Reports
import Scheduling
import TestSupport
import Testing

/// What other programs make of a schedule.
@Suite struct ScheduleOutputTests {
  private let schedule = Schedule(TestProject(ProductionExample.files).project)

  private func file(_ text: String, _ ending: String) throws -> URL {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).\(ending)")
    try Data(text.utf8).write(to: file)
    return file
  }

  /// Lines that a Python script prints of a file; nil where Python lacks the module.
  private func lines(of script: String, _ file: URL, needing module: String) throws -> [String]? {
    let folder = FileManager.default.temporaryDirectory
    let finder = "import importlib.util, sys; sys.exit(not importlib.util.find_spec('\(module)'))"
    guard let python = Tool.python, try python.run(["-c", finder], in: folder).status == 0 else {
      print("skipped: Python or its module `\(module)` is not installed")
      return nil
    }
    let (output, status) = try python.run(["-c", script, file.path], in: folder)
    #expect(status == 0)
    return String(decoding: output, as: UTF8.self).split(separator: "\n").map { String($0) }
  }

  @Test(.enabled(if: Tool.validator != nil, "check-jsonschema is not installed"))
  func `the JSON is as its schema says`() throws {
    let findings = TestProject(ProductionExample.files).findings
    let text = ScheduleJSON.value(schedule, findings).rendered(style: .indented)
    let file = try file(text, "json")
    defer { try? FileManager.default.removeItem(at: file) }
    #expect(try Validation(of: [file], as: .schedule).errors[file.path] ?? [] == [])
  }

  /// UTC is an hour behind Berlin until March 29, then two; New York is four behind UTC.
  @Test func `Python reads the events of the calendar with their times`() throws {
    let file = try file(ScheduleCalendar.rendered(schedule), "ics")
    defer { try? FileManager.default.removeItem(at: file) }
    let script = """
      import sys, icalendar
      calendar = icalendar.Calendar.from_ical(open(sys.argv[1], "rb").read())
      for event in calendar.walk("VEVENT"):
          people = event.get("ATTENDEE", [])
          people = people if isinstance(people, list) else [people]
          print(event["UID"].split(".")[0], event.decoded("DTSTART").isoformat(),
                event.decoded("DTEND").isoformat(), event["STATUS"],
                *("<" + person.params["CN"] + " " + person + ">" for person in people))
          if "DESCRIPTION" in event: print(repr(str(event["DESCRIPTION"])))
      """
    guard let lines = try lines(of: script, file, needing: "icalendar") else { return }
    let joe = "Joe \"Sticks\" Park"
    // Version 5 of the module leaves the escapes of RFC 6868 in parameters.
    let read = lines.map { $0.replacingOccurrences(of: "^'", with: "\"") }
    #expect(
      read == [
        "drum-day 2026-03-02T09:00:00+00:00 2026-03-02T17:00:00+00:00 CONFIRMED "
          + "<\(joe) mailto:joe.first-light@lacquer.invalid> "
          + "<Dov Adler mailto:dov.first-light@lacquer.invalid>",
        "'Songs: a, b\\nEquipment: 2 x Neumann U 87\\nBoth snares; load in at 9:30'",
        "vox-day 2026-03-04T11:00:00+00:00 2026-03-04T19:00:00+00:00 CONFIRMED "
          + "<Ana Reyes mailto:ana@example.org>",
        "'Songs: a'",
        "loft-day 2026-03-10T14:00:00+00:00 2026-03-10T20:00:00+00:00 CONFIRMED "
          + "<Dov Adler mailto:dov.first-light@lacquer.invalid>",
        "'Songs: b'",
        "night 2026-03-28T21:00:00+00:00 2026-03-29T04:00:00+00:00 TENTATIVE "
          + "<Ana Reyes mailto:ana@example.org>",
        "'Songs: b'",
        "reserve 2026-03-30T08:00:00+00:00 2026-03-30T16:00:00+00:00 CANCELLED",
      ]
    )
  }

  @Test func `Python reads the rows of the CSV`() throws {
    var files = ProductionExample.files
    files["album.yaml"] = ProductionExample.album.replacing(
      "title: Drums",
      with: "title: \"Drums, \\\"dry\\\"\\nand wet\""
    )
    let text = ScheduleCSV.rendered(Schedule(TestProject(files).project))
    let file = try file(text, "csv")
    defer { try? FileManager.default.removeItem(at: file) }
    let script = """
      import csv, sys
      for row in csv.DictReader(open(sys.argv[1], newline="")):
          print(row["id"], row["startUtc"], repr(row["title"]))
      """
    guard let lines = try lines(of: script, file, needing: "csv") else { return }
    #expect(lines.count == 10)
    #expect(lines.first == "drum-day 2026-03-02T09:00:00Z 'Drums, \"dry\"\\nand wet'")
  }
}
