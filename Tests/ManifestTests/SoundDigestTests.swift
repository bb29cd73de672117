import Manifest
import Quantities
import TestSupport
import Testing

/// An approval is bound to what was heard, and to nothing else.
@Suite struct SoundDigestTests {
  private static let song = """
    song: s
    title: Title
    tempo: [{at: 1|1, bpm: 120}]
    arrangement: [{section: v, length: 4 bars, lyrics: words}]
    takes: {a: {file: ../vox.wav, by: ana, notes: flat}, b: {file: ../short.wav}}
    tracks:
      lead: {clips: [{take: a, from: start, length: 1 s}], chain: [{eq: {}}], fader: -3 dB}
      keys: {clips: [{take: a, from: 2 s, length: 1 s}], output: band, sends: {plate: -14 dB}}
    buses: {band: {}, plate: {}}
    """

  private static func digest(_ song: String) throws -> SoundDigest {
    let project = TestProject([
      "album.yaml": "album: a\nsongs: [songs/s.yaml]\npeople: {ana: {}}\n", "songs/s.yaml": song,
    ])
    return try #require(SoundDigest(of: project.project.songs[0]), "\(project.lines)")
  }

  @Test(arguments: [
    ("title: Title", "title: Other"), ("lyrics: words", "lyrics: others"),
    ("notes: flat", "notes: sharp"), (", b: {file: ../short.wav}", ""),
    ("by: ana, ", ""), ("fader: -3 dB", "fader: -3.0 dB, notes: hot"),
    ("from: start, length: 1 s", "from: 1|1, length: 48000 samples"),
    ("tempo: [{at: 1|1, bpm: 120}]", "tempo: [{at: 1|1, bpm: 120, meter: 4/4}]"),
  ])
  func `what nobody hears leaves it as it is`(_ old: String, _ new: String) throws {
    #expect(Self.song.contains(old))
    #expect(try Self.digest(Self.song.replacing(old, with: new)) == Self.digest(Self.song))
  }

  @Test(arguments: [
    ("fader: -3 dB", "fader: -3.1 dB", ["lead"]),
    ("../vox.wav", "../changed.wav", ["keys", "lead"]),
    ("-14 dB", "-13 dB", ["keys"]), ("{eq: {}}", "{eq: {}}, {gain: {level: 1 dB}}", ["lead"]),
    ("output: band", "output: mix", ["keys"]), ("from: 2 s", "from: 2.001 s", ["keys"]),
    ("length: 4 bars", "length: 5 bars", ["timing"]), ("bpm: 120", "bpm: 60", ["timing"]),
  ])
  func `what somebody hears changes it, in its part`(
    _ old: String,
    _ new: String,
    _ parts: [String]
  ) throws {
    let before = try Self.digest(Self.song)
    let after = try Self.digest(Self.song.replacing(old, with: new))
    let changed = zip(before.parts, after.parts).filter { $0 != $1 }.map(\.0.name)
    #expect(changed == parts)
    #expect((before.digest == after.digest) == parts.isEmpty)
  }

  /// A key is heard in what it steers, whether or not it is heard itself.
  @Test func `a muted strip that steers a compressor is heard in it`() throws {
    func digest(key: String, fader: String, mute: Bool = true) throws -> String {
      try Self.digest(
        """
        song: s
        takes: {a: {file: ../vox.wav}}
        tracks:
          pad: {clips: [{take: a}], chain: [{compressor: {sidechain: \(key)}}]}
          click: {clips: [{take: a}], mute: \(mute), chain: [{gain: {level: \(fader)}}]}
          other: {clips: [{take: a}]}
        """
      ).digest
    }
    #expect(try digest(key: "click", fader: "0 dB") != digest(key: "click", fader: "3 dB"))
    #expect(
      try digest(key: "click", fader: "0 dB") != digest(key: "click", fader: "0 dB", mute: false)
    )
    #expect(try digest(key: "other", fader: "0 dB") == digest(key: "other", fader: "3 dB"))
  }

  @Test func `a finished mix is bound by the digest of its file`() throws {
    let project = TestProject(["album.yaml": "album: a\nsongs: [{song: dawn, mix: vox.wav}]\n"])
    let digest = SoundDigest(of: project.project.songs[0])?.digest
    #expect(digest == String(repeating: "a", count: 64))
  }

  @Test func `a stale approval says which parts changed`() throws {
    let digest = try Self.digest(Self.song)
    let parts = digest.parts.map { "\($0.name): \"\($0.digits)\"" }.joined(separator: ", ")
    let approval = """
      approvals: [{of: song s, stage: mix, by: ana, digest: "sha256:\(digest.digest)", parts: {\(parts)}}]
      """
    func project(_ song: String) -> TestProject {
      TestProject([
        "album.yaml": "album: a\nsongs: [songs/s.yaml]\npeople: {ana: {}}\n\(approval)\n",
        "songs/s.yaml": song,
      ])
    }
    #expect(!project(Self.song).codes.contains("R026"))
    let edited = Self.song.replacing("fader: -3 dB", with: "fader: -2 dB")
      .replacing("bpm: 120", with: "bpm: 121")
    let stale = try #require(project(edited).findings.first { $0.code.id == "R026" })
    #expect(stale.notes == ["since then, `lead` changed and `timing` changed"])
    let gone = Self.song.replacing("  lead:", with: "  voice:")
    let renamed = try #require(project(gone).findings.first { $0.code.id == "R026" })
    #expect(renamed.notes == ["since then, `lead` is gone and `voice` is new"])
  }
}
