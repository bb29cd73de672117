import Foundation
import TestSupport
import Testing

/// `lacquer diff` in repositories made by `git`.
@Suite(.enabled(if: GitFolder.isInstalled, "git is not installed"))
struct DiffTests {
  private func diff(
    _ words: String...,
    in folder: GitFolder,
    at path: String = "."
  ) throws -> Program.Outcome {
    try Program.run(
      Program.lacquer,
      ["diff"] + words,
      in: folder.url.appendingPathComponent(path),
      environment: folder.environment
    )
  }

  /// An album whose takes are locked and not there.
  private static let files = [
    "album.yaml": """
    album: first-light
    title: First Light
    songs: [songs/night-train.yaml]
    deliverables: {streaming: {of: songs, format: flac}}

    """,
    "songs/night-train.yaml": """
    song: night-train
    arrangement: [{section: verse, length: 4 bars}, {section: chorus, length: 4 bars}]
    takes:
      vox.1: {file: ../takes/vox-1.wav}
      vox.2: {file: ../takes/vox-2.wav}
    tracks:
      lead:
        clips:
          - {take: vox.1, over: verse}
          - {take: vox.1, over: chorus, crossfade: 20 ms}
        fader: -3 dB
        automation: {fader: [[chorus, -2 dB]]}

    """,
    "lacquer.lock": lock("a", "b"),
  ]

  private static func lock(_ first: Character, _ second: Character) -> String {
    [("vox-1", first), ("vox-2", second)].map { name, digit in
      "\"takes/\(name).wav\": {sha256: \(String(repeating: digit, count: 64)), "
        + "frames: 2880000, channels: 1, rate: 48 kHz}\n"
    }.joined()
  }

  private func repository(_ edits: [(old: String, new: String)] = []) throws -> GitFolder {
    let folder = try GitFolder()
    try folder.commit(Self.files, "first mix")
    var song = try folder.text("songs/night-train.yaml")
    for edit in edits { song = song.replacingOccurrences(of: edit.old, with: edit.new) }
    try folder.write(song, to: "songs/night-train.yaml")
    return folder
  }

  private static let twoEdits = [
    ("take: vox.1, over: chorus", "take: vox.2, over: chorus"), ("fader: -3 dB", "fader: -4 dB"),
  ]
  private static let words = """
    night-train
      lead: fader -3 dB -> -4 dB
        chorus: take vox.1 -> vox.2 in bars 5 to 8

    """

  @Test func `the last commit and the work tree are compared, from any folder`() throws {
    let folder = try repository(Self.twoEdits)
    for path in [".", "songs"] {
      let outcome = try diff(in: folder, at: path)
      #expect(outcome.output == Self.words)
      #expect(outcome.errors == "")
      #expect(outcome.status == 0)
    }
  }

  @Test func `two revisions are compared, and which way round`() throws {
    let folder = try repository(Self.twoEdits)
    try folder.commit([:], "second mix")
    #expect(try diff(in: folder).output == "no change\n")
    #expect(try diff("HEAD~1", in: folder).output == Self.words)
    #expect(try diff("HEAD~1", "HEAD", in: folder).output == Self.words)
    #expect(try diff("HEAD~1..main", in: folder).output == Self.words)
    #expect(
      try diff("HEAD", "HEAD~1", in: folder).output
        == Self.words.replacingOccurrences(of: "-3 dB -> -4 dB", with: "-4 dB -> -3 dB")
        .replacingOccurrences(of: "vox.1 -> vox.2", with: "vox.2 -> vox.1")
    )
  }

  @Test func `two folders are compared`() throws {
    let folder = try repository()
    for (path, text) in Self.files { try folder.write(text, to: "other/\(path)") }
    let song = try folder.text("songs/night-train.yaml")
    try folder.write(
      song.replacingOccurrences(of: "fader: -3 dB", with: "fader: -5 dB"),
      to: "other/songs/night-train.yaml"
    )
    let words = "night-train\n  lead: fader -3 dB -> -5 dB\n"
    #expect(try diff(".", "other", in: folder).output == words)
    #expect(
      try diff("songs/night-train.yaml", "other/songs/night-train.yaml", in: folder).output == words
    )
  }

  @Test func `the exit code tells a difference only where it is asked to`() throws {
    let folder = try repository([("fader: -3 dB", "fader: -4 dB")])
    #expect(try diff(in: folder).status == 0)
    #expect(try diff("--exit-code", in: folder).status == 1)
    #expect(try diff("--exit-code", "HEAD", "HEAD", in: folder).status == 0)
  }

  @Test func `layout and comments are no change`() throws {
    let folder = try repository([
      ("fader: -3 dB", "fader:   \"-3.0 dB\"  # as before"), ("tracks:", "# who sings\ntracks:"),
    ])
    #expect(try diff("--exit-code", in: folder).output == "no change\n")
  }

  @Test func `other audio under the same name is told from the lock file`() throws {
    let folder = try repository()
    try folder.commit(["lacquer.lock": Self.lock("c", "b")], "new take")
    #expect(
      try diff("HEAD~1", "HEAD", in: folder).output
        == "night-train\n  take vox.1: audio aaaaaaaaaaaa -> cccccccccccc\n"
    )
  }

  @Test func `what an album gives to songs whose texts are the same is told`() throws {
    let folder = try repository([("fader: -3 dB", "fader: -3 dB\n    chain: [{preset: warm}]")])
    let album = try folder.text("album.yaml")
    let before = album + "presets: {warm: [{gain: {level: -1 dB}}]}\n"
    try folder.commit(["album.yaml": before], "preset")
    try folder.commit(
      ["album.yaml": before.replacingOccurrences(of: "level: -1 dB", with: "level: -2 dB")],
      "cooler"
    )
    #expect(
      try diff("HEAD~1", "HEAD", in: folder).output
        == "night-train\n  lead: gain.level -1 dB -> -2 dB\n"
    )
    let titled = try folder.text("album.yaml").replacingOccurrences(
      of: "songs: [songs/night-train.yaml]",
      with: "songs: [{file: songs/night-train.yaml, title: Night}]"
    )
    try folder.commit(["album.yaml": titled], "title")
    #expect(
      try diff("HEAD~1", "HEAD", in: folder).output
        == "night-train\n  song: added title Night\n"
    )
  }

  @Test func `takes that are pointers to nowhere are told`() throws {
    let folder = try repository()
    let pointer =
      "version https://git-lfs.github.com/spec/v1\n"
      + "oid sha256:\(String(repeating: "a", count: 64))\nsize 5760044\n"
    try folder.commit(["lacquer.lock": "{}\n", "takes/vox-1.wav": pointer], "pointers")
    let outcome = try diff("HEAD", in: folder)
    let told = { (version: String) in
      """
      warning[E104]: the audio of `takes/vox-1.wav` and `takes/vox-2.wav` is not known in \(version)
        = note: `takes/vox-1.wav` is a Git LFS pointer
        = help: `git lfs pull` brings audio, and `lacquer lock` writes down what it is

      """
    }
    let head = try folder.git("rev-parse", "--short=10", "HEAD").prefix(10)
    #expect(outcome.errors.contains(told("HEAD (\(head))")))
    #expect(outcome.errors.contains(told("work tree")))
    #expect(outcome.output == "no change\n")
    #expect(outcome.status == 0)
  }

  @Test func `a song that was moved to another file is the same song`() throws {
    let folder = try repository()
    try folder.git("mv", "songs/night-train.yaml", "songs/train.yaml")
    let album = try folder.text("album.yaml")
    try folder.commit(
      ["album.yaml": album.replacingOccurrences(of: "night-train.yaml", with: "train.yaml")],
      "rename"
    )
    #expect(try diff("HEAD~1", in: folder).output == "no change\n")
  }

  @Test func `a merge is compared with either side`() throws {
    let folder = try repository()
    try folder.git("checkout", "-q", "-b", "louder")
    let song = try folder.text("songs/night-train.yaml")
    let louder = song.replacingOccurrences(of: "fader: -3 dB", with: "fader: -1 dB")
    try folder.commit(["songs/night-train.yaml": louder], "louder")
    try folder.git("checkout", "-q", "main")
    let album = try folder.text("album.yaml") + "year: 2026\n"
    try folder.commit(["album.yaml": album], "year")
    try folder.git("merge", "-q", "-m", "merge", "louder")
    #expect(
      try diff("HEAD^1", "HEAD", in: folder).output
        == "night-train\n  lead: fader -3 dB -> -1 dB\n"
    )
    #expect(try diff("HEAD^2", "HEAD", in: folder).output == "album\n  album: added year 2026\n")
  }

  @Test func `errors of a version are shown with its name`() throws {
    let folder = try repository([("fader: -3 dB", "fader: -3 Hz")])
    let outcome = try diff(in: folder)
    #expect(outcome.status == 1)
    #expect(outcome.output == "")
    #expect(outcome.errors.hasPrefix("in work tree:\nerror[M004]: `fader` is a level"))
  }

  @Test func `wrong words are wrong usage`() throws {
    let folder = try repository()
    let rows = [
      (["nope"], "git knows no revision `nope`"),
      (["HEAD", "HEAD", "HEAD"], "there are two versions to compare, not 3"),
      (["HEAD~1"], "git knows no revision `HEAD~1`"),
    ]
    for (words, message) in rows {
      let outcome = try Program.run(
        Program.lacquer,
        ["diff"] + words,
        in: folder.url,
        environment: folder.environment
      )
      #expect(outcome.status == 2)
      #expect(outcome.errors.hasPrefix("Error: \(message)\n"), "\(outcome.errors)")
    }
  }

  @Test func `a project that is in no repository says so`() throws {
    let folder = try TemporaryFolder()
    for (path, text) in Self.files { try folder.write(text, to: path) }
    let outcome = try Program.lacquer("diff", in: folder.url)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("is in no git repository"))
  }
}
