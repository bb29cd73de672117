import Foundation
import TestSupport
import Testing

/// `lacquer log` and `lacquer blame` in repositories made by `git`.
@Suite(.enabled(if: GitFolder.isInstalled, "git is not installed"))
struct LogTests {
  private func lacquer(_ words: String..., in folder: GitFolder) throws -> Program.Outcome {
    try Program.run(Program.lacquer, words, in: folder.url, environment: folder.environment)
  }

  private static let song = """
    song: night-train
    arrangement: [{section: verse, length: 4 bars}, {section: chorus, length: 4 bars}]
    takes: {vox: {file: takes/vox.wav}}
    tracks:
      lead:
        clips: [{take: vox, over: verse}]
        fader: -3 dB
        automation: {fader: [[chorus, -2 dB]]}
      keys: {clips: [{take: vox, over: chorus}], pan: L10}

    """

  private static let lock =
    "\"takes/vox.wav\": {sha256: \(String(repeating: "a", count: 64)), "
    + "frames: 2880000, channels: 1, rate: 48 kHz}\n"

  /// A repository with one commit for each of some exchanges.
  private func repository(
    _ edits: [(old: String, new: String, message: String)]
  ) throws -> GitFolder {
    let folder = try GitFolder()
    try folder.commit(
      [
        "album.yaml": "album: a\nsongs: [song.yaml]\nmastering: {loudness: -14 LUFS}\n",
        "song.yaml": Self.song, "lacquer.lock": Self.lock,
      ],
      "First mix"
    )
    for edit in edits {
      for path in ["song.yaml", "album.yaml"] {
        let text = try folder.text(path).replacingOccurrences(of: edit.old, with: edit.new)
        try folder.write(text, to: path)
      }
      try folder.commit([:], edit.message)
    }
    return folder
  }

  /// What a commit is told as, by its message.
  private func head(_ folder: GitFolder, _ message: String) throws -> String {
    let name = try folder.git("log", "--all", "--format=%H", "--grep=^\(message)$").prefix(10)
    return "\(name) 2026-03-04 Ana Reyes: \(message)\n"
  }

  @Test func `each commit that changed the song is told in its words`() throws {
    let folder = try repository([
      ("fader: -3 dB", "fader: -4 dB", "Less voice"),
      ("tracks:", "# who sings\ntracks:", "A comment"),
      ("-14 LUFS", "-16 LUFS", "Less loud"),
      ("song: night-train", "song: night-bus", "Another name"),
      ("pan: L10", "pan: L20, fader: -2 dB", "Keys"),
    ])
    try folder.commit(["notes.txt": "a"], "No manifest")
    let outcome = try lacquer("log", "night-bus", in: folder)
    #expect(outcome.errors == "")
    #expect(
      outcome.output
        == "\(try head(folder, "Keys"))  keys: pan L10 -> L20; fader 0 dB -> -2 dB\n"
        + "\(try head(folder, "Another name"))  song: renamed from night-train\n"
        + "\(try head(folder, "Less loud"))  master: loudness -14 LUFS -> -16 LUFS\n"
        + "\(try head(folder, "Less voice"))  lead: fader -3 dB -> -4 dB\n"
        + "\(try head(folder, "First mix"))  song night-train: added\n"
    )
    #expect(
      try lacquer("log", "-n", "1", "night-bus", in: folder).output.hasPrefix(head(folder, "Keys"))
    )
  }

  @Test func `many changes are told in two lines`() throws {
    let many = (1...12).map { "  bus-\($0): {fader: -\($0) dB}\n" }.joined()
    let folder = try repository([("tracks:\n", "buses:\n\(many)tracks:\n", "Buses")])
    let lines = try lacquer("log", "night-train", in: folder).output.split(separator: "\n")
    #expect(lines.count == 5)
    #expect(lines[1].hasPrefix("  bus-1: added; bus-2: added; "))
    #expect(lines[2].hasSuffix(" more") || lines[2].hasSuffix("bus-12: added"))
    #expect(lines.allSatisfy { $0.count <= 100 })
  }

  @Test func `a merge is told where it did what neither side did`() throws {
    let folder = try repository([])
    try folder.git("checkout", "-q", "-b", "keys")
    let keys = Self.song.replacingOccurrences(of: "L10", with: "L20")
    try folder.commit(["song.yaml": keys], "Keys")
    try folder.git("checkout", "-q", "main")
    let voice = Self.song.replacingOccurrences(of: "-3 dB", with: "-4 dB")
    try folder.commit(["song.yaml": voice], "Voice")
    try folder.git("merge", "-q", "--no-commit", "keys")
    let both = keys.replacingOccurrences(of: "-3 dB", with: "-4 dB")
    try folder.commit(
      ["song.yaml": both.replacingOccurrences(of: "chorus, -2 dB", with: "chorus, -1 dB")],
      "Merge"
    )
    let told = try lacquer("log", "night-train", in: folder).output
    #expect(told.contains("\(try head(folder, "Merge"))  lead: fader -2 dB -> -1 dB at chorus\n"))
    #expect(told.contains("\(try head(folder, "Keys"))  keys: pan L10 -> L20\n"))
    #expect(told.contains("\(try head(folder, "Voice"))  lead: fader -3 dB -> -4 dB\n"))
  }

  @Test func `a commit that cannot be read is told, and those around it are`() throws {
    let folder = try repository([
      ("fader: -3 dB", "fader: -3 Hz", "Wrong"), ("fader: -3 Hz", "fader: -1 dB", "Right"),
    ])
    #expect(
      try lacquer("log", "night-train", in: folder).output
        == "\(try head(folder, "Right"))  lead: fader -3 dB -> -1 dB\n"
        + "\(try head(folder, "Wrong"))  cannot be read: 1 error\n"
        + "\(try head(folder, "First mix"))  song night-train: added\n"
    )
  }

  @Test func `a shallow clone says where it ends`() throws {
    let folder = try repository([("fader: -3 dB", "fader: -4 dB", "Less voice")])
    let clone = try GitFolder(cloning: ["--depth", "1", "file://\(folder.url.path)"])
    #expect(
      try lacquer("log", "night-train", in: clone).output
        == "\(try head(folder, "Less voice"))"
        + "  the clone is shallow and ends here: `git fetch --unshallow` brings the rest\n"
    )
  }

  @Test func `what is heard now is traced to the commits that set it`() throws {
    let folder = try repository([
      ("fader: -3 dB", "fader: -4 dB", "Less voice"),
      ("chorus, -2 dB", "chorus, -1 dB", "Lift"),
      ("fader: -4 dB", "fader: -5 dB", "Still less"),
      ("  lead:", "  voice:", "A better name"),
      ("pan: L10", "pan: L20", "Keys"),
    ])
    let line = { (what: String, message: String) in
      what.padding(toLength: 32, withPad: " ", startingAt: 0) + (try head(folder, message))
    }
    #expect(
      try lacquer("blame", "night-train", "voice.fader", in: folder).output
        == line("renamed from lead", "A better name") + line("fader -4 dB -> -5 dB", "Still less")
        + line("fader -2 dB -> -1 dB at chorus", "Lift") + line("fader, else", "First mix")
    )
    #expect(
      try lacquer("blame", "night-train", "keys.pan", in: folder).output
        .hasPrefix("pan L10 -> L20  \(try head(folder, "Keys"))")
    )
    #expect(
      try lacquer("blame", "night-train", "keys.fader", in: folder).output
        == "fader 0 dB  \(try head(folder, "First mix"))"
    )
    #expect(
      try lacquer("blame", "night-train", "voice.pan", in: folder).output
        == "renamed from lead  \(try head(folder, "A better name"))"
        + "pan C              \(try head(folder, "First mix"))"
    )
  }

  @Test func `names that are not there are wrong usage`() throws {
    let folder = try repository([])
    let rows = [
      (
        ["log", "night-trian"],
        "the last commit has no song named `night-trian`; did you mean `night-train`?"
      ),
      (
        ["blame", "night-train", "leed.fader"],
        "song `night-train` has no strip, take or section named `leed`"
      ),
    ]
    for (words, message) in rows {
      let outcome = try Program.run(
        Program.lacquer,
        words,
        in: folder.url,
        environment: folder.environment
      )
      #expect(outcome.status == 2)
      #expect(outcome.errors.hasPrefix("Error: \(message)\n"), "\(outcome.errors)")
    }
  }
}
