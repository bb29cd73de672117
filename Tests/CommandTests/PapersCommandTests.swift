import Foundation
import TestSupport
import Testing

/// Formats of `check`, the stages of a build, and approvals, as a person at a terminal meets them.
@Suite struct PapersCommandTests {
  private func project(_ settings: String = "") throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let outcome = try Program.lacquer("new", "record", in: folder.url)
    try #require(outcome.status == 0, "\(outcome.errors)")
    let file = folder.url.appendingPathComponent("record/album.yaml")
    let album = try String(contentsOf: file, encoding: .utf8)
    try folder.write(album + settings, to: "record/album.yaml")
    return folder
  }

  private static let pending = """
    rights: {split-sheet: pending}

    """

  @Test func `what is pending lets songs be built and stops deliverables`() throws {
    let folder = try project(Self.pending)
    let record = folder.url.appendingPathComponent("record")
    let check = try Program.lacquer("check", in: record)
    #expect(check.status == 0)
    #expect(check.errors.contains("warning[R015]: the split sheet of album"))
    #expect(try Program.lacquer("check", "--delivery", in: record).status == 1)
    let all = try Program.lacquer("build", "--check-only", in: record)
    #expect(all.status == 1)
    #expect(all.errors.contains("error[R015]"))
    #expect(try Program.lacquer("build", "streaming", "--check-only", in: record).status == 1)
    #expect(try Program.lacquer("build", "lantern", "--check-only", in: record).status == 0)
  }

  @Test func `every format of findings ends alike and goes to standard output`() throws {
    let folder = try project(Self.pending)
    let record = folder.url.appendingPathComponent("record")
    let starts = [
      "short": "album.yaml:", "json": "{", "sarif": "{", "junit": "<?xml", "github": "::warning ",
    ]
    for (format, start) in starts.sorted(by: { $0.key < $1.key }) {
      let lenient = try Program.lacquer("check", "--format", format, in: record)
      #expect(lenient.status == 0)
      #expect(lenient.errors.isEmpty)
      #expect(lenient.output.hasPrefix(start), "\(format)")
      let strict = try Program.lacquer("check", "--strict", "--format", format, in: record)
      #expect(strict.status == 1)
    }
    // Seen from above, places are those of the repository.
    let outside = try Program.lacquer("check", "-C", "record", "--format", "github", in: folder.url)
    #expect(outside.output.hasPrefix("::warning file=record/album.yaml,"))
  }

  @Test func `several albums are checked at once, and seen from where one stands`() throws {
    let folder = try project()
    for name in ["second", "third"] {
      try #require(try Program.lacquer("new", name, in: folder.url).status == 0)
    }
    let all = try Program.lacquer(
      "check",
      "record",
      "second/songs/lantern.yaml",
      "third/album.yaml",
      "second",
      in: folder.url
    )
    #expect(all.status == 0)
    #expect(all.output == "3 projects, 3 songs, 18 takes: nothing to report\n")
    let file = folder.url.appendingPathComponent("second/album.yaml")
    let album = try String(contentsOf: file, encoding: .utf8)
    try folder.write(album + Self.pending, to: "second/album.yaml")
    let words = ["check", "record", "second", "third", "--format"]
    for (format, start) in [
      ("short", "second/album.yaml:"), ("github", "::warning file=second/album.yaml,"),
    ] {
      let found = try Program.run(Program.lacquer, words + [format], in: folder.url)
      #expect(found.status == 0)
      #expect(found.output.hasPrefix(start), "\(found.output)")
    }
    let delivery = try Program.run(Program.lacquer, words + ["text", "--delivery"], in: folder.url)
    #expect(delivery.status == 1)
    #expect(delivery.errors.contains(" --> second/album.yaml:"))
  }

  @Test func `a waiver holds by the day that is given`() throws {
    let folder = try project(
      Self.pending
        + "waive: [{code: R015, at: rights, because: agreed, by: me, until: 2026-05-01}]\n"
    )
    let record = folder.url.appendingPathComponent("record")
    let before = try Program.lacquer("check", "--today", "2026-05-01", in: record)
    #expect(before.errors.isEmpty)
    #expect(before.output.hasSuffix("nothing to report, 1 waived\n"))
    let after = try Program.lacquer("check", "--today", "2026-05-02", in: record)
    #expect(after.status == 0)
    #expect(after.errors.contains("warning[R015]"))
    #expect(try Program.lacquer("check", "--today", "tomorrow", in: record).status == 2)
  }

  @Test func `an approval that is printed holds until the mix changes`() throws {
    let folder = try project()
    let record = folder.url.appendingPathComponent("record")
    let words = ["approve", "lantern", "--by", "me", "--on", "2026-03-28"]
    let approval = try Program.run(Program.lacquer, words, in: record)
    try #require(approval.status == 0, "\(approval.errors)")
    let album = try String(contentsOf: record.appendingPathComponent("album.yaml"), encoding: .utf8)
    try folder.write(album + "approvals:\n" + approval.output, to: "record/album.yaml")
    #expect(try Program.lacquer("check", "--strict", in: record).status == 0)
    let file = record.appendingPathComponent("songs/lantern.yaml")
    let song = try String(contentsOf: file, encoding: .utf8)
    try folder.write(
      song.replacingOccurrences(of: "threshold: -24 dB", with: "threshold: -23 dB"),
      to: "record/songs/lantern.yaml"
    )
    let stale = try Program.lacquer("check", in: record)
    #expect(stale.errors.contains("warning[R026]: the mix of `lantern` has changed since `me`"))
    #expect(stale.errors.contains("since then, `bass` changed"))
    let nobody = try Program.lacquer("approve", "lantern", "--by", "joe", in: record)
    #expect(nobody.status == 2)
  }

  @Test(arguments: ["credits", "takes", "status"])
  func `tables are the same however often they are asked for`(command: String) throws {
    let folder = try project()
    let record = folder.url.appendingPathComponent("record")
    for format in ["text", "json", "csv"] {
      let first = try Program.lacquer(command, "--format", format, in: record)
      #expect(first.status == 0, "\(first.errors)")
      #expect(!first.output.isEmpty)
      let second = try Program.lacquer(command, "--format", format, in: record)
      #expect(first.output == second.output)
    }
  }
}
