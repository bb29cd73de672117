import Foundation

/// Schemas of formats that are not ours, and programs that hold files against them.
///
/// `LACQUER_STANDARDS` names the folder they lie in; `.build/standards` if it does not.
enum Standards {
  static func schema(_ name: String) -> URL? {
    let package = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let given = ProcessInfo.processInfo.environment["LACQUER_STANDARDS"]
    let folder = given.map { URL(filePath: $0) } ?? package.appending(path: ".build/standards")
    let file = folder.appending(path: name)
    return FileManager.default.fileExists(atPath: file.path) ? file : nil
  }

  /// What a program says of a text in a file, and how it ends; nil where `PATH` does not have it.
  static func verdict(
    of name: String,
    _ words: [String],
    on text: String
  ) throws -> (output: String, status: Int32)? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let places = folders.map { URL(filePath: String($0)).appending(path: name) }
    guard
      let place = places.first(where: { FileManager.default.isExecutableFile(atPath: $0.path) })
    else { return nil }
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).txt")
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    let pipe = Pipe()
    process.executableURL = place
    process.arguments = words + [file.path]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (String(decoding: output, as: UTF8.self), process.terminationStatus)
  }
}
