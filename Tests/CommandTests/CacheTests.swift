import Foundation
import TestSupport
import Testing

/// What is kept between builds, as a user sees it.
@Suite struct CacheTests {
  private let folder: TemporaryFolder
  private var record: URL { folder.url.appendingPathComponent("record") }

  init() throws {
    folder = try TemporaryFolder()
    let outcome = try Program.lacquer("new", "record", in: folder.url)
    try #require(outcome.status == 0, "\(outcome.errors)")
  }

  private func blobs() throws -> [URL] {
    let folder = record.appendingPathComponent(".lacquer/blobs")
    return try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
      .filter { $0.contains("/") }
      .map { folder.appendingPathComponent($0) }
  }

  @Test func `a damaged and a missing file are found, named and taken away`() throws {
    #expect(try Program.lacquer("build", in: record).status == 0)
    let well = try Program.lacquer("cache", "verify", in: record)
    #expect(well.status == 0)
    #expect(well.output.hasSuffix(": all as they were written\n"))
    let blobs = try self.blobs()
    var contents = try Data(contentsOf: blobs[3])
    contents[contents.count / 2] ^= 0x10
    try contents.write(to: blobs[3])
    try FileManager.default.removeItem(at: blobs[5])
    let bad = try Program.lacquer("cache", "verify", in: record)
    #expect(bad.status == 1)
    let lines = bad.output.split(separator: "\n")
    #expect(
      lines.dropLast() == ["damaged, taken away: \(blobs[3].path)", "missing: \(blobs[5].path)"]
    )
    let again = try Program.lacquer("cache", "verify", "--format", "json", in: record)
    #expect(again.status == 0)
    #expect(again.output.contains("\"findings\": []"))
  }

  @Test func `a build after damage gives the same files`() throws {
    #expect(try Program.lacquer("build", in: record).status == 0)
    let first = try folder.data("record/out/cd/01 Lantern.wav")
    for (index, blob) in try blobs().enumerated() {
      switch index % 3 {
      case 0: try FileManager.default.removeItem(at: blob)
      case 1: try Data(try Data(contentsOf: blob).dropLast(4)).write(to: blob)
      default:
        var contents = try Data(contentsOf: blob)
        contents[index % contents.count] ^= 1
        try contents.write(to: blob)
      }
    }
    try FileManager.default.removeItem(at: record.appendingPathComponent("out"))
    let outcome = try Program.lacquer("build", in: record)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try folder.data("record/out/cd/01 Lantern.wav") == first)
  }

  @Test func `an index of garbage is set aside, and builds give the same files`() throws {
    #expect(try Program.lacquer("build", in: record).status == 0)
    let first = try folder.data("record/out/cd/01 Lantern.wav")
    let garbage = Data((0..<50_000).map { UInt8(truncatingIfNeeded: $0 &* 31) })
    try garbage.write(to: record.appendingPathComponent(".lacquer/index-1.sqlite"))
    // The log holds what is in no table yet, and would mend the rest.
    try? FileManager.default.removeItem(
      at: record.appendingPathComponent(".lacquer/index-1.sqlite-wal")
    )
    try FileManager.default.removeItem(at: record.appendingPathComponent("out"))
    let outcome = try Program.lacquer("build", in: record)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try folder.data("record/out/cd/01 Lantern.wav") == first)
    #expect(folder.exists("record/.lacquer/index-1.sqlite.unreadable"))
    #expect(try Program.lacquer("cache", "gc", in: record).status == 0)
    #expect(!folder.exists("record/.lacquer/index-1.sqlite.unreadable"))
  }

  @Test func `the cache holds no more than it may`() throws {
    #expect(try Program.lacquer("build", "--cache-size", "3 MB", in: record).status == 0)
    let sizes = try blobs().map { try Data(contentsOf: $0).count }
    #expect(sizes.reduce(0, +) <= 3_000_000)
    #expect(!sizes.isEmpty)
    let status = try Program.lacquer(
      "cache",
      "status",
      in: record,
      environment: ["LACQUER_CACHE_SIZE": "7 GB"]
    )
    #expect(status.output.hasPrefix("\(record.path)/.lacquer: "))
    #expect(status.output.contains(" of 7 GB in \(sizes.count) file"))
    let gc = try Program.lacquer("cache", "gc", "--cache-size", "0 B", in: record)
    #expect(gc.output.hasSuffix("; 0 B of 0 B left\n"))
    #expect(try blobs().isEmpty)
  }

  @Test func `a project without a cache has an empty one`() throws {
    let status = try Program.lacquer("cache", "status", in: record)
    #expect(status.status == 0)
    #expect(
      status.output == """
        \(record.path)/.lacquer: 0 B of 20 GB in 0 files
          index           0 B  0 segments known

        """
    )
    #expect(
      try Program.lacquer("cache", "gc", in: record).output
        == "nothing to take away: 0 B of 20 GB\n"
    )
    #expect(try Program.lacquer("cache", "verify", in: record).status == 0)
    #expect(!folder.exists("record/.lacquer"))
  }

  @Test func `a size without its unit is refused with the place of the help`() throws {
    let option = try Program.lacquer("cache", "gc", "--cache-size", "20", in: record)
    #expect(option.status == 2)
    #expect(option.errors.contains("`--cache-size` is a size such as 20GB, not `20`"))
    let variable = try Program.lacquer(
      "cache",
      "gc",
      in: record,
      environment: ["LACQUER_CACHE_SIZE": "much"]
    )
    #expect(variable.status == 2)
    #expect(
      variable.errors == """
        Error: `LACQUER_CACHE_SIZE` is a size such as 20GB, not `much`
          See 'lacquer cache gc --help' for more information.

        """
    )
  }

  @Test func `builds that share a cache at once give what each gives alone`() throws {
    _ = try Program.lacquer("build", in: record)
    let expected = try folder.data("record/out/cd/01 Lantern.wav")
    let cache = ["LACQUER_CACHE": folder.url.appendingPathComponent("cache").path]
    let names = ["a", "b", "c"]
    for name in names { _ = try Program.lacquer("new", name, in: folder.url) }
    let running = try names.map { name in
      let record = folder.url.appendingPathComponent(name)
      return try Program.start(Program.lacquer, ["build"], in: record, environment: cache)
    }
    for build in running {
      let outcome = try build.finish()
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
    for name in names {
      #expect(try folder.data("\(name)/out/cd/01 Lantern.wav") == expected)
    }
    let verified = try Program.lacquer("cache", "verify", in: record, environment: cache)
    #expect(verified.status == 0, "\(verified.output)")
  }

  @Test func `a take that changed and looks unchanged is read where it is asked for`() throws {
    #expect(try Program.lacquer("build", in: record).status == 0)
    let path = try #require(folder.files().first { $0.hasPrefix("record/takes/") })
    let file = folder.url.appendingPathComponent(path)
    let date = try FileManager.default.attributesOfItem(atPath: file.path)[.modificationDate]
    var contents = try Data(contentsOf: file)
    // Within the checksum that FLAC keeps of all its samples: the sound is as it was.
    contents[30] ^= 0xFF
    let handle = try FileHandle(forWritingTo: file)
    try handle.write(contentsOf: contents)
    try handle.close()
    try FileManager.default.setAttributes(
      [.modificationDate: try #require(date)],
      ofItemAtPath: file.path
    )
    for words in [["check"], ["check", "--verify-takes"], ["build", "--verify-takes"]] {
      let outcome = try Program.run(Program.lacquer, words, in: record)
      #expect(outcome.status == 1, "\(words)")
      #expect(outcome.errors.contains("changed"), "\(outcome.errors)")
    }
  }
}
