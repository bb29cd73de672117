import Foundation

/// A program that the tests ask for a second opinion.
struct Tool {
  let url: URL

  /// Nil where `PATH` does not have it.
  init?(_ name: String) {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let places = folders.map { URL(filePath: String($0)).appending(path: name) }
    guard
      let place = places.first(where: { FileManager.default.isExecutableFile(atPath: $0.path) })
    else { return nil }
    url = place
  }

  static let validator = Tool("check-jsonschema")
  static let python = Tool("python3")

  /// Standard output and the exit status; standard error goes where the tests' own goes.
  func run(_ arguments: [String], in folder: URL) throws -> (output: Data, status: Int32) {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = url
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (output, process.terminationStatus)
  }
}
