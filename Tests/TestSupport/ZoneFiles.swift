import Workspace

/// Time zones as files that the tests write themselves, from the TZ string that holds for all time.
///
/// The strings are those at the end of the files of the IANA database, release 2025b.
package enum ZoneFiles {
  package static let rules: [(name: String, rule: String)] = [
    ("Europe/Berlin", "CET-1CEST,M3.5.0,M10.5.0/3"),
    ("Europe/Dublin", "IST-1GMT0,M10.5.0,M3.5.0/1"),
    ("America/New_York", "EST5EDT,M3.2.0,M11.1.0"),
    ("Australia/Lord_Howe", "<+1030>-10:30<+11>-11,M10.1.0,M4.1.0"),
    ("Asia/Kathmandu", "<+0545>-5:45"),
    ("America/Nuuk", "<-02>2<-01>,M3.5.0/-1,M10.5.0/0"),
    ("Pacific/Kiritimati", "<+14>-14"),
  ]

  /// Puts the zones where Debian's package `tzdata` would.
  package static func write(into world: inout MemoryWorld) {
    for (name, rule) in rules {
      world.write(file(rule), to: Path("/usr/share/zoneinfo/\(name)"))
    }
  }

  /// A TZif file of version 2 (RFC 9636) without changes, with the rule as its footer.
  package static func file(_ rule: String) -> [UInt8] {
    let header: [UInt8] = Array("TZif2".utf8) + Array(repeating: 0, count: 15)
    // Flags, leap seconds and changes: none; one type; four characters of names.
    let counts: [UInt8] = Array(repeating: 0, count: 16) + [0, 0, 0, 1, 0, 0, 0, 4]
    let body: [UInt8] = [0, 0, 0, 0, 0, 0] + Array("LMT\0".utf8)
    return header + counts + body + header + counts + body + Array("\n\(rule)\n".utf8)
  }
}
