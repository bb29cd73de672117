import Foundation
import TestSupport
import Testing

/// Readers that go away, disks that are full, folders that may not be written to.
@Suite struct OutputTests {
  private let shell = URL(fileURLWithPath: "/bin/sh")

  private func project() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let outcome = try Program.lacquer("new", "record", in: folder.url)
    try #require(outcome.status == 0, "\(outcome.errors)")
    return folder
  }

  @Test func `a reader that goes away does not stop a build`() throws {
    let folder = try project()
    let record = folder.url.appendingPathComponent("record")
    // `true` has closed its end long before the first file is finished.
    let outcome = try Program.run(
      shell,
      ["-c", "{ '\(Program.lacquer.path)' build; echo $? >status; } | true"],
      in: record
    )
    #expect(outcome.errors.hasSuffix(" segments rendered, 6 reused\n"))
    #expect(outcome.errors.split(separator: "\n").count == 1)
    #expect(String(decoding: try folder.data("record/status"), as: UTF8.self) == "0\n")
    let made = folder.files().filter { $0.hasPrefix("record/out/") && $0.contains("01") }
    #expect(made == ["record/out/cd/01 Lantern.wav", "record/out/streaming/01 Lantern.flac"])
  }

  @Test(arguments: ["check", "check --format json", "build --format json", "build", "schema song"])
  func `results that are lost on a full disk are a failure`(words: String) throws {
    try #require(FileManager.default.fileExists(atPath: "/dev/full"))
    let folder = try project()
    let outcome = try Program.run(
      shell,
      ["-c", "'\(Program.lacquer.path)' \(words) >/dev/full"],
      in: folder.url.appendingPathComponent("record")
    )
    #expect(outcome.status == 3)
    #expect(
      outcome.errors == """
        error[E007]: `standard output` cannot be written: No space left on device

        1 error; `lacquer explain E007` says more about a code

        """
    )
  }

  @Test func `files are told in the order of the manifest when they are in their places`() throws {
    let folder = try project()
    let outcome = try Program.lacquer("build", in: folder.url.appendingPathComponent("record"))
    let paths = outcome.output.split(separator: "\n").map { $0.prefix { $0 != "." } }
    #expect(paths == ["out/streaming/01 Lantern", "out/cd/01 Lantern"])
  }

  @Test func `a lock file that cannot be written is said in words and as JSON`() throws {
    let folder = try project()
    let record = folder.url.appendingPathComponent("record")
    // A folder with something in it, which no file can replace, whoever runs the test.
    try folder.write("", to: "record/lacquer.lock/inside")
    let lock = try Program.lacquer("lock", in: record)
    #expect(![0, 2].contains(lock.status))
    #expect(!lock.errors.contains("Problem("))
    try FileManager.default.removeItem(at: record.appendingPathComponent("lacquer.lock"))
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: record.path)
    defer {
      try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: record.path)
    }
    // Root may write into every folder, so that it steps down for this.
    let env = URL(fileURLWithPath: "/usr/bin/env")
    let who = getuid() == 0 ? ["setpriv", "--reuid", "65534", "--clear-groups"] : []
    let words = who + [Program.lacquer.path]
    guard try Program.run(env, words + ["check"], in: record).status == 0 else {
      print("skipped: another user than root cannot use the program and the folder")
      return
    }
    let build = try Program.run(env, words + ["build", "--format", "json"], in: record)
    #expect(build.status == 3, "\(build.errors)")
    #expect(build.output.contains("\"code\": \"E007\""))
  }

  @Test func `a file in place of the output folder is named`() throws {
    let folder = try project()
    try folder.write("mine", to: "record/out")
    let outcome = try Program.lacquer("build", in: folder.url.appendingPathComponent("record"))
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("/record/out` is not a folder"))
    #expect(try folder.data("record/out") == Data("mine".utf8))
  }

  @Test func `an empty LACQUER_CACHE is none`() throws {
    let folder = try project()
    let record = folder.url.appendingPathComponent("record")
    try folder.write("", to: "record/.lacquer")
    let outcome = try Program.lacquer("build", in: record, environment: ["LACQUER_CACHE": ""])
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("/record/.lacquer`"))
  }
}
