import Manifest
import Quantities
import Reports
import Scheduling
import TestSupport
import Testing

@Suite struct ScheduleTextTests {
  private let project = TestProject(ProductionExample.files).project

  @Test func `the table reads as it stands here`() {
    #expect(
      ScheduleText.rendered(Schedule(project)) == """
        First Light: schedule, times of Europe/Berlin

           from              to                step      what                       where                    who           slack
           2026-03-02 10:00  2026-03-02 18:00  drum-day  tracking                   blue-room                joe, dov   1 d 18 h
           2026-03-04 12:00  2026-03-04 20:00  vox-day   vocals                     blue-room                ana        26 d 4 h
           2026-03-05        2026-03-09        comping   task                                                dov            26 d
           2026-03-10 10:00  2026-03-10 16:00  loft-day  overdubs                   loft (America/New_York)  dov        21 d 3 h
        *  2026-03-28 22:00  2026-03-29 06:00  night     overdubs, hold             blue-room                ana        2 d 18 h
           2026-03-29 06:00  2026-03-29 06:00  tracked   milestone, due 2026-03-31                                      2 d 18 h
           2026-03-30 10:00  2026-03-30 18:00  reserve   session, cancelled         blue-room
        *  2026-03-30 10:00  2026-03-31 14:00  recalls   task                                                            2 d 4 h
        *  2026-03-31 14:00  2026-03-31 14:00  mixes     milestone, due 2026-04-02                                      2 d 10 h
        *  2026-04-28 14:00  2026-04-28 14:00  release   milestone, due 2026-05-08                                     10 d 10 h

        * the longest chain to release (reached 2026-04-28 14:00, due 2026-05-08, 10 d 10 h to spare):
          night -> recalls -> mixes -> release

        What slips if something ends a day later:
          vox-day  moves comping
          night    moves tracked
          recalls  moves mixes, release
          mixes    moves release

        """
    )
  }

  @Test func `an album without a schedule says so`() {
    let project = TestProject(["album.yaml": "album: a\nsongs: [{song: d, mix: a.wav}]\n"]).project
    #expect(
      ScheduleText.rendered(Schedule(project)) == "a has no sessions, tasks or milestones\n"
    )
  }

  @Test func `a call sheet reads as it stands here`() throws {
    let sheet = try #require(CallSheet("drum-day", in: project))
    #expect(
      CallSheetText(sheet).plain == """
        CALL SHEET  First Light: Drums

        Session  drum-day, tracking, confirmed
        Date     Monday, 2026-03-02
        Time     10:00-18:00, 8 h
        Zone     Europe/Berlin (UTC+01:00)
        Room     Blue Room
        Address  Lange Strasse 4, Berlin
        Notes    Both snares; load in at 9:30

        Calls
          10:00-18:00  Joe "Sticks" Park  drums
          11:30-18:00  Dov Adler          bass

        Songs
          Song a  E minor  92 bpm to 76 bpm, 6/8
          Song b  E minor  92 bpm to 76 bpm, 6/8

        Equipment
          2  Neumann U 87

        The day
          10:00-18:00  Drums  Blue Room

        """
    )
  }

  @Test func `a call sheet in Markdown escapes what is not meant`() throws {
    let sheet = try #require(CallSheet("loft-day", in: project))
    #expect(
      CallSheetText(sheet).markdown == """
        # First Light: loft-day

        - **Session:** loft-day, overdubs, confirmed
        - **Date:** Tuesday, 2026-03-10
        - **Time:** 10:00-16:00, 6 h
        - **Zone:** America/New\\_York (UTC-04:00)
        - **Room:** The Loft

        ## Calls

        | time | who | as | contact |
        | --- | --- | --- | --- |
        | 10:00-16:00 | Dov Adler | producer, bass |  |

        ## Songs

        | song | key | tempo |
        | --- | --- | --- |
        | Song b | E minor | 92 bpm to 76 bpm, 6/8 |

        ## The day

        | time | session | where and who |
        | --- | --- | --- |
        | 10:00-16:00 | loft-day | The Loft |

        """
    )
  }

  @Test func `a row a step, quoted where it must be`() {
    let lines = ScheduleCSV.rendered(Schedule(project)).split(separator: "\r\n")
    #expect(lines.count == 11)
    #expect(
      lines[1] == """
        drum-day,session,Drums,confirmed,2026-03-02T10:00,2026-03-02T18:00,Europe/Berlin,\
        2026-03-02T09:00:00Z,2026-03-02T17:00:00Z,blue-room,joe dov,a b,,,,2520,false
        """
    )
  }
}
