import Foundation
import TestSupport
import Testing

/// `manifest.json` and `SHA256SUMS` beside the files of deliverables.
struct DeliveryPaperworkTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try write(title: "One")
    for name in ["one", "two"] {
      try folder.write(
        "song: \(name)\nrate: 16 kHz\ntempo: [{at: 1|1, bpm: 120, meter: 4/4}]\n"
          + "arrangement: [{section: verse, length: 1 bar}]\ntail: 0 s\n",
        to: "\(name).yaml"
      )
    }
  }

  private func write(title: String) throws {
    try folder.write(
      """
      album: a
      title: 'A \\ B'
      songs: [{file: one.yaml, title: \(title)}, two.yaml]
      deliverables:
        f: {of: songs, format: flac}
        w: {of: album, format: wav}

      """,
      to: "album.yaml"
    )
  }

  private func build(_ words: String...) throws {
    let outcome = try Program.run(Program.lacquer, ["build"] + words, in: folder.url)
    try #require(outcome.status == 0, "\(outcome.errors)")
  }

  private func paths(in deliverable: String) throws -> [String] {
    let data = try folder.data("out/\(deliverable)/manifest.json")
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let files = try #require(object["files"] as? [[String: Any]])
    return files.compactMap { $0["path"] as? String }
  }

  private func areSumsRight(in deliverable: String) throws -> Bool {
    let sums = try #require(Program.find("sha256sum"))
    let place = folder.url.appendingPathComponent("out/\(deliverable)")
    return try Program.run(sums, ["--check", "--strict", "SHA256SUMS"], in: place).status == 0
  }

  @Test func `sums are right for another program, and stay so when one song is built`() throws {
    try build()
    #expect(try paths(in: "f") == ["01 One.flac", "02 two.flac"])
    #expect(try paths(in: "w") == ["A \\ B.wav"])
    #expect(try areSumsRight(in: "f"))
    #expect(try areSumsRight(in: "w"))
    let whole = try folder.data("out/f/manifest.json")
    try write(title: "Uno")
    try build("one")
    #expect(try paths(in: "f") == ["01 Uno.flac", "02 two.flac"])
    #expect(try areSumsRight(in: "f"))
    try write(title: "One")
    try build()
    #expect(try folder.data("out/f/manifest.json") == whole)
  }

  @Test func `a file that somebody changed is not listed as it was`() throws {
    try build()
    try folder.write("mine", to: "out/f/02 two.flac")
    try build("one")
    #expect(try paths(in: "f") == ["01 One.flac"])
    try build()
    #expect(try areSumsRight(in: "f"))
  }
}
