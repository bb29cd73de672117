import Foundation
import Workspace

/// A new folder below the system's temporary one, removed with all it holds when the test ends.
final class TemporaryFolder {
  let path: Path

  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "lacquer-\(UUID())")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = Path(url.path)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path.string)
  }

  func write(_ bytes: [UInt8], as name: String) throws -> Path {
    let file = path.joined(with: Path(name))
    try Data(bytes).write(to: URL(fileURLWithPath: file.string))
    return file
  }

  func makeFolder(_ name: String) throws -> Path {
    let folder = path.joined(with: Path(name))
    try FileManager.default.createDirectory(
      atPath: folder.string,
      withIntermediateDirectories: true
    )
    return folder
  }

  func link(_ name: String, to target: String) throws -> Path {
    let link = path.joined(with: Path(name))
    try FileManager.default.createSymbolicLink(
      atPath: link.string,
      withDestinationPath: target
    )
    return link
  }
}
