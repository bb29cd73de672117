import Calendars
import Manifest
import Quantities
import TestSupport
import Testing

@Suite struct BookingTests {
  private func booking(_ session: String, _ rest: String = "") throws -> Booking {
    let project = TestProject([
      "album.yaml": """
      album: a
      time-zone: Europe/Berlin
      songs: [{song: dawn, mix: a.wav}]
      people: {ana: {}}
      studios: {loft: {zone: America/New_York}}
      sessions: [{id: night, at: \(session)\(rest)}]

      """
    ])
    return try #require(project.project.bookings.first)
  }

  /// Hours that pass, counted by hand: Berlin is UTC+1 until 2026-03-29 02:00 and from
  /// 2026-10-25 03:00 on, UTC+2 between.
  @Test(arguments: [
    // 09:00 to 17:00 UTC.
    ("2026-03-02 10:00-18:00", "2026-03-02T09:00:00Z", 480),
    // 21:00 to 01:00 UTC.
    ("2026-03-02 22:00-02:00", "2026-03-02T21:00:00Z", 240),
    // 21:00 UTC to 04:00 UTC, which is 06:00 in summer: an hour less than by the clock.
    ("2026-03-28 22:00-06:00", "2026-03-28T21:00:00Z", 420),
    // 20:00 UTC to 05:00 UTC, which is 06:00 in winter: an hour more.
    ("2026-10-24 22:00-06:00", "2026-10-24T20:00:00Z", 540),
    // 02:30 does not exist: read as 03:30, which is 01:30 UTC.
    ("2026-03-28 22:00-02:30", "2026-03-28T21:00:00Z", 270),
    // 02:30 comes twice: the first time is 00:30 UTC.
    ("2026-10-25 02:30-08:00", "2026-10-25T00:30:00Z", 390),
    // It starts at what is 03:45 and would end at 03:15: nothing is left.
    ("2026-03-29 02:45-03:15", "2026-03-29T01:45:00Z", 0),
  ])
  func `time is what passes`(_ span: String, _ start: String, _ minutes: Int) throws {
    let booking = try booking(span)
    #expect(booking.interval.start.description == start)
    #expect(booking.interval.length == minutes * 60)
    #expect(booking.date.description == span.prefix(10))
  }

  @Test func `a room in another zone has the times of that`() throws {
    // New York is UTC-4 from 2026-03-08 on.
    let booking = try booking("2026-03-10 10:00-16:00", ", studio: loft")
    #expect(booking.interval.start.description == "2026-03-10T14:00:00Z")
    #expect(booking.interval.length == 6 * 3_600)
  }

  @Test(arguments: [
    ("2026-03-02 10:00-18:00", "09:30-12:00", "2026-03-02 09:30", "2026-03-02 12:00"),
    ("2026-03-02 20:00-02:00", "00:30-02:00", "2026-03-03 00:30", "2026-03-03 02:00"),
    ("2026-03-02 20:00-02:00", "19:00-23:00", "2026-03-02 19:00", "2026-03-02 23:00"),
    ("2026-03-02 20:00-02:00", "22:00-01:00", "2026-03-02 22:00", "2026-03-03 01:00"),
    ("2026-03-02 10:00-18:00", "19:00-20:00", "2026-03-02 19:00", "2026-03-02 20:00"),
  ])
  func `a call after midnight is of the night`(
    _ span: String,
    _ call: String,
    _ start: String,
    _ end: String
  ) throws {
    let minutes = try booking(span).minutes(of: ClockSpan(parsing: call))
    #expect(LocalTime(seconds: minutes.lowerBound * 60).description == start)
    #expect(LocalTime(seconds: minutes.upperBound * 60).description == end)
  }
}
