import Foundation

/// A folder of its own for one test; gone when the test is over.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("lacquer-incremental-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
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
