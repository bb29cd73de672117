import Manifest
import Planning
import Quantities
import TestSupport
import Testing

@testable import Reports

/// The sheets of a disc, in full.
struct DiscSheetTests {
  /// Songs of a minute each, at 48 kHz as they were recorded.
  private func contents(_ album: String, rate: Int = 44_100) throws -> DiscContents {
    let loaded = TestProject(["album.yaml": album])
    try #require(loaded.errors == [])
    let project = loaded.project
    let deliverable = try #require(project.deliverables.first?.deliverable)
    return DiscContents(
      project,
      project.sequence(of: deliverable),
      in: DiscContents.File(
        name: "disc.wav",
        rate: SampleRate(hertz: rate),
        depth: .bits16,
        channels: 2,
        digest: "ab12",
        soundDigest: "cd34"
      )
    )
  }

  private static let full = """
    album: first-light
    title: First "Light"
    artist: The Lathe Operators
    year: 2026
    genre: Jazz
    upc: "888072000018"
    people: {ana: {name: Ana Reyes}}
    songs:
      - {song: dawn, mix: a.wav, title: Für Élise, rights: {isrc: DE-A12-26-00001, writers: [{person: ana, share: 50%}, {party: Own Publishing, share: 50%}]}}
      - {song: noon, mix: b.wav, title: Noon, artist: Ana Reyes, rights: {isrc: DEA122600002}}
      - {song: dusk, mix: c.wav, title: Dusk, rights: {isrc: DEA122600003}}
    sequence: [dawn, {song: noon, gap: 1.99 s}, {song: dusk, gap: 0 s}]
    deliverables: {cd: {of: album, format: wav, rate: 44.1 kHz, bits: 16, cue: true, name: disc.wav}}
    """

  @Test func `a cue sheet has codes, texts and the frames of indices`() throws {
    // 1.99 s are 149.25 frames, so that the second mark is at 61:75 = 1:02.00.
    #expect(
      CueSheet(try contents(Self.full)).text == """
        REM GENRE "Jazz"
        REM DATE 2026
        CATALOG 0888072000018
        TITLE "First 'Light'"
        PERFORMER "The Lathe Operators"
        FILE "disc.wav" WAVE
          TRACK 01 AUDIO
            TITLE "Für Élise"
            PERFORMER "The Lathe Operators"
            SONGWRITER "Ana Reyes, Own Publishing"
            ISRC DEA122600001
            INDEX 01 00:00:00
          TRACK 02 AUDIO
            TITLE "Noon"
            PERFORMER "Ana Reyes"
            ISRC DEA122600002
            INDEX 00 01:00:00
            INDEX 01 01:02:00
          TRACK 03 AUDIO
            TITLE "Dusk"
            PERFORMER "The Lathe Operators"
            ISRC DEA122600003
            INDEX 01 02:02:00

        """
    )
  }

  @Test func `a PQ sheet counts on the disc, where track 1 begins after 2 s`() throws {
    #expect(
      PQSheet(try contents(Self.full)).text == """
        PQ sheet    First "Light"
        performer   The Lathe Operators
        UPC/EAN     0888072000018
        file        disc.wav
        format      44.1 kHz, 16 bits, stereo
        tracks      3, 03:02:00 in all
        SHA-256     ab12
        of samples  cd34

        track  index   on disc   in file    length     pause  ISRC             flags  title
           01     00  00:00:00         -
           01     01  00:02:00  00:00:00  01:00:00  00:02:00  DE-A12-26-00001  -      Für Élise
           02     00  01:02:00  01:00:00
           02     01  01:04:00  01:02:00  01:00:00  00:02:00  DE-A12-26-00002  -      Noon
           03     01  02:04:00  02:02:00  01:00:00  00:00:00  DE-A12-26-00003  -      Dusk
           AA     01  03:04:00  03:02:00

        Times are minutes, seconds and frames of 1/75 s; AA is the lead-out. Flags: none, which is two
        channels without pre-emphasis, copying not permitted. The 2 s before track 1 are not in the file.

        """
    )
  }

  @Test func `silence before the first song is a pause of the file`() throws {
    let album = """
      album: a
      songs: [{song: dawn, mix: a.wav}]
      sequence: [{song: dawn, gap: 1 s}]
      deliverables: {cd: {of: album, format: wav, rate: 48 kHz, cue: true}}
      """
    let contents = try contents(album, rate: 48_000)
    #expect(
      CueSheet(contents).text == """
        TITLE "a"
        FILE "disc.wav" WAVE
          TRACK 01 AUDIO
            TITLE "dawn"
            INDEX 00 00:00:00
            INDEX 01 00:01:00

        """
    )
    let lines = PQSheet(contents).text.split(separator: "\n").map { String($0) }
    #expect(lines.contains("   01     00  00:00:00  00:00:00"))
    #expect(
      lines.contains("   01     01  00:03:00  00:01:00  01:00:00  00:03:00  -     -      dawn")
    )
  }
}
