import Foundation
import TestSupport
import Testing

/// `lacquer git` as git itself calls it.
@Suite(.enabled(if: GitFolder.isInstalled, "git is not installed"))
struct GitTests {
  private static let song = """
    # Mixed at home.
    song: night-train
    tempo: [{at: 1|1, bpm: 120, meter: 4/4}]
    arrangement: [{section: verse, length: 4 bars}, {section: chorus, length: 4 bars}]
    takes:
      vox: {file: takes/vox.wav}        # the only one
    tracks:
      lead:
        clips: [{take: vox, over: verse}]
        fader: -3 dB
        # lift
        automation:
          fader:
            - [verse, -3 dB]
      keys: {clips: [{take: vox, over: chorus}], pan: L10}

    """

  /// A repository with the song committed and git taught.
  private func repository(_ path: String = "song.yaml") throws -> GitFolder {
    let folder = try GitFolder()
    let lock =
      "\"takes/vox.wav\": {sha256: \(String(repeating: "a", count: 64)), "
      + "frames: 2880000, channels: 1, rate: 48 kHz}\n"
    let root = path.contains("/") ? String(path.prefix { $0 != "/" }) + "/" : ""
    try folder.commit(
      [
        path: Self.song, "\(root)lacquer.lock": lock,
        "\(root)album.yaml": "album: a\nsongs: [\(path.split(separator: "/").last ?? "")]\n",
        ".gitignore": "ignored\n",
      ],
      "first mix"
    )
    let outcome = try Program.run(
      Program.lacquer,
      ["git", "install"],
      in: folder.url.appendingPathComponent(root.isEmpty ? "." : root),
      environment: folder.environment
    )
    try #require(outcome.status == 0, "\(outcome.errors)")
    return folder
  }

  /// Commits one edit on each of two branches, and merges them on the first.
  private func merge(
    _ folder: GitFolder,
    _ path: String = "song.yaml",
    ours: (String, String),
    theirs: (String, String)
  ) throws -> String {
    let base = try folder.text(path)
    try folder.git("checkout", "-q", "-b", "theirs")
    try folder.commit([path: base.replacingOccurrences(of: theirs.0, with: theirs.1)], "theirs")
    try folder.git("checkout", "-q", "main")
    try folder.commit([path: base.replacingOccurrences(of: ours.0, with: ours.1)], "ours")
    return try folder.git(["merge", "-q", "-m", "merge", "theirs"], mayFail: true)
  }

  @Test func `neighbouring edits merge without a conflict, comments and all`() throws {
    let folder = try repository()
    // Both edits touch one line, and both put a point at one place: lines would conflict.
    let said = try merge(
      folder,
      ours: ("fader: -3 dB\n    # lift\n", "fader: -4 dB\n    # lift it\n"),
      theirs: (
        "        - [verse, -3 dB]\n", "        - [verse, -3 dB]\n        - [chorus, -1 dB]\n"
      )
    )
    #expect(!said.contains("CONFLICT") && !said.contains("by lines"), "\(said)")
    #expect(
      try folder.text("song.yaml")
        == Self.song.replacingOccurrences(
          of: "fader: -3 dB\n    # lift\n",
          with: "fader: -4 dB\n    # lift it\n"
        ).replacingOccurrences(
          of: "        - [verse, -3 dB]\n",
          with: "        - [verse, -3 dB]\n        - [chorus, -1 dB]\n"
        )
    )
    #expect(try folder.git("status", "--porcelain") == "")
  }

  @Test func `two entries of one line merge`() throws {
    let folder = try repository()
    let said = try merge(
      folder,
      ours: ("pan: L10", "pan: L20"),
      theirs: ("over: chorus}]", "over: chorus, gain: -1 dB}]")
    )
    #expect(!said.contains("CONFLICT") && !said.contains("by lines"), "\(said)")
    #expect(
      try folder.text("song.yaml").contains(
        "  keys: {clips: [{take: vox, over: chorus, gain: -1 dB}], pan: L20}\n"
      )
    )
  }

  @Test func `a conflict is told with its values and stands between markers`() throws {
    let folder = try repository()
    let said = try merge(
      folder,
      ours: ("    fader: -3 dB", "    fader: -2 dB"),
      theirs: ("    fader: -3 dB", "    fader: -5 dB")
    )
    #expect(said.contains("song.yaml: tracks.lead.fader: -2 dB or -5 dB\n"))
    #expect(said.contains("CONFLICT (content): Merge conflict in song.yaml"))
    #expect(
      try folder.text("song.yaml").contains(
        """
        <<<<<<< ours: tracks.lead.fader
            fader: -2 dB
        =======
            fader: -5 dB
        >>>>>>> theirs: tracks.lead.fader
            # lift

        """
      )
    )
    #expect(try folder.git("status", "--porcelain") == "UU song.yaml\n")
  }

  @Test func `what is no YAML is merged by lines, and told`() throws {
    let folder = try repository()
    try folder.commit(["notes.yaml": "a: [\n1\n2\n3\n4\n"], "notes")
    let said = try merge(folder, "notes.yaml", ours: ("1", "one"), theirs: ("4", "four"))
    #expect(
      said.contains(
        "notes.yaml: merged by lines, not entry by entry: look it over, then `git add` it\n"
      )
    )
    #expect(try folder.text("notes.yaml") == "a: [\none\n2\n3\nfour\n")
  }

  @Test func `lock files of two sides are put together`() throws {
    let folder = try repository()
    let lock = try folder.text("lacquer.lock")
    let take = { (name: String) in lock.replacingOccurrences(of: "vox", with: name) }
    let said = try merge(
      folder,
      "lacquer.lock",
      ours: (lock, lock + take("xylophone")),
      theirs: (lock, lock + take("zither"))
    )
    #expect(!said.contains("CONFLICT") && !said.contains("by lines"), "\(said)")
    #expect(try folder.text("lacquer.lock") == lock + take("xylophone") + take("zither"))
  }

  @Test func `a diff is in musical words`() throws {
    let folder = try repository()
    try folder.write(
      Self.song.replacingOccurrences(of: "- [verse, -3 dB]", with: "- [verse, -2 dB]"),
      to: "song.yaml"
    )
    #expect(
      try folder.git("diff")
        == "song.yaml\nnight-train\n  lead:\n    verse: fader -3 dB -> -2 dB at verse\n"
    )
    #expect(try folder.git("diff", "--no-ext-diff").contains("-        - [verse, -3 dB]\n"))
    try folder.write(
      Self.song.replacingOccurrences(of: "# lift", with: "# higher"),
      to: "song.yaml"
    )
    #expect(try folder.git("diff") == "song.yaml\nonly layout and comments\n")
  }

  @Test func `files that came, went, moved or have conflicts are told too`() throws {
    let folder = try repository()
    try folder.commit(["-odd.yaml": "a: 1\n", "gone.yaml": "a: 1\n"], "more")
    try folder.git("rm", "-q", "gone.yaml")
    try folder.write("b: 1\n", to: "new.yaml")
    try folder.write("a: 2\n", to: "-odd.yaml")
    try folder.git("mv", "song.yaml", "night-train.yaml")
    try folder.write("album: a\nsongs: [night-train.yaml]\n", to: "album.yaml")
    let song = Self.song.replacingOccurrences(of: "pan: L10", with: "pan: L20")
    try folder.write(song, to: "night-train.yaml")
    try folder.git("add", "-A")
    let said = try folder.git("diff", "-M", "--cached")
    #expect(said.contains("-odd.yaml\ndiff --git "))
    #expect(said.contains("\n-a: 1\n+a: 2\n"))
    #expect(said.contains("\n+b: 1\n"))
    #expect(said.contains("deleted file mode"))
    #expect(said.contains("song.yaml -> night-train.yaml\nnight-train\n  keys: pan L10 -> L20\n"))
    try folder.commit([:], "all of it")
    _ = try merge(
      folder,
      "-odd.yaml",
      ours: ("a: 2", "a: 3"),
      theirs: ("a: 2", "a: 4")
    )
    #expect(try folder.git("diff").contains("\n++<<<<<<< ours: a\n +a: 3\n++=======\n+ a: 4\n"))
    #expect(try folder.git("diff", "HEAD").hasPrefix("-odd.yaml\n"))
  }

  @Test func `a diff of what cannot be read is in lines`() throws {
    let folder = try repository()
    try folder.write(Self.song.replacingOccurrences(of: "-3 dB]", with: "-3 Hz]"), to: "song.yaml")
    let said = try folder.git("diff")
    #expect(said.hasPrefix("song.yaml\ndiff --git "))
    #expect(said.contains("\n+        - [verse, -3 Hz]\n"))
    try folder.commit(["other.yaml": "a: 1\n"], "other")
    try folder.write("a: 2\n", to: "other.yaml")
    #expect(try folder.git("diff", "other.yaml").contains("\n-a: 1\n+a: 2\n"))
  }

  @Test(arguments: ["record/song.yaml", "odd [name] of \"it\"/song.yaml"])
  func `only the folder of the project is taught, whatever it is called`(path: String) throws {
    let folder = try repository(path)
    try folder.write("a: 1\n", to: "elsewhere.yaml")
    let attributes = try folder.git("check-attr", "merge", path, "elsewhere.yaml")
    #expect(attributes.contains(": merge: lacquer\n"))
    #expect(attributes.contains("elsewhere.yaml: merge: unspecified\n"))
    let said = try merge(
      folder,
      path,
      ours: ("pan: L10", "pan: L20"),
      theirs: ("over: chorus}]", "over: chorus, gain: -1 dB}]")
    )
    #expect(!said.contains("CONFLICT") && !said.contains("by lines"), "\(said)")
  }

  @Test func `worktrees are taught with it, a second time changes nothing`() throws {
    let folder = try repository()
    let attributes = try folder.text(".git/info/attributes")
    try folder.git("worktree", "add", "-q", "../mix")
    let mix = folder.url.appendingPathComponent("../mix").standardized
    let outcome = try Program.run(
      Program.lacquer,
      ["git", "install"],
      in: mix,
      environment: folder.environment
    )
    #expect(
      outcome.output == "git shows and merges /**/*.yaml, /**/*.yml, /lacquer.lock with lacquer\n"
    )
    #expect(try folder.text(".git/info/attributes") == attributes)
    #expect(
      try folder.git("-C", mix.path, "check-attr", "diff", "song.yaml")
        == "song.yaml: diff: lacquer\n"
    )
  }

  private func uninstall(_ folder: GitFolder) throws {
    let outcome = try Program.run(
      Program.lacquer,
      ["git", "uninstall"],
      in: folder.url,
      environment: folder.environment
    )
    #expect(
      outcome.output == "git shows and merges /**/*.yaml, /**/*.yml, /lacquer.lock by lines\n"
    )
    #expect(outcome.status == 0)
  }

  @Test func `what was taught is taken back, and nothing else`() throws {
    let folder = try repository()
    try folder.git("config", "diff.lacquer.binary", "false")
    let own = "*.wav filter=lfs\n"
    let taught = try folder.text(".git/info/attributes")
    try folder.write(own + taught + "/other/**/*.yaml diff=lacquer\n", to: ".git/info/attributes")
    try uninstall(folder)
    // Another project of the repository still uses the drivers.
    #expect(
      try folder.text(".git/info/attributes") == own + "/other/**/*.yaml diff=lacquer\n"
    )
    #expect(try folder.git("config", "diff.lacquer.command").contains("git diff --"))
    try folder.write(own + taught, to: ".git/info/attributes")
    try uninstall(folder)
    #expect(try folder.text(".git/info/attributes") == own)
    #expect(
      try folder.git("config", "--get-regexp", "lacquer") == "diff.lacquer.binary false\n"
    )
    let song = try folder.text("song.yaml")
    try folder.write(song.replacingOccurrences(of: "-3 dB\n", with: "-4 dB\n"), to: "song.yaml")
    #expect(try folder.git("diff").contains("+    fader: -4 dB\n"))
  }

  @Test func `taking back twice, or what was never taught, changes nothing`() throws {
    let folder = try repository()
    let attributes = folder.url.appendingPathComponent(".git/info/attributes").path
    for _ in 0..<2 {
      try uninstall(folder)
      #expect(!FileManager.default.fileExists(atPath: attributes))
    }
  }
}
