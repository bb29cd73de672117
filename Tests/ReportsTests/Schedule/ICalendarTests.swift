import Reports
import Scheduling
import TestSupport
import Testing

@Suite struct ICalendarTests {
  private func lines(of files: [String: String]) -> [String] {
    let text = ScheduleCalendar.rendered(Schedule(TestProject(files).project))
    #expect(text.hasSuffix("END:VCALENDAR\r\n"))
    return text.split(separator: "\r\n").map { String($0) }
  }

  /// RFC 5545 section 3.1: no line longer than 75 bytes, characters whole.
  @Test func `long lines are folded between characters`() {
    var files = ProductionExample.files
    let notes = String(repeating: "Größe 録音 ", count: 30)
    files["album.yaml"] = ProductionExample.album.replacing(
      "\"Both snares; load in at 9:30\"",
      with: "\"\(notes)\""
    )
    let lines = lines(of: files)
    #expect(lines.allSatisfy { $0.utf8.count <= 75 })
    #expect(lines.contains { $0.utf8.count >= 73 })
    let unfolded = lines.joined(separator: "\n").replacing("\n ", with: "")
    #expect(unfolded.contains(notes.trimmingSuffix()))
  }

  @Test func `an event has its time in UTC, its state and its people`() {
    let unfolded = lines(of: ProductionExample.files).joined(separator: "\n")
      .replacing("\n ", with: "")
    #expect(
      unfolded.contains(
        """
        BEGIN:VEVENT
        UID:drum-day.first-light@lacquer.invalid
        DTSTAMP:20260302T090000Z
        DTSTART:20260302T090000Z
        DTEND:20260302T170000Z
        SUMMARY:First Light: Drums
        LOCATION:Blue Room\\, Lange Strasse 4\\, Berlin
        DESCRIPTION:Songs: a\\, b\\nEquipment: 2 x Neumann U 87\\nBoth snares\\; load in at 9:30
        CATEGORIES:tracking
        STATUS:CONFIRMED
        ATTENDEE;CN="Joe ^'Sticks^' Park";ROLE=REQ-PARTICIPANT:mailto:joe.first-light@lacquer.invalid
        ATTENDEE;CN="Dov Adler";ROLE=REQ-PARTICIPANT:mailto:dov.first-light@lacquer.invalid
        END:VEVENT
        """
      )
    )
    #expect(unfolded.contains("mailto:ana@example.org"))
    #expect(unfolded.contains("STATUS:TENTATIVE") && unfolded.contains("STATUS:CANCELLED"))
  }
}

extension String {
  fileprivate func trimmingSuffix() -> String {
    var text = self
    while text.hasSuffix(" ") { text.removeLast() }
    return text
  }
}
