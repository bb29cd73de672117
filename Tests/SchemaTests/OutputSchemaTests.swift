import Comparison
import Diagnostics
import Foundation
import Quantities
import Reports
import Testing

@Suite(.enabled(if: Tool.validator != nil, "check-jsonschema is not installed"))
struct OutputSchemaTests {
  private static let code = Code("N002", .error, "unknown take", "There is no such take.")

  @Test func `findings with and without a place are as their schema says`() throws {
    let file = SourceFile(path: "songs/s.yaml", bytes: Array("take: vox.4\n".utf8))
    let placed = Diagnostic(
      Self.code,
      at: SourceRange(file: file, lower: 6, upper: 11),
      "no take named `vox.4`",
      notes: ["its takes are `vox.1` and `vox.3`"],
      help: ["a similar name: `vox.3`"]
    )
    let nowhere = Diagnostic(Self.code, at: nil, "no take named `vox.4`")
    #expect(try errors(in: JSONRenderer.rendered([placed, nowhere]), as: .diagnostics) == [])
    #expect(try errors(in: JSONRenderer.rendered([]), as: .diagnostics) == [])
  }

  @Test func `a build of music and of silence is as its schema says`() throws {
    let music = file(loudness: -14.02, truePeak: -1, loudnessRange: 6.5)
    let silence = file(loudness: nil, truePeak: nil, loudnessRange: nil)
    let report = BuildReport(
      files: [music, silence],
      rendered: 3,
      reused: 0,
      diagnostics: [Diagnostic(Self.code, at: nil, "no take named `vox.4`")]
    )
    #expect(try errors(in: report.json.rendered(style: .indented), as: .build) == [])
    let papers = DeliveryPapers("cd", among: [music, silence])
    #expect(try errors(in: papers.manifest, as: .delivery) == [])
  }

  @Test func `what the commands about the cache print is as their schemas say`() throws {
    let limit = DataSize(bytes: 20_000_000_000)
    let share = CacheReport.Status.Share(rank: "strip", files: 2, bytes: 1_024)
    let status = CacheReport.Status(
      folder: "/music/.lacquer",
      limit: limit,
      shares: [share],
      indexBytes: 4_096,
      actions: 7
    )
    #expect(try errors(in: status.json.rendered(style: .indented), as: .cacheStatus) == [])
    let collection = CacheReport.Collection(
      removedFiles: 1,
      removedBytes: 512,
      leftBytes: 0,
      limit: limit
    )
    let collected = collection.json.rendered(style: .indented)
    #expect(try errors(in: collected, as: .cacheCollection) == [])
    let verification = CacheReport.Verification(
      files: 3,
      bytes: 1_000,
      orphans: 1,
      findings: [.damaged(path: "a"), .missing(path: "b"), .damagedRecords(count: 2)]
    )
    let verified = verification.json.rendered(style: .indented)
    #expect(try errors(in: verified, as: .cacheVerification) == [])
    #expect(try errors(in: verified, as: .cacheStatus) != [])
  }

  @Test func `changes with and without values and places are as their schema says`() throws {
    let file = SourceFile(path: "songs/s.yaml", bytes: Array("fader: -1 dB\n".utf8))
    let place = SourceRange(file: file, lower: 7, upper: 12)
    let changes = [
      Change(song: "s", of: .track("lead"), "fader", from: "0 dB", to: "-1 dB", place: place),
      Change(.added, song: "s", of: .bus("hall"), place: place),
      Change(.removed, song: nil, of: .deliverable("cd"), frames: 0..<0, from: "{}", place: nil),
      Change(song: nil, of: .master, "loudness", at: .bars(1, 2), from: "a", to: "b", place: nil),
    ]
    let report = DiffReport(from: "HEAD (12ab)", to: "work tree", changes)
    #expect(try errors(in: report.json.rendered(style: .indented), as: .diff) == [])
    let none = DiffReport(from: "a", to: "b", [])
    #expect(try errors(in: none.json.rendered(style: .indented), as: .diff) == [])
    let same = DiffReport(from: "a", to: "b", [], sound: SoundReport([]))
    #expect(try errors(in: same.json.rendered(style: .indented), as: .diff) == [])
  }

  @Test(arguments: [
    #"{"diagnostics": [{"code": "N002"}]}"#, #"{"diagnostics": [], "extra": 1}"#, "{}",
  ])
  func `an output with a member missing or too many is refused`(_ text: String) throws {
    #expect(try errors(in: text, as: .diagnostics) != [])
    #expect(try errors(in: text, as: .build) != [])
  }

  private func file(
    loudness: Double?,
    truePeak: Double?,
    loudnessRange: Double?
  ) -> DeliveredFileReport {
    DeliveredFileReport(
      deliverable: "cd",
      song: "night-train",
      path: "out/cd/01 Night Train.wav",
      sha256: String(repeating: "0a", count: 32),
      soundSHA256: String(repeating: "0b", count: 32),
      inputs: String(repeating: "0c", count: 16),
      format: "wav",
      bits: "16",
      frames: 48_000,
      rate: 44_100,
      channels: 2,
      loudness: loudness,
      truePeak: truePeak,
      loudnessRange: loudnessRange,
      head: 0,
      tail: 96_000,
      clippedRuns: 0,
      lastLevel: loudness.map { _ in -96.33 }
    )
  }

  private func errors(in text: String, as schema: SchemaFile) throws -> [String] {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).json")
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try Validation(of: [file], as: schema).errors[file.path] ?? []
  }
}
