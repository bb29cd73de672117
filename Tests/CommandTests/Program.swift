import Foundation

/// Runs programs as a user would, the tool itself among them.
struct Program {
  struct Outcome {
    let status: Int32
    let output: String
    let errors: String
  }

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

  static func find(_ name: String) -> URL? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { URL(fileURLWithPath: "\($0)/\(name)") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }

  @discardableResult
  static func run(
    _ program: URL,
    _ arguments: [String],
    in folder: URL,
    environment: [String: String] = [:]
  ) throws -> Outcome {
    let process = try start(program, arguments, in: folder, environment: environment)
    return try process.finish()
  }

  /// A program that runs while the test goes on.
  struct Running {
    let process: Process
    fileprivate let output: URL
    fileprivate let errors: URL

    func finish() throws -> Outcome {
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

  static func start(
    _ program: URL,
    _ arguments: [String],
    in folder: URL,
    environment: [String: String] = [:]
  ) throws -> Running {
    // Files rather than pipes: nothing has to be drained while the program runs.
    let base = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    let output = base.appendingPathExtension("out")
    let errors = base.appendingPathExtension("err")
    for file in [output, errors] {
      FileManager.default.createFile(atPath: file.path, contents: nil)
    }
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

  static func lacquer(
    _ arguments: String...,
    in folder: URL,
    environment: [String: String] = [:]
  ) throws -> Outcome {
    try run(lacquer, arguments, in: folder, environment: environment)
  }
}

/// A folder that is gone after the test.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("lacquer-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  func write(_ text: String, to path: String) throws {
    let file = url.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(text.utf8).write(to: file)
  }

  func data(_ path: String) throws -> Data {
    try Data(contentsOf: url.appendingPathComponent(path))
  }

  func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: url.appendingPathComponent(path).path)
  }

  /// All files below, relative, sorted.
  func files() throws -> [String] {
    let all = try FileManager.default.subpathsOfDirectory(atPath: url.path)
    return all.filter { path in
      var isFolder: ObjCBool = false
      FileManager.default.fileExists(
        atPath: url.appendingPathComponent(path).path,
        isDirectory: &isFolder
      )
      return !isFolder.boolValue
    }.sorted()
  }
}
