import Calendars
import TestSupport
import Testing
import Workspace

@Suite struct ZoneDatabaseTests {
  private static let folder = ZoneDatabase.standardFolder

  private func world() -> MemoryWorld {
    var world = MemoryWorld()
    for name in ["Europe/Berlin", "America/Argentina/Salta", "GMT+0", "right/Europe/Berlin"] {
      world.write(ZoneFiles.file("CET-1CEST,M3.5.0,M10.5.0/3"), to: Path("\(Self.folder)/\(name)"))
    }
    world.write("a table", to: Path("\(Self.folder)/zone1970.tab"))
    world.write("a table", to: Path("\(Self.folder)/Europe/Nowhere"))
    return world
  }

  private func problem(_ name: String, in world: MemoryWorld) -> ZoneDatabase.Problem? {
    do throws(ZoneDatabase.Problem) {
      _ = try ZoneDatabase(world: world).zone(named: name)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [
    "Europe/Berln", "europe/berlin", "Europe", "", "Europe/", "/Europe/Berlin", "zone1970.tab",
    "right/Europe/Berlin", "../zoneinfo/Europe/Berlin", "Europe/../Europe/Berlin",
    "Europe/Berlin/Mitte", "CEST",
  ])
  func `what is no zone is unknown`(_ name: String) {
    #expect(problem(name, in: world()) == .unknown)
  }

  @Test func `a file that is no zone is damaged`() {
    #expect(
      problem("Europe/Nowhere", in: world()) == .damaged(Path("\(Self.folder)/Europe/Nowhere"))
    )
  }

  @Test func `a machine without the database says so`() {
    #expect(problem("Europe/Berlin", in: MemoryWorld()) == .noDatabase)
  }

  @Test func `its names are those of zones`() {
    #expect(
      ZoneDatabase(world: world()).names()
        == ["America/Argentina/Salta", "Europe/Berlin", "Europe/Nowhere", "GMT+0"]
    )
  }

  @Test func `TZDIR is where the database is`() throws {
    var world = MemoryWorld()
    world.write(ZoneFiles.file("JST-9"), to: "/zones/Asia/Tokyo")
    world.environment["TZDIR"] = "/zones"
    let tokyo = try ZoneDatabase(world: world).zone(named: "Asia/Tokyo")
    #expect(tokyo.local(Instant(seconds: 0)).description == "1970-01-01 09:00")
  }

  /// A file of version 1 with one change: an hour ahead from 1000 s on.
  private static let firstVersion: [UInt8] =
    Array("TZif".utf8) + Array(repeating: 0, count: 16)
    + [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 8]
    + [0, 0, 3, 232, 1] + [0, 0, 0, 0, 0, 0] + [0, 0, 14, 16, 0, 4] + Array("LMT\0XST\0".utf8)

  @Test func `a file of the first version is read`() throws {
    var world = MemoryWorld()
    world.write(Self.firstVersion, to: Path("\(Self.folder)/Old"))
    let zone = try ZoneDatabase(world: world).zone(named: "Old")
    #expect(zone.local(Instant(seconds: 999)).seconds == 999)
    #expect(zone.local(Instant(seconds: 1_000)).seconds == 4_600)
  }

  @Test func `no bytes make it fail`() {
    var random = SeededRandom(seed: 11)
    let sound = [Self.firstVersion, ZoneFiles.file("EST5EDT,M3.2.0,M11.1.0")]
    for round in 0..<4_000 {
      var bytes = sound[round % 2]
      for _ in 0...(round % 3) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(
          in: 0...255,
          using: &random
        )
      }
      if round % 5 == 0 { bytes.removeLast(Int.random(in: 1...bytes.count, using: &random)) }
      var world = MemoryWorld()
      world.write(bytes, to: Path("\(Self.folder)/Z"))
      guard let zone = try? ZoneDatabase(world: world).zone(named: "Z") else { continue }
      let local = zone.local(Instant(seconds: 1_772_442_000))
      #expect(local.seconds.distance(to: 1_772_442_000).magnitude <= 26 * 3_600, "seed 11")
      _ = zone.resolve(local)
    }
  }
}
