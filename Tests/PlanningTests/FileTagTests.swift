import Manifest
import Planning
import Quantities
import TestSupport
import Testing

/// What files say of themselves, and of what makes their sound.
@Suite struct FileTagTests {
  private static let album = """
    album: first-light
    title: First Light
    artist: The Lathe Operators
    label: Own Label
    genre: Dub
    year: 2026
    upc: "0888072000018"
    songs: [songs/a.yaml, songs/b.yaml]
    people: {ana: {name: Ana Reyes, roles: [vocals]}, joe: {name: Joe Park, roles: [mixing-engineer]}}
    rights: {c-line: © 2026 Own Label, p-line: (P) 2026 Own Label}
    credits: [{person: joe, roles: [mixing-engineer, producer]}]
    budget: {currency: EUR, cap: 100 EUR}
    mastering: {loudness: -16 LUFS}
    deliverables:
      hires: {of: songs, format: flac, bits: 24}
      lossy: {of: songs, format: mp3}
      instrumental: {of: songs, without: [lead], format: wav}
      stems: {of: buses, format: wav}
    """
  private static let song = """
    song: a
    title: Night Train
    takes: {x: {file: ../vox.wav, by: ana}, y: {file: ../short.wav}}
    tracks:
      lead: {clips: [{take: x}], fader: -3 dB}
      keys: {clips: [{take: y}], chain: [{eq: {}}], output: band}
    buses: {band: {fader: -1 dB}}
    rights: {isrc: DE-A12-26-00001, writers: [{person: ana, share: 50%, role: lyrics}, {person: joe, share: 50%}]}
    """
  private static let other =
    "song: b\ntakes: {x: {file: ../vox.wav}}\ntracks: {t: {clips: [{take: x}]}}\n"

  private func files(
    album: String = FileTagTests.album,
    song: String = FileTagTests.song
  ) throws -> [String: PlannedFile.Tags] {
    let project = TestProject([
      "album.yaml": album, "songs/a.yaml": song, "songs/b.yaml": Self.other,
    ])
    try #require(project.errors == [], "\(project.lines)")
    let plan = AlbumPlanner(project.project).plan()
    return Dictionary(uniqueKeysWithValues: plan.files.map { ($0.path, $0.tags) })
  }

  @Test func `a master says all that the manifests know of it`() throws {
    let tags = try #require(files()["hires/01 Night Train.flac"])
    let lines = tags.all.map { "\($0.name.rawValue)=\($0.text)" }
    #expect(
      lines.dropLast() == [
        "TITLE=Night Train", "ARTIST=The Lathe Operators", "ALBUM=First Light",
        "ALBUMARTIST=The Lathe Operators", "TRACKNUMBER=1", "TRACKTOTAL=2", "DATE=2026",
        "GENRE=Dub", "LABEL=Own Label", "ISRC=DEA122600001", "BARCODE=0888072000018",
        "COPYRIGHT=2026 Own Label", "PHONOGRAM=2026 Own Label", "COMPOSER=Joe Park",
        "LYRICIST=Ana Reyes", "LYRICIST=Joe Park", "PRODUCER=Joe Park", "MIXER=Joe Park",
      ]
    )
    let comment = try #require(tags[.comment])
    #expect(comment.wholeMatch(of: /lacquer manifest sha256:[0-9a-f]{64}/) != nil)
  }

  /// ISRC handbook, 4th edition, 4.9: another version is another recording.
  @Test func `codes are not those of versions and stems`() throws {
    let files = try files()
    let version = try #require(files["instrumental/01 Night Train.wav"])
    #expect(version[.title] == "Night Train")
    #expect(version[.version] == "instrumental")
    let stem = try #require(files["stems/01 Night Train - band.wav"])
    #expect(stem[.title] == "Night Train - band")
    for tags in [version, stem] {
      #expect(tags[.isrc] == nil)
      #expect(tags[.barcode] == nil)
      #expect(tags[.album] == "First Light")
    }
  }

  /// Which of the files' digests an edit moves.
  private func moved(_ old: String, _ new: String) throws -> [String] {
    #expect((Self.album + Self.song).contains(old))
    let before = try files()
    let after = try files(
      album: Self.album.replacing(old, with: new),
      song: Self.song.replacing(old, with: new)
    )
    try #require(before.keys.sorted() == after.keys.sorted())
    return before.keys.sorted().filter { before[$0]?[.comment] != after[$0]?[.comment] }
  }

  @Test(arguments: [
    ("cap: 100 EUR", "cap: 200 EUR"), ("year: 2026", "year: 2027"),
    ("by: ana", "by: joe"), ("-3 dB", "-3.0 dB, notes: hot"), ("share: 50%", "share: 50.0%"),
    ("Own Label", "Their Label"), ("{file: ../short.wav}", "{file: ../short.wav, rating: 3}"),
    (
      "lead: {clips: [{take: x}], fader: -3 dB}\n  keys: {clips: [{take: y}], chain: [{eq: {}}], "
        + "output: band}",
      "keys: {clips: [{take: y}], chain: [{eq: {}}], output: band}\n  "
        + "lead: {clips: [{take: x}], fader: -3 dB}"
    ),
  ])
  func `what nobody hears leaves the digest as it is`(old: String, new: String) throws {
    #expect(try moved(old, new) == [])
  }

  @Test func `what is heard moves the digests of the files that it is heard in`() throws {
    let song = [
      "hires/01 Night Train.flac", "instrumental/01 Night Train.wav", "lossy/01 Night Train.mp3",
      "stems/01 Night Train - band.wav", "stems/01 Night Train - lead.wav",
    ]
    let lead = song.filter { !$0.hasPrefix("instrumental") && !$0.contains("band") }
    let band = song.filter { !$0.contains("lead") }
    #expect(try moved("-3 dB", "-4 dB") == lead)
    #expect(try moved("../vox.wav, by", "../44k-mono.wav, by") == lead)
    #expect(try moved("-1 dB", "-2 dB") == band)
    #expect(try moved("{eq: {}}", "{eq: {}}, {gain: {level: 1 dB}}") == band)
    let mastered = try moved("-16 LUFS", "-15 LUFS")
    #expect(mastered.count == 6 && !mastered.contains { $0.hasPrefix("stems") })
    #expect(try moved("bits: 24", "bits: 16").allSatisfy { $0.hasPrefix("hires") })
  }

  private static let sessions = """
    sessions:
      - {id: day, kind: tracking, at: 2026-01-10 10:30-12:00, status: done, songs: [a]}
      - {id: other, kind: tracking, at: 2026-01-12 10:00-12:00, status: done, songs: [b]}
      - {id: desk, kind: mixing, at: 2026-02-03 09:00-12:00, status: done, songs: [a]}
      - {id: cut, kind: mastering, at: 2026-03-05 14:00-16:00, status: done}
      - {id: again, kind: mastering, at: 2026-09-05 14:00-16:00, songs: [a]}
      - {id: photos, kind: photos, at: 2026-04-05 14:00-16:00, status: done}
    """

  @Test func `WAV files know when they came about and where the sections begin`() throws {
    let project = TestProject([
      "album.yaml": Self.album.replacing("of: songs, format: flac", with: "of: songs, format: wav")
        + "\n  tracks: {of: tracks, format: wav, rate: 44.1 kHz}"
        + "\n  mix: {of: songs, stage: mix, format: wav}\n" + Self.sessions,
      "songs/a.yaml": Self.song.replacing("by: ana}", with: "by: ana, session: day}")
        + "\ntempo: [{at: 1|1, bpm: 100}]"
        + "\narrangement: [{section: intro, length: 1 bar}, {section: verse, length: 4 bars}]",
      "songs/b.yaml": Self.other,
    ])
    try #require(project.errors == [], "\(project.lines)")
    let files = AlbumPlanner(project.project).plan().files
    func file(_ path: String) throws -> PlannedFile {
      try #require(files.first { $0.path == path })
    }
    let days = [
      "hires/01 Night Train.wav": "2026-03-05 14:00:00",
      "hires/02 b.wav": "2026-03-05 14:00:00",
      "mix/01 Night Train.wav": "2026-02-03 09:00:00",
      "stems/01 Night Train - band.wav": "2026-02-03 09:00:00",
      "tracks/01 Night Train - lead.wav": "2026-01-10 10:30:00",
      "tracks/02 b - t.wav": "2026-01-12 10:00:00",
    ]
    for (path, day) in days {
      let origin = try #require(file(path).origin)
      #expect("\(origin.date) \(origin.time)" == day, "\(path)")
    }
    let track = try #require(file("tracks/01 Night Train - lead.wav").origin)
    let words = [track.project, track.scene, track.take, track.track]
    #expect(words == ["First Light", "Night Train", "x", "lead"])
    #expect(track.originator == "Own Label")
    #expect(try file("lossy/01 Night Train.mp3").origin == nil)
    // A bar of 4/4 at 100 bpm takes 2.4 s.
    let markers = [FileMarker(frame: 0, name: "intro"), FileMarker(frame: 115_200, name: "verse")]
    #expect(try file("hires/01 Night Train.wav").markers == markers)
    #expect(try file("tracks/01 Night Train - lead.wav").markers.map(\.frame) == [0, 105_840])
    #expect(try file("lossy/01 Night Train.mp3").markers == [])
  }

  @Test func `what a format has no place for leaves its files as they are`() throws {
    let project = { (name: String) in
      TestProject([
        "album.yaml": Self.album, "songs/b.yaml": Self.other,
        "songs/a.yaml": Self.song + "\narrangement: [{section: \(name), length: 4 bars}]",
      ]).project
    }
    let (old, new) = (AlbumPlanner(project("intro")).plan(), AlbumPlanner(project("verse")).plan())
    let changed = zip(old.files, new.files).filter { $0 != $1 }.map(\.0.format)
    #expect(!changed.isEmpty && changed.allSatisfy { $0 == .wav })
  }
}
