import Foundation

/// A folder of its own for one test; gone when the test is over.
final class TemporaryFolder: Sendable {
  let path: String
  private let isInside: Bool

  /// In the system's place for such, or in another one.
  init(in parent: TemporaryFolder? = nil) throws {
    let place = parent.map { URL(fileURLWithPath: $0.path) }
    let url = (place ?? FileManager.default.temporaryDirectory)
      .appendingPathComponent("lacquer-engine-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
    isInside = parent != nil
  }

  /// What it holds goes with the outermost one.
  deinit { if !isInside { try? FileManager.default.removeItem(atPath: path) } }

  func file(_ name: String) -> String { "\(path)/\(name)" }

  /// All files below it, hidden ones too, with `/`, sorted.
  var contents: [String] {
    let found = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    return found.filter { name in
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: file(name), isDirectory: &isFolder)
      return !isFolder.boolValue
    }.sorted()
  }
}

/// The bytes of a file.
func bytes(of path: String) throws -> [UInt8] {
  [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
}
