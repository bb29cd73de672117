import Foundation

/// A folder of its own for one test, gone with all that it holds when the test is over.
package final class TemporaryFolder: Sendable {
  package enum Place {
    case disk
    /// In memory where there is room: stores come and go by the hundred, and a disk takes longer
    /// over their small files than builds over the sound in them.
    case memory
  }

  package let path: String
  private let isInside: Bool

  package var url: URL { URL(fileURLWithPath: path) }

  package init(on place: Place = .disk) throws {
    let url = place == .memory ? Self.memory : FileManager.default.temporaryDirectory
    path = url.appendingPathComponent("lacquer-\(UUID().uuidString)").path
    isInside = false
    try make()
  }

  /// One that goes with the folder around it.
  package init(in parent: TemporaryFolder) throws {
    path = parent.file(UUID().uuidString)
    isInside = true
    try make()
  }

  private func make() throws {
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  private static let room = 4_000_000_000

  private static var memory: URL {
    let path = "/dev/shm"
    let facts = try? FileManager.default.attributesOfFileSystem(forPath: path)
    let free = (facts?[.systemFreeSize] as? NSNumber)?.intValue ?? 0
    return free >= room ? URL(fileURLWithPath: path) : FileManager.default.temporaryDirectory
  }

  deinit { if !isInside { try? FileManager.default.removeItem(atPath: path) } }

  package func file(_ name: String) -> String { "\(path)/\(name)" }

  package func exists(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: file(name))
  }

  package func data(_ name: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: file(name)))
  }

  package func bytes(of name: String) throws -> [UInt8] { Array(try data(name)) }

  /// Writes a file, with the folders on the way to it, and gives its path.
  @discardableResult
  package func write(_ bytes: [UInt8], as name: String) throws -> String {
    let file = URL(fileURLWithPath: file(name))
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(bytes).write(to: file)
    return file.path
  }

  package func write(_ text: String, to name: String) throws {
    try write(Array(text.utf8), as: name)
  }

  package func remove(_ name: String) {
    try? FileManager.default.removeItem(atPath: file(name))
  }

  /// All files below it or below a folder in it, hidden ones too, relative to that, sorted.
  package func files(below name: String = "") -> [String] {
    let top = name.isEmpty ? path : file(name)
    let all = FileManager.default.enumerator(atPath: top)?.compactMap { $0 as? String } ?? []
    return all.filter { name in
      let facts = try? FileManager.default.attributesOfItem(atPath: "\(top)/\(name)")
      return facts?[.type] as? FileAttributeType != .typeDirectory
    }.sorted()
  }
}
