import Workspace

/// The time zones of the machine: the IANA database as Debian's package `tzdata` installs it.
///
/// Nothing that is rendered depends on it. `UTC` is known without it.
package struct ZoneDatabase: Sendable {
  private let world: any World
  private let folder: Path

  /// Reads where the environment variable `TZDIR` says, else where systems keep it.
  package init(world: any World) {
    self.world = world
    let given = world.environmentVariable("TZDIR") ?? ""
    folder = Path(given.isEmpty ? Self.standardFolder : given)
  }

  package static let standardFolder = "/usr/share/zoneinfo"

  /// Why a zone cannot be had.
  package enum Problem: Error, Hashable, Sendable {
    case unknown
    /// There is no database at all.
    case noDatabase
    /// Its file is no zone, or cannot be read.
    case damaged(Path)
  }

  package func zone(named name: String) throws(Problem) -> TimeZone {
    if Self.utcNames.contains(name) { return .utc }
    guard Self.isName(name) else { throw .unknown }
    let path = folder.joined(with: Path(name))
    let bytes: [UInt8]
    do throws(WorldProblem) {
      bytes = try world.bytes(of: path)
    } catch {
      guard world.exists(folder) else { throw .noDatabase }
      if case .notReadable = error { throw .damaged(path) }
      throw .unknown
    }
    guard let zone = ZoneFile.zone(named: name, bytes) else { throw .damaged(path) }
    return zone
  }

  /// All names, sorted.
  package func names() -> [String] {
    var names: [String] = []
    var folders = [""]
    while let prefix = folders.popLast() {
      for entry in (try? world.names(in: folder.joined(with: Path(prefix)))) ?? [] {
        let name = prefix + entry
        guard Self.isName(name), let status = try? world.status(of: folder.joined(with: Path(name)))
        else { continue }
        if status.kind == .folder { folders.append(name + "/") } else { names.append(name) }
      }
    }
    return names.sorted()
  }

  private static let utcNames: Set<String> = ["UTC", "Etc/UTC"]

  /// Names of the database begin with a capital; what else lies in its folder (`right/`, tables)
  /// does not, or has a dot.
  private static func isName(_ name: String) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    let isCapital = name.utf8.first.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    return isCapital == true
      && parts.allSatisfy { !$0.isEmpty && !$0.utf8.contains(UInt8(ascii: ".")) }
  }
}
