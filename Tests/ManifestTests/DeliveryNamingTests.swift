import Manifest
import Quantities
import TestSupport
import Testing

/// File names stay inside the output folder, whatever a title holds.
@Suite struct DeliveryNamingTests {
  private func path(
    _ template: String = DeliveryNaming.standard,
    title: String = "Night Train",
    number: Int = 1
  ) throws -> String {
    var values = DeliveryNaming.Values()
    values.number = number
    values.title = title
    values.song = "night-train"
    values.artist = "The Lathe Operators"
    values.album = "First Light"
    values.deliverable = "hires"
    values.ext = "flac"
    values.version = "lead-vocal"
    values.rate = "96k"
    values.bits = "24b"
    values.channels = "2ch"
    values.tempo = "92bpm"
    values.revision = 3
    values.date = CalendarDate(year: 2026, month: 3, day: 4)
    return try DeliveryNaming(template: template).path(for: values)
  }

  @Test(arguments: [
    ("{number:02} {title}.{ext}", "hires/01 Night Train.flac"),
    ("{number:03}.{ext}", "hires/001.flac"), ("{number}.{ext}", "hires/1.flac"),
    (
      "{artist} - {album} - {song} ({deliverable}).{ext}",
      "hires/The Lathe Operators - First Light - night-train (hires).flac"
    ),
    ("plain.flac", "hires/plain.flac"), ("a plain name", "hires/a plain name"),
    ("{title:camel}-{title:initials}-{version:upper}.{ext}", "hires/NightTrain-NT-LEADVOCAL.flac"),
    ("{date} {date:ymd} {date:mdy}", "hires/2026-03-04 20260304 03042026"),
    ("v{revision:02}_{mixer}_{isrc}_{year}.{ext}", "hires/v03.flac"), ("{mixer}x", "hires/x"),
    ("aes", "hires/TLO_NightTrain_03_LeadVocal_96k24b.flac"),
    ("archive", "hires/TLO_NightTrain_LEADVOCAL_96k_24b_2ch_v03.flac"),
    ("dated", "hires/TheLatheOperators_NightTrain_LeadVocal_92bpm_03042026.flac"),
  ])
  func `placeholders stand for what they are called`(template: String, expected: String) throws {
    #expect(try path(template) == expected)
  }

  @Test(arguments: [
    ("../../etc/passwd", "hires/01 .._.._etc_passwd.flac"),
    ("/", "hires/01 _.flac"), ("a\0b", "hires/01 a_b.flac"), ("a\nb\u{7F}", "hires/01 a_b_.flac"),
    ("a\u{85}b", "hires/01 a_b.flac"),
    ("Hellas 🎸👩‍👩‍👧", "hires/01 Hellas 🎸👩‍👩‍👧.flac"), ("שלום", "hires/01 שלום.flac"),
    ("gnp\u{202E}exe", "hires/01 gnp_exe.flac"), ("", "hires/01 .flac"),
    ("{title}", "hires/01 {title}.flac"), ("C:\\x", "hires/01 C:\\x.flac"),
  ])
  func `a hostile title stays one name`(title: String, expected: String) throws {
    #expect(try path(title: title) == expected)
  }

  @Test(arguments: ["..", ".", ".hidden", "../x", ".\u{301}x", "/.."])
  func `a name begins with no dot`(title: String) throws {
    let name = try path("{title}", title: title).dropFirst("hires/".count)
    #expect(name.unicodeScalars.first != ".")
    #expect(!name.utf8.contains(UInt8(ascii: "/")))
  }

  @Test(arguments: ["x", "é", "e\u{301}", "🎸", "👩‍👩‍👧", "ש"])
  func `a long name is cut at a whole character, and keeps its ending`(letter: String) throws {
    let path = try path(title: String(repeating: letter, count: 300))
    let name = path.dropFirst("hires/".count)
    #expect(name.utf8.count <= 255)
    #expect(name.utf8.count > 255 - letter.utf8.count)
    #expect(name.hasPrefix("01 " + letter))
    #expect(name.hasSuffix(letter + ".flac"))
  }

  @Test func `one character longer than a name leaves no hidden file`() throws {
    let title = "a" + String(repeating: "\u{301}", count: 300)
    let name = try path("{title}.{ext}", title: title).dropFirst("hires/".count)
    #expect(name.utf8.count <= 255)
    #expect(name.unicodeScalars.first == "a")
    #expect(name.hasSuffix(".flac"))
  }

  @Test(arguments: [
    ("{tilte}", DeliveryNaming.Problem.unknownPlaceholder("tilte")),
    ("{}", .unknownPlaceholder("")), ("{title:02}", .unknownPlaceholder("title:02")),
    ("{number:x}", .unknownPlaceholder("number:x")),
    ("{number:0099}", .unknownPlaceholder("number:0099")),
    ("{number:}", .unknownPlaceholder("number:")),
    ("{title", .unbalancedBrace), ("title}", .unbalancedBrace),
    ("{a{b}}", .unknownPlaceholder("a{b")), ("{title:title}", .unknownPlaceholder("title:title")),
    ("{date:dmy}", .unknownPlaceholder("date:dmy")),
    ("{title:camel:02}", .unknownPlaceholder("title:camel:02")),
    ("archiv", .unknownPreset("archiv")), ("AES", .unknownPreset("AES")),
    ("", .empty), ("   ", .empty),
  ])
  func `a template that cannot be filled in says why`(
    template: String,
    problem: DeliveryNaming.Problem
  ) {
    #expect(throws: problem) { try self.path(template) }
  }

  @Test(arguments: [
    ("don’t stop", "DontStop", "DS"), ("Ænima: Ödipus & Łódź", "AEnimaOdipusLodz", "AOL"),
    ("  São   Paulo (live) ", "SaoPauloLive", "SPL"), ("USA 2x", "USA2x", "U2"),
    ("שלום עולם", "שלוםעולם", "שע"), ("夜 train", "夜Train", "夜T"), ("\u{1F319}", "", ""),
    ("Straße ı ſ", "StrasseIS", "SIS"), ("e\u{301}tude", "Etude", "E"),
  ])
  func `words of a title become one`(title: String, camel: String, initials: String) {
    #expect(PlainText.camelCase(title) == camel)
    #expect(PlainText.initials(title) == initials)
  }

  @Test func `ASCII keeps letters without their accents`() {
    #expect(
      PlainText.ascii("Crème – “brûlée” … ℗ 2026 Łódź 夜\n")
        == "Creme - \"brulee\" ... (P) 2026 Lodz ? "
    )
  }

  @Test func `conventions take their words from the manifests`() throws {
    let project = TestProject([
      "album.yaml": """
      album: a
      artist: The Lathe Operators
      people: {cleo: {name: Cleo Dray}}
      songs: [songs/s.yaml]
      sessions: [{id: desk, kind: mixing, at: 2026-03-04 10:00-18:00, status: done}]
      deliverables:
        wide: {of: songs, format: flac, name: aes, revision: 2}
        stems: {of: buses, format: wav, rate: 44.1 kHz, bits: 16, name: aes}
        voice: {of: songs, only: [lead], format: mp3, name: archive}
        tracks: {of: tracks, format: wav, bits: 32-float, name: archive}
        mix: {of: songs, stage: mix, format: wav, name: dated}
      """,
      "songs/s.yaml": """
      song: s
      title: Blue Door
      rate: 96 kHz
      tempo: [{at: 1|1, bpm: 92.4}]
      takes: {x: {file: ../44k-mono.wav}}
      tracks: {lead: {clips: [{take: x}]}}
      credits: [{person: cleo, roles: [mixing-engineer]}]
      """,
    ]).project
    let names = try project.deliverables.flatMap { name, deliverable in
      try project.files(of: deliverable).map {
        try project.path(of: $0, in: deliverable, named: name)
      }
    }
    #expect(
      names == [
        "wide/TLO_BlueDoor_CD02_Master_96k24b.flac", "stems/TLO_BlueDoor_CD01_Lead_44k16b.wav",
        "voice/TLO_BlueDoor_VOICE_48k_320kbps_2ch_v01.mp3",
        "tracks/TLO_BlueDoor_LEAD_96k_32f_1ch_v01.wav",
        "mix/TheLatheOperators_BlueDoor_Mix_92bpm_03042026.wav",
      ]
    )
  }

  /// Some disks take them for one file: in upper and lower case, in both normal forms of Unicode.
  @Test(arguments: [
    ("Night Train", "NIGHT train"), ("Caf\u{E9}", "Cafe\u{301}"), ("\u{C9}", "e\u{301}"),
  ])
  func `names that a disk may take for one are found`(first: String, second: String) {
    let song = { (name: String, title: String) in
      "song: \(name)\ntitle: \"\(title)\"\ntakes: {x: {file: ../vox.wav}}\ntracks: {t: {clips: [{take: x}]}}\n"
    }
    let project = TestProject([
      "album.yaml": """
      album: a
      songs: [songs/a.yaml, songs/b.yaml]
      deliverables: {hires: {of: songs, format: flac, name: "{title}.{ext}"}}
      """,
      "songs/a.yaml": song("a", first), "songs/b.yaml": song("b", second),
    ])
    #expect(project.errors.map(\.code.id) == ["L002"])
  }
}
