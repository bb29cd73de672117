import Diagnostics
import Manifest
import Reports
import TestSupport
import Testing

/// Credits, take sheet and status of a small record, in full.
@Suite struct PapersTests {
  private static let album = """
    album: first-light
    title: "First *Light*"
    artist: The Lathe Operators
    label: Own Label
    year: 2026
    upc: "0888072000018"
    songs: [songs/harbour.yaml, {song: dawn, title: Dawn, mix: vox.wav}]
    people:
      ana: {name: Ana Reyes, roles: [lead-vocals, lyrics], ipi: "00199999952"}
      joe: {name: "Park, Joe", roles: [drums]}
      kim: {name: Kim Sato, roles: [mixing-engineer]}
    sessions:
      - {id: vox-day, kind: tracking, at: 2026-03-04 12:00-20:00, status: done, people: [ana, joe], songs: [harbour]}
      - {id: mix-day, kind: mixing, at: 2026-03-09 12:00-20:00, people: [kim], songs: [harbour]}
    rights: {p-line: 2026 Own Label, c-line: 2026 Own Label}
    gates: [{song-status: mastering, stage: mix, by: [ana, kim]}]
    """

  private static let harbour = """
    song: harbour
    title: Harbour
    status: mixing
    takes:
      vox.1: {file: ../vox.wav, by: ana, session: vox-day, rating: 4, notes: "warm, close"}
      drums.1: {file: ../short.wav, by: joe, session: vox-day}
      vox.0: {file: ../short.wav, by: joe}
    tracks:
      lead: {clips: [{take: vox.1, from: start, length: 2 s}, {take: vox.1, from: 3 s, length: 1 s}]}
      drums: {clips: [{take: drums.1, at: start, repeat: 3}]}
    rights:
      isrc: DEA122600001
      writers: [{person: ana, share: 50%, role: lyrics}, {party: Lee Moss, share: 50%, role: music}]
    """

  private static let project = TestProject([
    "album.yaml": album, "songs/harbour.yaml": harbour,
  ]).project

  @Test func `credits are told with how they are known`() {
    #expect(
      CreditsReport(Self.project).text == """
        song     who        what             known from
        harbour  Ana Reyes  lyricist         rights
                 Lee Moss   composer         rights
                 Ana Reyes  lead vocals      take, session
                 Park, Joe  drums            take, session
                 Kim Sato   mixing engineer  session

        """
    )
  }

  @Test func `credits as values quote what has commas`() {
    let expected = """
      song,title,isrc,person,name,role,ddexRole,kind,sources
      harbour,Harbour,DE-A12-26-00001,ana,Ana Reyes,lyricist,Lyricist,writing,rights
      harbour,Harbour,DE-A12-26-00001,,Lee Moss,composer,Composer,writing,rights
      harbour,Harbour,DE-A12-26-00001,ana,Ana Reyes,lead vocals,LeadVocalist,performing,take session
      harbour,Harbour,DE-A12-26-00001,joe,"Park, Joe",drums,Musician,performing,take session
      harbour,Harbour,DE-A12-26-00001,kim,Kim Sato,mixing engineer,MixingEngineer,studio,session

      """
    #expect(CreditsReport(Self.project).csv == expected.replacing("\n", with: "\r\n"))
  }

  @Test func `label copy is plain text for print`() {
    #expect(
      CreditsReport(Self.project).labelCopy == """
        FIRST *LIGHT*
        The Lathe Operators
        Own Label · 2026 · UPC/EAN 0888072000018

        1. Harbour
           ISRC DE-A12-26-00001
           Written by Ana Reyes (50%), Lee Moss (50%)
           Performed by Ana Reyes (lead vocals), Park, Joe (drums)
           Mixing engineer: Kim Sato

        2. Dawn

        ℗ 2026 Own Label
        © 2026 Own Label

        """
    )
  }

  @Test func `markdown shows names as they are`() {
    #expect(
      CreditsReport(Self.project).markdown == """
        # First \\*Light\\*

        The Lathe Operators

        ## 1. Harbour

        - Ana Reyes: lyricist, lead vocals
        - Lee Moss: composer
        - Park, Joe: drums
        - Kim Sato: mixing engineer

        ISRC DE-A12-26-00001\u{20}\u{20}
        ℗ 2026 Own Label\u{20}\u{20}
        © 2026 Own Label

        ## 2. Dawn


        ℗ 2026 Own Label\u{20}\u{20}
        © 2026 Own Label

        """
    )
  }

  @Test func `the take sheet says where which take is heard`() {
    #expect(
      TakesReport(Self.project).text == """
        song     take     by   session  rating  length  heard
        harbour  vox.1    ana  vox-day       4  1:00.0  0:00.0-0:02.0 lead
                                                        0:03.0-0:04.0 lead
                 drums.1  joe  vox-day          0:01.0  0:00.0-0:03.0 drums
                 vox.0    joe                   0:01.0  -
        dawn     mix                            1:00.0  0:00.0-1:00.0 finished-mix

        """
    )
  }

  @Test func `status shows phases, gates ahead and what blocks`() {
    let text = StatusReport(Self.project, findings: []).text
    #expect(
      text == """
        song     status  demo  tracking  editing  mixing   mastering  gates  blocked by
        harbour  mixing  done  done 1/1  done     now 0/1             0/1
        dawn                                                          0/1

        Gates ahead
        harbour: before `mastering`, `ana` and `kim` approve its mix
        dawn: before `mastering`, `ana` and `kim` approve its mix

        """
    )
  }

  @Test func `an error of a delivery blocks its song`() {
    let findings = TestProject(
      [
        "album.yaml": Self.album.replacing(
          "rights: {",
          with: "rights: {releases: {joe: pending}, "
        ),
        "songs/harbour.yaml": Self.harbour,
      ],
      stage: .delivery
    )
    let report = StatusReport(findings.project, findings: findings.findings)
    #expect(report.text.contains("songs/harbour.yaml:5:33: error[R014]: `ana` is heard"))
    #expect(report.csv.split(separator: "\r\n")[1].contains(",R014,"))
  }
}
