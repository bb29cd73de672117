import Calendars
import Quantities
import Workspace

/// Zones as files that the tests write themselves, from the TZ string that holds for all time.
///
/// The strings are those at the end of the files of the IANA database, release 2025b.
enum Zones {
  static let strings: [(name: String, rule: String)] = [
    ("Europe/Berlin", "CET-1CEST,M3.5.0,M10.5.0/3"),
    ("Europe/Dublin", "IST-1GMT0,M10.5.0,M3.5.0/1"),
    ("America/New_York", "EST5EDT,M3.2.0,M11.1.0"),
    ("Australia/Lord_Howe", "<+1030>-10:30<+11>-11,M10.1.0,M4.1.0"),
    ("Asia/Kathmandu", "<+0545>-5:45"),
    ("America/Nuuk", "<-02>2<-01>,M3.5.0/-1,M10.5.0/0"),
    ("Pacific/Kiritimati", "<+14>-14"),
  ]

  static func zone(_ name: String) throws -> TimeZone {
    var world = MemoryWorld()
    for (name, rule) in strings {
      world.write(file(rule), to: Path("\(ZoneDatabase.standardFolder)/\(name)"))
    }
    return try ZoneDatabase(world: world).zone(named: name)
  }

  /// A TZif file of version 2 without changes, with the string as its footer.
  static func file(_ rule: String) -> [UInt8] {
    let header: [UInt8] = Array("TZif2".utf8) + Array(repeating: 0, count: 15)
    // Flags, leap seconds and changes: none; one type; four characters of names.
    let counts: [UInt8] =
      [0, 0, 0, 0].map { _ in [0, 0, 0, 0] }.flatMap { $0 }
      + [0, 0, 0, 1, 0, 0, 0, 4]
    let body: [UInt8] = [0, 0, 0, 0, 0, 0] + Array("LMT\0".utf8)
    return header + counts + body + header + counts + body + Array("\n\(rule)\n".utf8)
  }
}

extension LocalTime {
  init(_ text: String) throws {
    let span = try DateSpan(parsing: text + "-24:00")
    self.init(span.date, minute: span.clock.startMinute)
  }
}
