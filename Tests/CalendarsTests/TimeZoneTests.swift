import Calendars
import Quantities
import TestSupport
import Testing
import Workspace

@Suite struct TimeZoneTests {
  private static func zone(_ name: String) throws -> TimeZone {
    var world = MemoryWorld()
    ZoneFiles.write(into: &world)
    return try ZoneDatabase(world: world).zone(named: name)
  }

  /// Local times and the moments they are, from the dates on which these zones change in 2026:
  /// Berlin on March 29 and October 25 at 01:00 UTC, New York on March 8 and November 1 at 02:00,
  /// Lord Howe by half an hour on April 5 and October 4, Nuuk at 01:00 UTC of Europe's days.
  @Test(arguments: [
    ("Europe/Berlin", "2026-03-02 10:00", "2026-03-02T09:00:00Z"),
    ("Europe/Berlin", "2026-03-29 01:59", "2026-03-29T00:59:00Z"),
    ("Europe/Berlin", "2026-03-29 03:00", "2026-03-29T01:00:00Z"),
    ("Europe/Berlin", "2026-07-01 10:00", "2026-07-01T08:00:00Z"),
    ("Europe/Berlin", "2026-10-25 03:00", "2026-10-25T02:00:00Z"),
    ("Europe/Dublin", "2026-01-15 10:00", "2026-01-15T10:00:00Z"),
    ("Europe/Dublin", "2026-07-15 10:00", "2026-07-15T09:00:00Z"),
    ("America/New_York", "2026-03-08 01:59", "2026-03-08T06:59:00Z"),
    ("America/New_York", "2026-03-08 03:00", "2026-03-08T07:00:00Z"),
    ("Australia/Lord_Howe", "2026-01-01 00:00", "2025-12-31T13:00:00Z"),
    ("Australia/Lord_Howe", "2026-06-01 00:00", "2026-05-31T13:30:00Z"),
    ("Asia/Kathmandu", "2026-03-02 10:00", "2026-03-02T04:15:00Z"),
    ("America/Nuuk", "2026-03-28 21:59", "2026-03-28T23:59:00Z"),
    ("America/Nuuk", "2026-03-29 00:00", "2026-03-29T01:00:00Z"),
    ("Pacific/Kiritimati", "2026-03-02 00:00", "2026-03-01T10:00:00Z"),
  ])
  func `a local time is one moment`(_ zone: String, _ local: String, _ instant: String) throws {
    let zone = try Self.zone(zone)
    let local = try LocalTime(local)
    let resolved = zone.resolve(local)
    #expect(resolved.instant.description == instant)
    #expect(resolved == .once(resolved.instant))
    #expect(zone.local(resolved.instant) == local)
  }

  /// RFC 5545 section 3.3.5: the offset from before the gap.
  @Test(arguments: [
    ("Europe/Berlin", "2026-03-29 02:30", "2026-03-29T01:30:00Z", "2026-03-29 03:30"),
    ("America/New_York", "2026-03-08 02:00", "2026-03-08T07:00:00Z", "2026-03-08 03:00"),
    ("Australia/Lord_Howe", "2026-10-04 02:15", "2026-10-03T15:45:00Z", "2026-10-04 02:45"),
    ("America/Nuuk", "2026-03-28 23:30", "2026-03-29T01:30:00Z", "2026-03-29 00:30"),
  ])
  func `a local time that clocks skip keeps its distance from the gap`(
    _ zone: String,
    _ local: String,
    _ instant: String,
    _ shown: String
  ) throws {
    let zone = try Self.zone(zone)
    let resolved = zone.resolve(try LocalTime(local))
    #expect(resolved == .skipped(resolved.instant))
    #expect(resolved.instant.description == instant)
    #expect(zone.local(resolved.instant).description == shown)
  }

  /// RFC 5545 section 3.3.5: the first of the two.
  @Test(arguments: [
    ("Europe/Berlin", "2026-10-25 02:30", "2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z"),
    ("Europe/Dublin", "2026-10-25 01:00", "2026-10-25T00:00:00Z", "2026-10-25T01:00:00Z"),
    ("America/New_York", "2026-11-01 01:59", "2026-11-01T05:59:00Z", "2026-11-01T06:59:00Z"),
    ("Australia/Lord_Howe", "2026-04-05 01:45", "2026-04-04T14:45:00Z", "2026-04-04T15:15:00Z"),
  ])
  func `of a local time that clocks show twice the first is meant`(
    _ zone: String,
    _ local: String,
    _ first: String,
    _ second: String
  ) throws {
    let resolved = try Self.zone(zone).resolve(try LocalTime(local))
    guard case .twice(let one, let other) = resolved else {
      Issue.record("\(resolved)")
      return
    }
    #expect([one.description, other.description] == [first, second])
    #expect(resolved.instant == one)
  }

  @Test func `a name for what clocks show is told`() throws {
    let berlin = try Self.zone("Europe/Berlin")
    #expect(berlin.period(at: Instant(seconds: 1_772_442_000)).abbreviation == "CET")
    #expect(berlin.period(at: Instant(seconds: 1_782_900_000)).abbreviation == "CEST")
  }

  @Test func `UTC is known without a database`() throws {
    let utc = try ZoneDatabase(world: MemoryWorld()).zone(named: "UTC")
    #expect(utc.instant(of: try LocalTime("1970-01-02 00:00")).seconds == 86_400)
  }
}

extension LocalTime {
  fileprivate init(_ text: String) throws {
    let isMidnight = text.hasSuffix("00:00")
    let span = try DateSpan(parsing: text + (isMidnight ? "-24:00" : "-00:00"))
    self.init(span.date, minute: span.clock.startMinute)
  }
}
