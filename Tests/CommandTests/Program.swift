import Foundation
import TestSupport

/// The tool itself, run as a user would.
extension Program {
  /// The folder of the package, found from this file.
  static let packageFolder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The tool as it was built for these tests, and the project's chores.
  static let lacquer = built("lacquer")
  static let chores = built("lacquer-dev")

  private static func built(_ name: String) -> URL {
    var folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    for _ in 0..<4 {
      let tool = folder.appendingPathComponent(name)
      if FileManager.default.isExecutableFile(atPath: tool.path) { return tool }
      folder = folder.deletingLastPathComponent()
    }
    return packageFolder.appendingPathComponent(".build/debug/\(name)")
  }

  static func lacquer(
    _ arguments: String...,
    in folder: URL,
    environment: [String: String] = [:]
  ) throws -> Outcome {
    try run(lacquer, arguments, in: folder, environment: environment)
  }
}
