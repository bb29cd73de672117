/// How findings of working days and of who is booked read.
enum WorkTexts {
  static let all = [
    DiagnosticText(
      "S013",
      "short rest",
      files: [
        "album.yaml": """
        album: a
        songs: [songs/a.yaml]
        limits: {rest: 11 hours}
        people: {ana: {}}
        sessions:
          - {id: late, kind: tracking, at: 2026-03-02 16:00-00:00, people: [ana], songs: [a]}
          - {id: early, kind: tracking, at: 2026-03-03 10:00-18:00, people: [ana], songs: [a]}

        """,
        "songs/a.yaml": """
        song: a
        takes: {v: {file: ../vox.wav}}
        tracks: {t: {clips: [{take: v}]}}

        """,
      ],
      text: """
        warning[S013]: `ana` has 10 h of rest before `early`, not 11 hours
         --> album.yaml:7:70
          |
        7 |   - {id: early, kind: tracking, at: 2026-03-03 10:00-18:00, people: [ana], songs: [a]}
          |                                                                      ^^^ 10:00-18:00
          |
         ::: album.yaml:6:69
          |
        6 |   - {id: late, kind: tracking, at: 2026-03-02 16:00-00:00, people: [ana], songs: [a]}
          |                                                                     --- until then, 16:00-24:00
          |
         ::: album.yaml:3:16
          |
        3 | limits: {rest: 11 hours}
          |                -------- asked for
          |
          = help: start later, or end the day before earlier

        """
    ),
    DiagnosticText(
      "S014",
      "long day",
      files: [
        "album.yaml": """
        album: a
        songs: [songs/a.yaml]
        limits: {longest-day: 10 hours}
        people: {ana: {}}
        sessions:
          - {id: vox, kind: tracking, at: 2026-03-02 10:00-14:00, people: [ana], songs: [a]}
          - {id: choir, kind: tracking, at: 2026-03-02 18:00-20:30, people: [ana], songs: [a]}

        """,
        "songs/a.yaml": """
        song: a
        takes: {v: {file: ../vox.wav}}
        tracks: {t: {clips: [{take: v}]}}

        """,
      ],
      text: """
        warning[S014]: the day of `ana` is 10 h 30 min long on 2026-03-02, not 10 hours
         --> album.yaml:7:70
          |
        7 |   - {id: choir, kind: tracking, at: 2026-03-02 18:00-20:30, people: [ana], songs: [a]}
          |                                                                      ^^^ `choir`, 18:00-20:30
          |
         ::: album.yaml:6:68
          |
        6 |   - {id: vox, kind: tracking, at: 2026-03-02 10:00-14:00, people: [ana], songs: [a]}
          |                                                                    --- `vox`, 10:00-14:00
          |
         ::: album.yaml:3:23
          |
        3 | limits: {longest-day: 10 hours}
          |                       -------- allowed
          |
          = help: shorten the day, or divide it

        """
    ),
    DiagnosticText(
      "S015",
      "too many days in a row",
      files: [
        "album.yaml": """
        album: a
        songs: [songs/a.yaml]
        limits: {days-in-a-row: 2}
        people: {ana: {}}
        sessions:
          - {id: one, kind: tracking, at: 2026-03-02 10:00-14:00, people: [ana], songs: [a]}
          - {id: two, kind: tracking, at: 2026-03-03 10:00-14:00, people: [ana], songs: [a]}
          - {id: three, kind: tracking, at: 2026-03-04 10:00-14:00, people: [ana], songs: [a]}

        """,
        "songs/a.yaml": """
        song: a
        takes: {v: {file: ../vox.wav}}
        tracks: {t: {clips: [{take: v}]}}

        """,
      ],
      text: """
        warning[S015]: 2026-03-04 is day 3 in a row for `ana`, not 2 at most
         --> album.yaml:8:70
          |
        8 |   - {id: three, kind: tracking, at: 2026-03-04 10:00-14:00, people: [ana], songs: [a]}
          |                                                                      ^^^ since 2026-03-02
          |
         ::: album.yaml:3:25
          |
        3 | limits: {days-in-a-row: 2}
          |                         - allowed
          |
          = help: leave a day free

        """
    ),
    DiagnosticText(
      "S019",
      "one person under two names",
      files: [
        "album.yaml": """
        album: a
        songs: [songs/a.yaml]
        people: {ana: {name: Ana Reyes}, anita: {name: Anita, aliases: [ana reyes]}}

        """,
        "songs/a.yaml": """
        song: a
        takes: {v: {file: ../vox.wav}}
        tracks: {t: {clips: [{take: v}]}}

        """,
      ],
      text: """
        error[S019]: `ana` and `anita` are one person: both are `ana reyes`
         --> album.yaml:3:65
          |
        3 | people: {ana: {name: Ana Reyes}, anita: {name: Anita, aliases: [ana reyes]}}
          |                      ^^^^^^^^^                                  ^^^^^^^^^
          |                      |
          |                      said here
          |
          = help: keep one of them, and list the other names under its `aliases:`

        """
    ),
    DiagnosticText(
      "S021",
      "session without a song",
      files: [
        "album.yaml": """
        album: a
        songs: [songs/a.yaml]
        people: {ana: {}}
        sessions: [{id: day, kind: tracking, at: 2026-03-20 10:00-18:00, people: [ana]}]

        """,
        "songs/a.yaml": """
        song: a
        takes: {v: {file: ../vox.wav}}
        tracks: {t: {clips: [{take: v}]}}

        """,
      ],
      text: """
        warning[S021]: session `day` is tracking and has no songs
         --> album.yaml:4:17
          |
        4 | sessions: [{id: day, kind: tracking, at: 2026-03-20 10:00-18:00, people: [ana]}]
          |                 ^^^
          |
          = help: add `songs:` with those that are worked on

        """
    ),
    DiagnosticText(
      "S022",
      "session without people",
      files: [
        "album.yaml": """
        album: a
        songs: [songs/a.yaml]
        sessions: [{id: day, kind: tracking, at: 2026-03-20 10:00-18:00, songs: [a]}]

        """,
        "songs/a.yaml": """
        song: a
        takes: {v: {file: ../vox.wav}}
        tracks: {t: {clips: [{take: v}]}}

        """,
      ],
      text: """
        warning[S022]: nobody is booked for session `day`
         --> album.yaml:3:17
          |
        3 | sessions: [{id: day, kind: tracking, at: 2026-03-20 10:00-18:00, songs: [a]}]
          |                 ^^^
          |
          = help: add `people:` with those who come

        """
    ),
    DiagnosticText(
      "S032",
      "call outside of its session",
      files: [
        "album.yaml": """
        album: a
        songs: [songs/a.yaml]
        people: {ana: {}}
        sessions:
          - id: day
            kind: tracking
            at: 2026-03-02 10:00-18:00
            people: [{person: ana, call: "19:00-20:00"}]
            songs: [a]

        """,
        "songs/a.yaml": """
        song: a
        takes: {v: {file: ../vox.wav}}
        tracks: {t: {clips: [{take: v}]}}

        """,
      ],
      text: """
        error[S032]: `ana` is called to `day` when there is no session
         --> album.yaml:8:34
          |
        8 |     people: [{person: ana, call: "19:00-20:00"}]
          |                                  ^^^^^^^^^^^^^
          |
         ::: album.yaml:7:9
          |
        7 |     at: 2026-03-02 10:00-18:00
          |         ---------------------- the session
          |
          = help: give hours of the session

        """
    ),
  ]
}
