import Foundation

/// A folder of its own for one test; gone when the test is over.
///
/// It lies in memory where there is room: stores come and go by the hundred, and a disk takes longer
/// over their small files than builds over the sound in them.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    let url = Self.place
      .appendingPathComponent("lacquer-incremental-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  private static let memory = "/dev/shm"
  private static let room = 4_000_000_000

  private static var place: URL {
    let facts = try? FileManager.default.attributesOfFileSystem(forPath: memory)
    let free = (facts?[.systemFreeSize] as? NSNumber)?.intValue ?? 0
    return free >= room ? URL(fileURLWithPath: memory) : FileManager.default.temporaryDirectory
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { "\(path)/\(name)" }

  func remove(_ name: String) { try? FileManager.default.removeItem(atPath: file(name)) }

  /// All files below a folder in it, hidden ones too, with `/`, sorted.
  func contents(of name: String) -> [String] {
    let all = FileManager.default.enumerator(atPath: file(name))?.compactMap { $0 as? String } ?? []
    return all.filter { path in
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: file("\(name)/\(path)"), isDirectory: &isFolder)
      return !isFolder.boolValue
    }.sorted()
  }
}
