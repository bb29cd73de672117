import Foundation

/// A git repository that is gone after the test, made with `git` itself.
package final class GitFolder {
  /// The top of the work tree.
  package let url: URL
  private let outer: URL

  /// True where there is a `git` to make repositories with; a test that needs one says so.
  package static let isInstalled: Bool = {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.contains { FileManager.default.isExecutableFile(atPath: "\($0)/git") }
  }()

  /// An empty repository, or a clone with the words that `git clone` is given.
  package init(cloning words: [String]? = nil) throws {
    outer = FileManager.default.temporaryDirectory
      .appendingPathComponent("lacquer-git-\(UUID().uuidString)").resolvingSymlinksInPath()
    url = outer.appendingPathComponent("session")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    if let words {
      try git(["clone", "-q"] + words + ["."])
    } else {
      try git("init", "-q", "-b", "main")
    }
  }

  deinit {
    try? FileManager.default.removeItem(at: outer)
  }

  package func write(_ text: String, to path: String) throws {
    let file = url.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(text.utf8).write(to: file)
  }

  package func text(_ path: String) throws -> String {
    try String(contentsOf: url.appendingPathComponent(path), encoding: .utf8)
  }

  /// Writes files and commits all that there is.
  package func commit(_ files: [String: String], _ message: String) throws {
    for (path, text) in files { try write(text, to: path) }
    try git("add", "-A")
    try git("commit", "-q", "--allow-empty", "-m", message)
  }

  package struct Failure: Error, CustomStringConvertible {
    package let description: String
  }

  @discardableResult
  package func git(_ words: String...) throws -> String { try git(words) }

  /// Standard output and standard error of a run of git, which may fail where a test wants to see it.
  @discardableResult
  package func git(_ words: [String], mayFail fails: Bool = false) throws -> String {
    let process = Process()
    let output = outer.appendingPathComponent(UUID().uuidString)
    try Data().write(to: output)
    let handle = try FileHandle(forWritingTo: output)
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git"] + words
    process.currentDirectoryURL = url
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
    process.waitUntilExit()
    let text = try String(contentsOf: output, encoding: .utf8)
    guard fails || process.terminationStatus == 0 else {
      throw Failure(description: "git \(words.joined(separator: " ")): \(text)")
    }
    return text
  }

  /// No settings of the machine, fixed names and times.
  package var environment: [String: String] {
    let fixed = [
      "GIT_CONFIG_NOSYSTEM": "1", "HOME": outer.path, "LC_ALL": "C",
      "GIT_AUTHOR_NAME": "Ana Reyes", "GIT_AUTHOR_EMAIL": "ana@example.org",
      "GIT_AUTHOR_DATE": "2026-03-04T12:00:00Z",
      "GIT_COMMITTER_NAME": "Ana Reyes", "GIT_COMMITTER_EMAIL": "ana@example.org",
      "GIT_COMMITTER_DATE": "2026-03-04T12:00:00Z",
    ]
    return ProcessInfo.processInfo.environment.merging(fixed) { $1 }
  }
}
