import Bindings
import Engine
import Foundation
import Planning
import TestSupport
import Testing

/// Masters that were made elsewhere, in the place of ours.
struct ReturnedMasterTests {
  private let bench: Workbench

  init() throws { bench = try Workbench() }

  private func plan(
    _ master: String = "{file: takes/pad.wav}",
    mastering: String = "{loudness: -12.5 LUFS, true-peak: -3 dBTP}",
    deliverables: String = ""
  ) throws -> AlbumPlan {
    let song = """
      rate: 16 kHz
      takes: {hit: {file: ../takes/hit.wav}}
      tracks: {hit: {clips: [{take: hit}]}}
      """
    let project = bench.project([
      "album.yaml": """
      album: returned
      songs: [songs/a.yaml, songs/b.yaml]
      sequence: [{song: a}, {song: b, gap: 500 ms}]
      mastering: \(mastering)
      masters: {b: \(master)}
      deliverables:
        f: {of: songs, format: wav, bits: 32-float}
        \(deliverables)
      """,
      "songs/a.yaml": "song: a\n\(song)", "songs/b.yaml": "song: b\n\(song)",
    ])
    return try #require(bench.plan(project), "\(project.diagnostics)")
  }

  private func samples(_ path: String) throws -> [Float] {
    let reader = try SoundFileReader(path: bench.folder.file(path))
    return try reader.frames(0..<reader.facts.frames)
  }

  @Test func `it is delivered sample for sample, in its own file and in the album's`() throws {
    let plan = try plan(deliverables: "w: {of: album, format: wav, bits: 32-float}")
    let result = try bench.build(plan)
    let master = try samples("takes/pad.wav")
    #expect(try samples("out/f/02 b.wav") == master)
    let whole = try samples("out/w/returned.wav")
    let own = try samples("out/f/01 a.wav")
    #expect(whole == own + [Float](repeating: 0, count: 2 * 8_000) + master)
    // Our own mix of it is in no file, and is not rendered.
    #expect(!result.segments.nodes.contains { $0.song == 1 && $0.name == "track hit" })
    let clean = try bench.cleanBuild(plan)
    #expect(clean.files == result.files)
  }

  @Test func `what was dithered elsewhere is not dithered again`() throws {
    let path = bench.folder.file("takes/dithered.wav")
    var writer = try SoundFileWriter(
      path: path,
      container: .wav,
      encoding: .integer24,
      channels: 2,
      rate: 16_000,
      frames: 40_000
    )
    let words = (0..<80_000).map { (Int32(truncatingIfNeeded: $0 &* 2_654_435_761) >> 3) & ~0xFF }
    try writer.write(words.span)
    try writer.close()
    let plan = try plan(
      "{file: takes/dithered.wav}",
      mastering: "{true-peak: 0 dBTP}",
      deliverables: "d: {of: songs, format: flac, bits: 24}"
    )
    _ = try bench.build(plan)
    #expect(try samples("out/d/02 b.flac") == samples("takes/dithered.wav"))
  }

  @Test func `stems and versions are still ours`() throws {
    let plan = try plan(deliverables: "s: {of: buses, format: wav}")
    #expect(try bench.build(plan).files.map(\.path).contains("s/02 b - hit.wav"))
  }

  @Test func `its loudness is told where it is not the target`() throws {
    let result = try bench.build(try plan())
    let reached = try #require(result.files[1].loudness?.number)
    let warning = try #require(result.warnings.first { $0.code.id == "E102" })
    let tenths = (reached * 10).rounded() / 10
    #expect(warning.message == "song `b` reaches \(tenths) LUFS, not -12.5 LUFS")
  }

  @Test func `a true peak above the ceiling is an error, and nothing is delivered`() throws {
    let loud = try plan(mastering: "{loudness: -30 LUFS, true-peak: -20 dBTP}")
    let failure = try #require(throws: BuildFailure.self) { try bench.build(loud) }
    guard case .failed(let problems) = failure else { return }
    #expect(problems.map(\.code.id) == ["E010"])
    #expect(
      problems[0].message.hasSuffix(" dBTP, above its ceiling of -20.00 dBTP")
        && problems[0].message.hasPrefix("`f/02 b.wav` has a true peak of -")
    )
    #expect(!bench.folder.exists("out/f/01 a.wav"))
  }

  @Test func `a gain for all songs is that of our own`() throws {
    let plan = try plan(mastering: "{loudness: -30 LUFS, normalise: album}")
    let result = try bench.build(plan)
    #expect(abs(try #require(result.files[0].loudness?.number) - -30) < 0.1)
    #expect(try samples("out/f/02 b.wav") == samples("takes/pad.wav"))
  }
}
