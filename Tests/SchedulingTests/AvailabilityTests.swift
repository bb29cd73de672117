import Calendars
import Fields
import Manifest
import Quantities
import Scheduling
import TestSupport
import Testing

@Suite struct AvailabilityTests {
  /// A session, a room, and whether that is open: 2026-03-07 is a Saturday.
  @Test(arguments: [
    ("2026-03-07 10:00-22:00", "", true),
    ("2026-03-07 10:00-22:00", "hours: \"10:00-22:00\"", true),
    ("2026-03-07 09:59-22:00", "hours: \"10:00-22:00\"", false),
    ("2026-03-07 10:00-22:01", "hours: \"10:00-22:00\"", false),
    ("2026-03-07 22:00-02:00", "hours: \"20:00-04:00\"", true),
    ("2026-03-07 22:00-02:00", "hours: \"20:00-04:00\", closed: [sunday]", true),
    ("2026-03-08 01:00-02:00", "hours: \"20:00-04:00\", closed: [sunday]", true),
    ("2026-03-07 22:00-04:30", "hours: \"20:00-04:00\"", false),
    ("2026-03-08 20:00-22:00", "hours: \"20:00-04:00\", closed: [sunday]", false),
    ("2026-03-07 22:00-00:00", "closed: [sunday]", true),
    ("2026-03-07 22:00-00:01", "closed: [sunday]", false),
    ("2026-03-06 22:00-00:01", "closed: [\"2026-03-07 .. 2026-03-09\"]", false),
    ("2026-03-10 00:00-24:00", "closed: [\"2026-03-07 .. 2026-03-09\"]", true),
    ("2026-03-09 12:00-15:00", "closed: [monday 10:00-12:00]", true),
    ("2026-03-09 11:59-15:00", "closed: [monday 10:00-12:00]", false),
  ])
  func `a room is open within its hours`(_ span: String, _ room: String, _ isOpen: Bool) throws {
    let codes = try codes("studios: {room: {\(room)}}", "at: \(span), studio: room")
    #expect(codes == (isOpen ? [] : ["S004"]))
  }

  @Test(arguments: [
    ("2026-03-07 20:00-01:00", "unavailable: [2026-03-08]", false),
    ("2026-03-07 20:00-00:00", "unavailable: [2026-03-08]", true),
    ("2026-03-07 10:00-12:00", "unavailable: [saturday 12:00-18:00]", true),
    ("2026-03-07 10:00-12:01", "unavailable: [saturday 12:00-18:00]", false),
    ("2026-03-07 00:30-01:30", "unavailable: [friday 22:00-01:00]", false),
    ("2026-03-01 10:00-12:00", "available: [\"2026-03-01 .. 2026-03-20\"]", true),
    ("2026-03-20 20:00-01:00", "available: [\"2026-03-01 .. 2026-03-20\"]", false),
    ("2026-03-20 20:00-01:00", "available: [2026-03-20, 2026-03-21]", true),
    ("2026-03-20 20:00-01:00", "available: [2026-03-20], unavailable: [friday]", false),
  ])
  func `somebody has time on their days`(_ span: String, _ days: String, _ isThere: Bool) throws {
    let codes = try codes("people: {ana: {\(days)}}", "at: \(span), people: [ana]")
    #expect(codes == (isThere ? [] : ["S005"]))
  }

  private func codes(_ entities: String, _ session: String) throws -> [String] {
    TestProject([
      "album.yaml": """
      album: a
      songs: [{song: dawn, mix: a.wav}]
      \(entities)
      sessions: [{id: day, \(session)}]

      """
    ]).codes
  }
}
