import Foundation
import TestSupport
import Workspace

/// The same with paths.
extension TemporaryFolder {
  var place: Path { Path(path) }

  func add(_ bytes: [UInt8], as name: String) throws -> Path { Path(try write(bytes, as: name)) }

  func link(_ name: String, to target: String) throws -> Path {
    try FileManager.default.createSymbolicLink(
      atPath: file(name),
      withDestinationPath: target
    )
    return Path(file(name))
  }
}
