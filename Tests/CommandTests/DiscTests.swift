import Foundation
import TestSupport
import Testing

/// An album for a disc as other programs read it.
struct DiscTests {
  private func album() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (seed, name) in ["one", "two", "three"].enumerated() {
      let mix = folder.url.appendingPathComponent("\(name).wav")
      try SmallProject.wave(seed: seed + 1).write(to: mix)
    }
    try folder.write(
      """
      album: side-a
      title: Side "A"
      artist: The Lathe Operators
      year: 2026
      upc: "0888072000018"
      songs:
        - {song: one, mix: one.wav, title: Für Élise, rights: {isrc: DE-A12-26-00001, writers: [{party: Ana Reyes, share: 100%}]}}
        - {song: two, mix: two.wav, title: Two, rights: {isrc: DE-A12-26-00002}}
        - {song: three, mix: three.wav, title: Three, rights: {isrc: DE-A12-26-00003}}
      sequence: [one, {song: two, gap: 1.5 s}, {song: three, gap: 0 s}]
      mastering: {max-limiting: 40 dB}
      deliverables:
        cd: {of: album, format: wav, rate: 44.1 kHz, bits: 16, cue: true, name: disc.wav, converter: medium}
      """,
      to: "album.yaml"
    )
    return folder
  }

  private func text(_ path: String, _ folder: TemporaryFolder) throws -> String {
    String(decoding: try folder.data(path), as: UTF8.self)
  }

  private func run(_ tool: String, _ words: [String], in folder: URL) throws -> String {
    let program = try #require(Program.find(tool))
    let outcome = try Program.run(program, words, in: folder)
    return outcome.output + outcome.errors
  }

  // 7 s are 525 frames; a gap of 1.5 s, 112.5 frames, becomes 113.
  @Test(
    .enabled(if: ["cdrdao", "cueprint", "cuebreakpoints", "sox"].allSatisfy(Program.isThere))
  )
  func `burners and cue tools read from the sheet what the manifest says`() throws {
    let folder = try album()
    let built = try Program.lacquer("build", in: folder.url)
    #expect(built.status == 0, "\(built.errors)")
    let lines = built.output.split(separator: "\n").map { String($0) }
    #expect(lines.dropFirst() == ["out/cd/disc.cue", "out/cd/disc.pq.txt"])
    let cd = folder.url.appendingPathComponent("out/cd")

    let burner = try run("cdrdao", ["show-toc", "disc.cue"], in: cd)
      .split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    for line in [
      "CATALOG NUMBER: 0888072000018", "ISRC DE A12 26 00001", "ISRC DE A12 26 00003",
      "PREGAP 00:01:38(   113)", "START  00:08:38(   638)", "END    00:15:38(  1163)",
      "START  00:15:38(  1163)", "END    00:22:38(  1688)",
    ] { #expect(burner.contains(line), "\(line) in \(burner)") }
    #expect(burner.count { $0.hasPrefix("TRACK") } == 3)
    #expect(burner.allSatisfy { !$0.contains("WARNING") && !$0.contains("ERROR") }, "\(burner)")

    let template = ["-d", #"%N|%T|%P\n"#, "-t", #"%n|%t|%p|%i\n"#, "disc.cue"]
    let printed = try run("cueprint", template, in: cd).split(separator: "\n").map { String($0) }
    #expect(
      printed == [
        "3|Side 'A'|The Lathe Operators", "1|Für Élise|The Lathe Operators|DEA122600001",
        "2|Two|The Lathe Operators|DEA122600002", "3|Three|The Lathe Operators|DEA122600003",
      ]
    )
    let breaks = try run("cuebreakpoints", ["disc.cue"], in: cd)
    #expect(breaks == "0:08.38\n0:15.38\n")
    let length = try run("sox", ["--i", "-s", "disc.wav"], in: cd)
    #expect(Int(length.trimmingCharacters(in: .whitespacesAndNewlines)) == 1_688 * 588)
  }

  @Test func `sheets are written when they change, and only then`() throws {
    let folder = try album()
    #expect(try Program.lacquer("build", in: folder.url).status == 0)
    let place = folder.url.appendingPathComponent("out/cd/disc.cue")
    let before = try FileManager.default.attributesOfItem(atPath: place.path)
    let sheet = try text("out/cd/disc.cue", folder)
    #expect(try Program.lacquer("build", in: folder.url).status == 0)
    let after = try FileManager.default.attributesOfItem(atPath: place.path)
    #expect(before[.systemFileNumber] as? Int == after[.systemFileNumber] as? Int)
    // A sheet that somebody has changed, or another ISRC, is put right without a sound rendered.
    try folder.write(sheet + "REM\n", to: "out/cd/disc.cue")
    let album = try text("album.yaml", folder)
    try folder.write(album.replacing("26-00003", with: "26-00004"), to: "album.yaml")
    let again = try Program.lacquer("build", in: folder.url)
    #expect(again.errors.contains("nothing rendered"))
    #expect(
      try text("out/cd/disc.cue", folder) == sheet.replacing("DEA122600003", with: "DEA122600004")
    )
  }
}
