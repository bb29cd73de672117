import Foundation
import TestSupport
import Testing

/// The examples of CI: files that the services take, with commands that do what they are there for.
@Suite struct ContinuousIntegrationTests {
  static let files = ["github-actions", "gitlab-ci"]

  private static func text(_ name: String) throws -> String {
    let url = Program.packageFolder.appendingPathComponent("examples/ci/\(name).yml")
    return try String(contentsOf: url, encoding: .utf8)
  }

  @Test(
    .enabled(if: Program.find("check-jsonschema") != nil, "check-jsonschema is not installed"),
    arguments: zip(files, ["vendor.github-workflows", "vendor.gitlab-ci"])
  )
  func `the services' own schemas take them`(name: String, schema: String) throws {
    let validator = try #require(Program.find("check-jsonschema"))
    let outcome = try Program.run(
      validator,
      ["--builtin-schema", schema, "examples/ci/\(name).yml"],
      in: Program.packageFolder
    )
    #expect(outcome.status == 0, "\(outcome.output)")
  }

  /// The lines that a shell is given, from `lacquer` or from the search for what to compare with.
  private static func commands(of name: String) throws -> [String] {
    try text(name).split(separator: "\n").map { line in
      var line = line.drop { $0 == " " }
      if line.hasPrefix("- ") { line = line.dropFirst(2) }
      return String(line)
    }
    .filter { $0.hasPrefix("lacquer ") || $0.hasPrefix("git cat-file ") }
  }

  @Test(.enabled(if: GitFolder.isInstalled, "git is not installed"), arguments: files)
  func `a record is checked, mastered and told in words`(name: String) throws {
    let folder = try GitFolder()
    let record = folder.url.appendingPathComponent("record")
    try #require(try Program.lacquer("new", "record", in: folder.url).status == 0)
    try #require(try Program.lacquer("lock", in: record).status == 0)
    try folder.commit([:], "First mix")
    let base = try folder.git("rev-parse", "HEAD").prefix(40)
    let song = try folder.text("record/songs/lantern.yaml")
    let edited = song.replacingOccurrences(of: "fader: -16 dB", with: "fader: -14 dB")
    try folder.commit(["record/songs/lantern.yaml": edited], "More shaker")
    let commands = try Self.commands(of: name)
    #expect(commands.count >= 4)
    for (given, told) in [
      (String(base), "- **shaker**: `fader -16 dB -> -14 dB`\n"),
      // As before the first push of a branch.
      (String(repeating: "0", count: 40), "No change.\n"),
    ] {
      let outcome = try Program.run(
        try #require(Program.find("bash")),
        ["-euc", commands.joined(separator: "\n")],
        in: record,
        environment: folder.environment.merging([
          "PATH": Program.lacquer.deletingLastPathComponent().path + ":"
            + (ProcessInfo.processInfo.environment["PATH"] ?? ""),
          "BASE": given,
        ]) { $1 }
      )
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(try folder.text("record/changes.md").hasSuffix(told))
    }
    for path in ["cd/01 Lantern.wav", "report.html"] {
      #expect(FileManager.default.fileExists(atPath: "\(record.path)/out/\(path)"), "\(path)")
    }
  }
}
