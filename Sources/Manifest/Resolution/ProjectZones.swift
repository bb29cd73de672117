import Calendars
import Diagnostics
import Fields
import Quantities
import Workspace

/// The time zones of a project, as the machine's database has them.
///
/// Where one cannot be had the album's holds, and for that UTC; there is a finding then.
package struct ProjectZones: Hashable, Sendable {
  /// Of dates, and of times in rooms without a zone of their own.
  package let album: TimeZone
  private let studios: [Name: TimeZone]

  package static let utc = ProjectZones(album: .utc, studios: [:])

  /// Of times in a room.
  package func zone(ofStudio studio: Name?) -> TimeZone {
    studio.flatMap { studios[$0] } ?? album
  }

  /// Looks the zones up, with what is wrong about them.
  static func read(_ album: Album, world: any World) -> (zones: Self, findings: [Diagnostic]) {
    let database = ZoneDatabase(world: world)
    var known: [String: TimeZone] = [:]
    var findings: [Diagnostic] = []
    func zone(_ name: Text?, at place: SourceRange?) -> TimeZone? {
      guard let name = name?.value else { return nil }
      if let zone = known[name] { return zone }
      do throws(ZoneDatabase.Problem) {
        let zone = try database.zone(named: name)
        known[name] = zone
        return zone
      } catch {
        findings.append(finding(error, name, at: place, database))
        return nil
      }
    }
    let own = zone(album.timeZone, at: album.place(of: \.timeZone)) ?? .utc
    var studios: [Name: TimeZone] = [:]
    for entry in album.studios.entries {
      studios[entry.key] = zone(entry.value.zone, at: entry.value.place(of: \.zone))
    }
    return (ProjectZones(album: own, studios: studios), findings)
  }

  private static func finding(
    _ problem: ZoneDatabase.Problem,
    _ name: String,
    at place: SourceRange?,
    _ database: ZoneDatabase
  ) -> Diagnostic {
    switch problem {
    case .unknown:
      let near = Suggestion.nearest(to: name, in: database.names())
      return Diagnostic(
        ManifestCodes.unknownZone,
        at: place,
        "there is no time zone `\(name)`",
        help: [near.map { "a zone with a similar name: `\($0)`" } ?? Self.form]
      )
    case .damaged(let path):
      return Diagnostic(
        ManifestCodes.unknownZone,
        at: place,
        "the time zone `\(name)` cannot be read: `\(path)` is no zone file",
        help: ["install the package `tzdata` anew"]
      )
    case .noDatabase:
      return Diagnostic(
        ManifestCodes.noZoneDatabase,
        at: place,
        "this machine has no time zones, so `\(name)` is taken for UTC",
        help: ["install the package `tzdata`"]
      )
    }
  }

  private static let form = "write the name of a region and a city: `Europe/Berlin`"
}
