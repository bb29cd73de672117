import Diagnostics
import Manifest
import Quantities
import TestSupport
import Testing
import Workspace

/// Parts, songs, media folders and the lock: what is read from where.
@Suite struct FilesTests {
  private static let track = "tracks: {t: {clips: [{take: a}]}}\n"

  @Test func `parts bring their keys, and takes lie beside the part that names them`() throws {
    let project = TestProject(
      [
        "songs/s.yaml": "include: [../parts/takes.yaml, ../parts/desk.yaml]\nsong: s\n",
        "parts/takes.yaml": "include: [more/tempo.yaml]\ntakes: {a: {file: audio/a.wav}}\n",
        "parts/more/tempo.yaml": "tempo: [{at: 1|1, bpm: 92}]\n",
        "parts/desk.yaml": Self.track,
      ],
      reading: "songs/s.yaml"
    )
    #expect(project.lines == [])
    #expect(project.song.takes.map(\.path) == ["parts/audio/a.wav"])
    #expect(project.song.takes.map(\.location) == ["/project/parts/audio/a.wav"])
    #expect(
      project.project.files.map(\.path)
        == ["songs/s.yaml", "parts/takes.yaml", "parts/more/tempo.yaml", "parts/desk.yaml"]
    )
  }

  @Test func `a key that two files give is found at both`() throws {
    let project = TestProject(
      [
        "s.yaml": "include: [p.yaml, q.yaml]\nsong: s\ntitle: One\n",
        "p.yaml": "title: Two\nartist: Three\n",
        "q.yaml": "artist: Four\n" + Self.track + "takes: {a: {file: a.wav}}\n",
      ],
      reading: "s.yaml"
    )
    #expect(
      project.lines == [
        "p.yaml:1:1: error[M022]: two files give `title`",
        "q.yaml:1:1: error[M022]: two files give `artist`",
      ]
    )
    #expect(project.findings[0].labels.map(\.range.file.path) == ["s.yaml"])
    #expect(project.findings[1].labels.map(\.range.file.path) == ["p.yaml"])
  }

  @Test func `a part that is included twice is told once`() {
    let project = TestProject(
      [
        "s.yaml": "song: s\ninclude: [p.yaml, p.yaml]\n" + Self.track,
        "p.yaml": "takes: {a: {file: a.wav}}\ntitle: Two\n",
      ],
      reading: "s.yaml"
    )
    #expect(project.lines == ["s.yaml:2:19: error[M022]: `p.yaml` is included twice"])
  }

  @Test(arguments: [
    (
      "include: [p.yaml]", "include: [s.yaml]", "p.yaml:1:11",
      "`s.yaml` -> `p.yaml` -> `s.yaml`"
    ),
    (
      "include: [p.yaml]", "include: [p.yaml]", "p.yaml:1:11",
      "`s.yaml` -> `p.yaml` -> `p.yaml`"
    ),
  ])
  func `parts that include each other are told with the way round`(
    song: String,
    part: String,
    place: String,
    way: String
  ) {
    let project = TestProject(
      [
        "s.yaml": "song: s\n" + song,
        "p.yaml": part + "\n" + Self.track + "takes: {a: {file: a.wav}}",
      ],
      reading: "s.yaml"
    )
    #expect(project.lines == ["\(place): error[M023]: files include each other: \(way)"])
  }

  @Test(arguments: [
    "../x.yaml", "/etc/passwd", "parts/../../x.yaml", "outside/x.yaml",
  ])
  func `a part may not leave the project`(path: String) {
    let project = TestProject(
      ["s.yaml": "song: s\ninclude: [\(path)]\n" + Self.track + "takes: {a: {file: a.wav}}\n"],
      reading: "s.yaml"
    ) { world in
      world.write("title: x\n", to: "/x.yaml")
      world.write("title: x\n", to: "/etc/passwd")
      world.link("outside", to: "/")
    }
    #expect(project.codes == ["M024"])
    #expect(project.marked == [path])
  }

  @Test func `a song of the album may not leave the project`() {
    let project = TestProject(["album.yaml": "album: a\nsongs: [../s.yaml]\n"])
    #expect(project.lines == ["album.yaml:2:9: error[M024]: `../s.yaml` leaves the project"])
  }

  @Test(arguments: [
    ("parts/none.yaml", "M020"), ("parts", "M021"), ("closed.yaml", "M021"),
    ("s.yaml/x.yaml", "M020"),
  ])
  func `what is no file to read is told where it is named`(path: String, code: String) {
    let project = TestProject(
      [
        "s.yaml": "song: s\ninclude: [\(path)]\n" + Self.track + "takes: {a: {file: a.wav}}\n",
        "parts/p.yaml": "x",
      ],
      reading: "s.yaml"
    ) { $0.forbid("closed.yaml", reason: "Permission denied") }
    #expect(project.codes == [code])
    #expect(project.marked == [path])
  }

  @Test func `songs in a part of the album lie beside that part`() {
    let project = TestProject([
      "album.yaml": "album: a\ninclude: [lists/songs.yaml]\n",
      "lists/songs.yaml": "songs: [one.yaml, {song: two, mix: two.wav}]\nmedia: [../../audio]\n",
      "lists/one.yaml": "song: one\ntakes: {a: {file: ../../audio/a.wav}}\n" + Self.track,
    ])
    #expect(project.lines == [])
    #expect(project.project.takes.map(\.location) == ["/audio/a.wav", "/project/lists/two.wav"])
  }

  @Test(arguments: ["/srv/audio/a.wav", "../../srv/audio/a.wav", "../../srv/audio/deep/a.wav"])
  func `takes may come from media folders`(file: String) {
    for (media, codes) in [("media: [/srv/audio]\n", []), ("", ["M024"])] {
      let project = TestProject([
        "album.yaml": "album: a\nsongs: [songs/s.yaml]\n" + media,
        "songs/s.yaml": "song: s\ntakes: {a: {file: \(file)}}\n" + Self.track,
      ])
      #expect(project.codes == codes)
    }
  }

  @Test func `a take may not leave the project by a link`() {
    let project = TestProject(
      ["s.yaml": "song: s\ntakes: {a: {file: audio/a.wav}}\n" + Self.track],
      reading: "s.yaml"
    ) { world in
      world.write("", to: "/elsewhere/a.wav")
      world.link("audio", to: "/elsewhere")
    }
    #expect(
      project.lines == ["s.yaml:2:19: error[M024]: take `a` leaves the project: `audio/a.wav`"]
    )
  }

  // MARK: The lock

  private func facts(_ digit: String) -> TakeFacts {
    TakeFacts(
      frames: 2_880_000,
      rate: SampleRate(hertz: 44_100),
      channels: 2,
      digest: String(repeating: digit, count: 64)
    )
  }

  @Test func `the lock is written in the order of its paths`() {
    let lock = Lockfile([("takes/b.wav", facts("b")), ("takes/a.wav", facts("a"))])
    #expect(
      lock.text == """
        # Written by lacquer and kept in git: what every take was when it was last accepted.
        "takes/a.wav": {sha256: \(String(repeating: "a", count: 64)), frames: 2880000, channels: 2, rate: 44.1 kHz}
        "takes/b.wav": {sha256: \(String(repeating: "b", count: 64)), frames: 2880000, channels: 2, rate: 44.1 kHz}

        """
    )
  }

  @Test(arguments: [
    "a.wav", "with space.wav", "quote\".wav", "back\\slash.wav", "colon: x.wav", "#.wav", "é.wav",
    "e\u{301}.wav", "🎸.wav", "tab\t.wav", "line\n.wav", "\u{7F}\u{85}\u{9F}.wav",
    "\u{2028}\u{FEFF}\u{FFFE}.wav", "- a.wav", "{a}.wav", "*a.wav", "&a.wav", "%a.wav", "<<",
    "null", "~", "\u{1}.wav",
  ])
  func `a lock reads back what it wrote`(path: String) throws {
    let lock = Lockfile([(path, facts("a")), ("other.wav", facts("b"))])
    let (read, findings) = Lockfile.read(
      SourceFile(path: "lacquer.lock", bytes: Array(lock.text.utf8))
    )
    #expect(findings == [])
    #expect(read == lock)
    let entry = try #require(read[path])
    #expect(entry.frames == Count(2_880_000))
    #expect(entry.rate == SampleRate(hertz: 44_100))
  }

  @Test func `the lock of a project without audio reads back`() {
    let lock = Lockfile([])
    let (read, findings) = Lockfile.read(
      SourceFile(path: "lacquer.lock", bytes: Array(lock.text.utf8))
    )
    #expect(findings == [])
    #expect(read == lock)
  }

  @Test(arguments: [
    "", "- a", "a", "a: b", "a: {sha256: x, frames: -1, channels: 1, rate: 48 kHz}",
    "a: {sha256: x, frames: 1, channels: 1}", "{", "<<<<<<< HEAD\na: {}\n",
  ])
  func `a damaged lock is told`(text: String) {
    let project = TestProject(
      ["s.yaml": "song: s\ntakes: {a: {file: a.wav}}\n" + Self.track, "lacquer.lock": text],
      reading: "s.yaml"
    )
    #expect(project.codes == ["M026"])
  }

  @Test func `a lock that cannot be opened is not none`() {
    let project = TestProject(
      ["s.yaml": "song: s\ntakes: {a: {file: a.wav}}\n" + Self.track],
      reading: "s.yaml"
    ) { $0.forbid("lacquer.lock", reason: "Permission denied") }
    #expect(project.codes == ["M026"])
  }
}
