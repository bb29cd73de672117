import Foundation
import TestSupport
import Testing

/// Words in, exit code and text out, as LANGUAGE section 7 has them.
@Suite struct CommandTests {
  private func project() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let outcome = try Program.lacquer("new", "record", in: folder.url)
    try #require(outcome.status == 0, "\(outcome.errors)")
    return folder
  }

  @Test func `a new album checks clean and builds at once`() throws {
    let folder = try project()
    let record = folder.url.appendingPathComponent("record")
    let check = try Program.lacquer("check", in: record)
    #expect(check.status == 0)
    #expect(check.errors.isEmpty)
    #expect(check.output.hasSuffix("nothing to report\n"))
    let build = try Program.lacquer("build", in: record)
    #expect(build.status == 0, "\(build.errors)")
    #expect(build.output.contains("LUFS"))
    #expect(folder.exists("record/lacquer.lock"))
    let made = folder.files().filter { $0.hasPrefix("record/out/") }
    #expect(!made.isEmpty)
    #expect(!made.contains { $0.hasSuffix(".tmp") })
  }

  @Test func `a new album is not written into a folder with something in it`() throws {
    let folder = try TemporaryFolder()
    try folder.write("mine", to: "record/notes.txt")
    let outcome = try Program.lacquer("new", "record", in: folder.url)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("not an empty folder"))
    #expect(folder.files() == ["record/notes.txt"])
  }

  @Test func `two builds with different threads give the same bytes`() throws {
    let folder = try project()
    let record = folder.url.appendingPathComponent("record")
    var digests: [[String: Data]] = []
    for jobs in ["1", "2", "7"] {
      try? FileManager.default.removeItem(at: record.appendingPathComponent("out"))
      let outcome = try Program.lacquer("build", "-j", jobs, in: record)
      try #require(outcome.status == 0, "\(outcome.errors)")
      var files: [String: Data] = [:]
      for file in folder.files() where file.hasPrefix("record/out/") {
        files[file] = try folder.data(file)
      }
      digests.append(files)
    }
    #expect(!digests[0].isEmpty)
    #expect(digests[0] == digests[1])
    #expect(digests[0] == digests[2])
  }

  @Test func `a typing error is shown with its place and a remedy`() throws {
    let folder = try TemporaryFolder()
    try folder.write("song: s\ntrakcs: {}\n", to: "s.yaml")
    let outcome = try Program.lacquer("check", "s.yaml", in: folder.url)
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("error[M003]: song has no key `trakcs`"))
    #expect(outcome.errors.contains("--> s.yaml:2:1"))
    #expect(outcome.errors.contains("a key with a similar name: `tracks`"))
    #expect(!outcome.errors.contains("\u{1B}"))
  }

  @Test func `findings as JSON go to standard output`() throws {
    let folder = try TemporaryFolder()
    try folder.write("song: s\ntrakcs: {}\n", to: "s.yaml")
    let outcome = try Program.lacquer("check", "s.yaml", "--format", "json", in: folder.url)
    #expect(outcome.status == 1)
    let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let findings = try #require((object as? [String: Any])?["diagnostics"] as? [[String: Any]])
    let first = try #require(findings.first { $0["code"] as? String == "M003" })
    #expect(first["severity"] as? String == "error")
    #expect(first["file"] as? String == "s.yaml")
    #expect(first["line"] as? Int == 2)
    #expect(first["column"] as? Int == 1)
    #expect(first["endColumn"] as? Int == 7)
  }

  @Test(arguments: [
    (["frobnicate"], "frobnicate"),
    (["check", "--format", "xml"], "xml"),
    (["build", "-j", "0"], "threads"),
    (["build", "-j", "many"], "many"),
    (["explain", "Z999"], "Z999"),
    (["check", "nowhere.yaml"], "nowhere.yaml"),
    (["check"], "album.yaml"),
    (["schema", "record"], "record"),
  ])
  func `wrong usage ends with 2 and says what was wrong`(
    words: [String],
    expected: String
  ) throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.run(Program.lacquer, words, in: folder.url)
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains(expected))
  }

  @Test func `help and version end well, on standard output`() throws {
    let folder = try TemporaryFolder()
    for words in [["--help"], ["build", "--help"], ["--version"]] {
      let outcome = try Program.run(Program.lacquer, words, in: folder.url)
      #expect(outcome.status == 0)
      #expect(!outcome.output.isEmpty)
      #expect(outcome.errors.isEmpty)
    }
  }

  @Test func `every code that is listed is explained`() throws {
    let folder = try TemporaryFolder()
    let list = try Program.lacquer("explain", in: folder.url)
    let codes = list.output.split(separator: "\n").compactMap { $0.split(separator: " ").first }
    #expect(codes.count > 40)
    #expect(Set(codes).count == codes.count)
    for code in codes {
      let outcome = try Program.lacquer("explain", String(code), in: folder.url)
      #expect(outcome.status == 0)
      #expect(outcome.output.hasPrefix("\(code) ("))
    }
  }

  @Test func `a take that changed after it was locked stops the build until it is accepted`() throws
  {
    let folder = try project()
    let record = folder.url.appendingPathComponent("record")
    #expect(try Program.lacquer("lock", in: record).status == 0)
    let takes = folder.files().filter { $0.hasSuffix(".flac") }
    let victim = try #require(takes.first)
    let other = try #require(takes.last)
    try folder.data(other).write(to: folder.url.appendingPathComponent(victim))
    let build = try Program.lacquer("build", in: record)
    #expect(build.status == 1)
    #expect(build.errors.contains("error[C003]"))
    #expect(build.errors.contains("lacquer.lock:"))
    #expect(!folder.exists("record/out"))
    let lock = try folder.data("record/lacquer.lock")
    #expect(try Program.lacquer("lock", in: record).status == 1)
    #expect(try folder.data("record/lacquer.lock") == lock)
    #expect(try Program.lacquer("lock", "--update", in: record).status == 0)
    #expect(try folder.data("record/lacquer.lock") != lock)
  }

  @Test func `a frozen build needs every take in the lock file and writes none`() throws {
    let folder = try project()
    let record = folder.url.appendingPathComponent("record")
    try? FileManager.default.removeItem(at: record.appendingPathComponent("lacquer.lock"))
    let refused = try Program.lacquer("build", "--frozen", in: record)
    #expect(refused.status == 1)
    #expect(refused.errors.contains("error[C004]"))
    #expect(!folder.exists("record/lacquer.lock"))
    #expect(try Program.lacquer("lock", in: record).status == 0)
    #expect(try Program.lacquer("build", "--frozen", in: record).status == 0)
  }

  @Test func `a build as JSON holds what lies on disk`() throws {
    let folder = try project()
    let record = folder.url.appendingPathComponent("record")
    let outcome = try Program.lacquer("build", "--format", "json", in: record)
    #expect(outcome.status == 0)
    let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let report = try #require(object as? [String: Any])
    let files = try #require(report["deliverables"] as? [[String: Any]])
    #expect(!files.isEmpty)
    let sha = try #require(Program.find("sha256sum"))
    for file in files {
      let path = try #require(file["path"] as? String)
      let printed = try Program.run(sha, [path], in: record).output
      #expect(printed.hasPrefix(try #require(file["sha256"] as? String)))
    }
    let segments = try #require(report["segments"] as? [String: Int])
    let rendered = try #require(segments["rendered"])
    // Only silence is found at hand in a first build.
    #expect(try #require(segments["reused"]) < rendered / 10)
  }

  @Test func `unknown targets are wrong usage with a suggestion`() throws {
    let folder = try project()
    let record = folder.url.appendingPathComponent("record")
    let outcome = try Program.lacquer("build", "streamingg", in: record)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("streamingg"))
    #expect(!folder.exists("record/out"))
  }

  @Test func `an interrupted build leaves earlier deliverables and nothing half-written`() throws {
    let folder = try project()
    let record = folder.url.appendingPathComponent("record")
    #expect(try Program.lacquer("build", in: record).status == 0)
    let before = folder.files()
    let bytes = try before.filter { $0.contains("/out/") }.map { try folder.data($0) }
    let running = try Program.start(Program.lacquer, ["build", "-j", "1"], in: record)
    usleep(400_000)
    running.process.interrupt()
    let outcome = try running.finish()
    // A fast machine may have finished before the signal.
    #expect([0, 130].contains(outcome.status))
    #expect(folder.files() == before)
    #expect(try before.filter { $0.contains("/out/") }.map { try folder.data($0) } == bytes)
  }

  @Test func `strange file names are paths like any other`() throws {
    let folder = try project()
    let record = folder.url.appendingPathComponent("record")
    let strange = folder.url.appendingPathComponent("my récord 🎛 'a\"b")
    try FileManager.default.moveItem(at: record, to: strange)
    let outcome = try Program.lacquer("build", in: strange)
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  @Test func `a track nulls against itself through a bypassed look-ahead processor`() throws {
    let folder = try project()
    try folder.write(
      """
      album: "null"
      songs: [songs/null.yaml]
      deliverables: {hires: {of: songs, format: wav, bits: 32-float}}
      """,
      to: "record/album.yaml"
    )
    let compressor =
      "{compressor: {look-ahead: 5 ms, threshold: -40 dB, ratio: 10:1, bypass: true}}"
    try folder.write(
      """
      song: "null"
      takes: {guitar: {file: ../takes/guitar.flac}}
      tracks:
        dry: {clips: [{take: guitar}], sends: {echo: -6 dB}}
        wet: {clips: [{take: guitar}], polarity: inverted, chain: [\(compressor)], sends: {echo: -6 dB}}
      buses: {echo: {chain: [{delay: {time: 100 ms, mix: 100%}}]}}
      """,
      to: "record/songs/null.yaml"
    )
    let record = folder.url.appendingPathComponent("record")
    let outcome = try Program.lacquer("build", in: record)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("silent"))
    let file = try #require(folder.files().first { $0.hasSuffix(".wav") })
    let wave = try folder.data(file)
    let chunk = try #require(wave.range(of: Data("data".utf8)))
    let length = wave[chunk.upperBound..<(chunk.upperBound + 4)].reversed()
      .reduce(0) { $0 << 8 | Int($1) }
    #expect(length > 1_000_000)
    #expect(wave[(chunk.upperBound + 4)...].prefix(length).allSatisfy { $0 == 0 })
  }
}
