import Foundation
import TestSupport
import Testing

/// What the words of a command line mean, and what is said of wrong ones.
@Suite struct WordsTests {
  private static let song = """
    tempo: [{at: 1|1, bpm: 120, meter: 4/4}]
    arrangement: [{section: verse, length: 1 bar}]
    tail: 0 s

    """

  private func album() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(
      "album: a\ntitle: A\nsongs: [one.yaml, two.yaml, three.yaml]\n"
        + "deliverables: {f: {of: songs, format: wav, bits: 16}}\n",
      to: "album.yaml"
    )
    for name in ["one", "two", "three"] {
      try folder.write("song: \(name)\n" + Self.song, to: "\(name).yaml")
    }
    return folder
  }

  @Test(arguments: [["biuld"], ["help", "biuld"]])
  func `a misspelt command is answered with the nearest`(words: [String]) throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.run(Program.lacquer, words, in: folder.url)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("there is no command `biuld`; did you mean `build`?"))
  }

  @Test func `an unknown target is answered with those there are and the help of its command`()
    throws
  {
    let folder = try album()
    let outcome = try Program.lacquer("build", "one/vox", in: folder.url)
    #expect(outcome.status == 2)
    #expect(
      outcome.errors == """
        Error: there is no deliverable or song `one/vox`. \
        The targets are `f`, `one`, `two` and `three`.
          See 'lacquer build --help' for more information.

        """
    )
  }

  @Test func `several song files are built, and no other`() throws {
    let folder = try album()
    let outcome = try Program.lacquer("build", "one.yaml", "./three.yaml", in: folder.url)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(
      folder.files().filter { $0.hasPrefix("out/") } == [
        "out/f/01 one.wav", "out/f/03 three.wav", "out/f/SHA256SUMS", "out/f/manifest.json",
      ]
    )
  }

  @Test func `a second file that is no song of the album is wrong usage`() throws {
    let folder = try album()
    try folder.write("song: four\n" + Self.song, to: "four.yaml")
    let outcome = try Program.lacquer("build", "one.yaml", "four.yaml", in: folder.url)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("`four.yaml` is no song of the album"))
    #expect(!folder.exists("out"))
  }

  @Test(arguments: [
    ("my album", "cd 'my album'"), ("ana's", "cd 'ana'\\''s'"), ("plain", "cd plain"),
  ])
  func `what new says can be copied into a shell`(name: String, expected: String) throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.lacquer("new", name, in: folder.url)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("Next: \(expected) && lacquer build"))
  }

  @Test func `a take without frames is an error`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "song: s\n" + Self.song + "takes: {a: {file: a.wav}}\ntracks: {t: {clips: [{take: a}]}}\n",
      to: "s.yaml"
    )
    // RIFF WAVE, 16-bit mono at 48 kHz, with an empty `data` chunk (Multimedia Programming
    // Interface and Data Specifications 1.0, IBM and Microsoft, 1991).
    let header: [UInt8] =
      Array("RIFF".utf8) + [36, 0, 0, 0] + Array("WAVEfmt ".utf8)
      + [16, 0, 0, 0, 1, 0, 1, 0, 0x80, 0xBB, 0, 0, 0, 0x77, 1, 0, 2, 0, 16, 0]
      + Array("data".utf8) + [0, 0, 0, 0]
    try Data(header).write(to: folder.url.appendingPathComponent("a.wav"))
    let outcome = try Program.lacquer("check", "s.yaml", in: folder.url)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("error[C002]: take `a` cannot be read: it is empty"))
  }

  @Test func `a take that is a pipe is said once to be none, without a remedy that does not fit`()
    throws
  {
    let folder = try TemporaryFolder()
    try folder.write(
      "song: s\n" + Self.song + "takes: {a: {file: a.wav}}\ntracks: {t: {clips: [{take: a}]}}\n",
      to: "s.yaml"
    )
    #expect(mkfifo(folder.url.appendingPathComponent("a.wav").path, 0o600) == 0)
    let outcome = try Program.lacquer("check", "s.yaml", in: folder.url)
    #expect(outcome.errors.contains("take `a` cannot be read: not a regular file\n"))
    #expect(!outcome.errors.contains("sound copy"))
  }
}
