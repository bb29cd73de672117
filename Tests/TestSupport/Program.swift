import Foundation

/// Runs programs as a user would.
package enum Program {
  package struct Outcome {
    package let status: Int32
    package let output: String
    package let errors: String
  }

  package static func find(_ name: String) -> URL? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { URL(fileURLWithPath: "\($0)/\(name)") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }

  /// True where it is there; else the reason of the skipped test is printed.
  package static func isThere(_ name: String) -> Bool {
    if find(name) != nil { return true }
    print("skipped: `\(name)` is not installed")
    return false
  }

  @discardableResult
  package static func run(
    _ program: URL,
    _ arguments: [String],
    in folder: URL = FileManager.default.temporaryDirectory,
    environment: [String: String] = [:]
  ) throws -> Outcome {
    let process = try start(program, arguments, in: folder, environment: environment)
    return try process.finish()
  }

  /// A program that runs while the test goes on.
  package struct Running {
    package let process: Process
    fileprivate let output: URL
    fileprivate let errors: URL

    package func finish() throws -> Outcome {
      process.waitUntilExit()
      defer {
        try? FileManager.default.removeItem(at: output)
        try? FileManager.default.removeItem(at: errors)
      }
      return Outcome(
        status: process.terminationStatus,
        output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
        errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self)
      )
    }
  }

  package static func start(
    _ program: URL,
    _ arguments: [String],
    in folder: URL = FileManager.default.temporaryDirectory,
    environment: [String: String] = [:]
  ) throws -> Running {
    // Files rather than pipes: nothing has to be drained while the program runs.
    let base = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    let output = base.appendingPathExtension("out")
    let errors = base.appendingPathExtension("err")
    for file in [output, errors] { try Data().write(to: file) }
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    return Running(process: process, output: output, errors: errors)
  }
}
