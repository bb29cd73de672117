/// How findings of people, rooms and things that are booked twice read.
enum BookingTexts {
  static let all = [
    DiagnosticText(
      "S001",
      "person booked twice",
      files: [
        "album.yaml": """
        album: a
        songs: [songs/a.yaml]
        people: {ana: {}}
        sessions:
          - {id: day, kind: tracking, at: 2026-03-02 10:00-14:00, people: [ana], songs: [a]}
          - {id: late, kind: tracking, at: 2026-03-02 13:00-20:00, people: [ana], songs: [a]}

        """,
        "songs/a.yaml": """
        song: a
        takes: {v: {file: ../vox.wav}}
        tracks: {t: {clips: [{take: v}]}}

        """,
      ],
      text: """
        error[S001]: `ana` is booked twice: 2026-03-02 13:00 to 14:00
         --> album.yaml:6:69
          |
        6 |   - {id: late, kind: tracking, at: 2026-03-02 13:00-20:00, people: [ana], songs: [a]}
          |                                                                     ^^^ in `late`, 13:00-20:00
          |
         ::: album.yaml:5:68
          |
        5 |   - {id: day, kind: tracking, at: 2026-03-02 10:00-14:00, people: [ana], songs: [a]}
          |                                                                    --- in `day`, 10:00-14:00
          |
          = help: move one of the sessions, or give a `call:` for the time they are needed

        """
    ),
    DiagnosticText(
      "S001",
      "one person, two names, two zones",
      files: [
        "album.yaml": """
        album: a
        time-zone: Europe/Berlin
        songs: [songs/a.yaml]
        people: {ana: {name: Ana Reyes}}
        studios: {blue-room: {}, loft: {zone: America/New_York}}
        sessions:
          - id: berlin
            kind: tracking
            at: 2026-03-10 16:00-20:00
            studio: blue-room
            people: [ana]
            songs: [a]
          - id: new-york
            kind: tracking
            at: 2026-03-10 14:30-18:00
            studio: loft
            people: [ana]
            songs: [a]

        """,
        "songs/a.yaml": """
        song: a
        takes: {v: {file: ../vox.wav}}
        tracks: {t: {clips: [{take: v}]}}

        """,
      ],
      text: """
        error[S001]: `ana` is booked twice: 2026-03-10 14:30 to 15:00
          --> album.yaml:17:14
           |
        17 |     people: [ana]
           |              ^^^ in `new-york`, 14:30-18:00
           |
          ::: album.yaml:11:14
           |
        11 |     people: [ana]
           |              --- in `berlin`, 16:00-20:00
           |
           = note: `new-york` is 2026-03-10 18:30 to 22:00 in UTC, in America/New_York 14:30-18:00
           = note: `berlin` is 2026-03-10 15:00 to 19:00 in UTC, in Europe/Berlin 16:00-20:00
           = help: move one of the sessions, or give a `call:` for the time they are needed

        """
    ),
    DiagnosticText(
      "S002",
      "room booked twice",
      files: [
        "album.yaml": """
        album: a
        songs: [songs/a.yaml]
        studios: {blue-room: {}}
        sessions:
          - {id: night, at: 2026-03-02 22:00-03:00, studio: blue-room}
          - {id: early, at: 2026-03-03 02:00-08:00, studio: blue-room}

        """,
        "songs/a.yaml": """
        song: a
        takes: {v: {file: ../vox.wav}}
        tracks: {t: {clips: [{take: v}]}}

        """,
      ],
      text: """
        error[S002]: `blue-room` is booked twice: 2026-03-03 02:00 to 03:00
         --> album.yaml:6:53
          |
        6 |   - {id: early, at: 2026-03-03 02:00-08:00, studio: blue-room}
          |                                                     ^^^^^^^^^ for `early`, 02:00-08:00
          |
         ::: album.yaml:5:53
          |
        5 |   - {id: night, at: 2026-03-02 22:00-03:00, studio: blue-room}
          |                                                     --------- in `night`, 22:00-03:00
          |
          = help: move one of the sessions, or book another room

        """
    ),
    DiagnosticText(
      "S003",
      "equipment overbooked",
      files: [
        "album.yaml": """
        album: a
        songs: [songs/a.yaml]
        equipment: {u87: {quantity: 2}}
        sessions:
          - {id: strings, at: 2026-03-02 10:00-14:00, equipment: [{item: u87, quantity: 2}]}
          - {id: vocals, at: 2026-03-02 12:00-20:00, equipment: [u87]}

        """,
        "songs/a.yaml": """
        song: a
        takes: {v: {file: ../vox.wav}}
        tracks: {t: {clips: [{take: v}]}}

        """,
      ],
      text: """
        error[S003]: 3 of `u87` are needed at once, and there are 2: 2026-03-02 12:00 to 14:00
         --> album.yaml:6:58
          |
        6 |   - {id: vocals, at: 2026-03-02 12:00-20:00, equipment: [u87]}
          |                                                          ^^^ for `vocals`, 12:00-20:00
          |
         ::: album.yaml:5:66
          |
        5 |   - {id: strings, at: 2026-03-02 10:00-14:00, equipment: [{item: u87, quantity: 2}]}
          |                                                                  --- in `strings`, 10:00-14:00
          |
          = help: move one of the sessions, or rent more and raise its `quantity:`

        """
    ),
    DiagnosticText(
      "S016",
      "hold that has run out",
      files: [
        "album.yaml": """
        album: a
        songs: [songs/a.yaml]
        sessions: [{id: day, at: 2026-03-20 10:00-18:00, status: hold, expires: 2026-02-20}]

        """,
        "songs/a.yaml": """
        song: a
        takes: {v: {file: ../vox.wav}}
        tracks: {t: {clips: [{take: v}]}}

        """,
      ],
      text: """
        warning[S016]: the hold of `day` ran out on 2026-02-20
         --> album.yaml:3:73
          |
        3 | sessions: [{id: day, at: 2026-03-20 10:00-18:00, status: hold, expires: 2026-02-20}]
          |                                                                         ^^^^^^^^^^
          |
          = help: confirm the session (`status: confirmed`), hold it anew, or cancel it

        """
    ),
    DiagnosticText(
      "S017",
      "hold without an end",
      files: [
        "album.yaml": """
        album: a
        songs: [songs/a.yaml]
        sessions: [{id: day, at: 2026-03-20 10:00-18:00, status: hold}]

        """,
        "songs/a.yaml": """
        song: a
        takes: {v: {file: ../vox.wav}}
        tracks: {t: {clips: [{take: v}]}}

        """,
      ],
      text: """
        warning[S017]: the hold of `day` has no last day
         --> album.yaml:3:58
          |
        3 | sessions: [{id: day, at: 2026-03-20 10:00-18:00, status: hold}]
          |                                                          ^^^^
          |
          = help: add `expires:` with the last day on which the studio keeps the time

        """
    ),
    DiagnosticText(
      "S017",
      "a hold that outlasts its session",
      files: [
        "album.yaml": """
        album: a
        songs: [songs/a.yaml]
        sessions: [{id: day, at: 2026-03-20 10:00-18:00, status: hold, expires: 2026-03-20}]

        """,
        "songs/a.yaml": """
        song: a
        takes: {v: {file: ../vox.wav}}
        tracks: {t: {clips: [{take: v}]}}

        """,
      ],
      text: """
        warning[S017]: the hold of `day` ends on 2026-03-20, and not before the session
         --> album.yaml:3:73
          |
        3 | sessions: [{id: day, at: 2026-03-20 10:00-18:00, status: hold, expires: 2026-03-20}]
          |                          ^^^^^^^^^^^^^^^^^^^^^^                         ^^^^^^^^^^
          |                          |
          |                          the session
          |
          = help: give the last day on which the studio keeps the time

        """
    ),
    DiagnosticText(
      "S018",
      "hold that overlaps a session",
      files: [
        "album.yaml": """
        album: a
        songs: [songs/a.yaml]
        studios: {blue-room: {}}
        sessions:
          - {id: day, at: 2026-03-20 10:00-18:00, studio: blue-room}
          - {id: more, at: 2026-03-20 16:00-22:00, studio: blue-room, status: hold, expires: 2026-03-10}

        """,
        "songs/a.yaml": """
        song: a
        takes: {v: {file: ../vox.wav}}
        tracks: {t: {clips: [{take: v}]}}

        """,
      ],
      text: """
        warning[S018]: the hold of `more` needs `blue-room`, which is taken: 2026-03-20 16:00 to 18:00
         --> album.yaml:6:52
          |
        6 |   - {id: more, at: 2026-03-20 16:00-22:00, studio: blue-room, status: hold, expires: 2026-03-10}
          |                                                    ^^^^^^^^^ 16:00-22:00
          |
         ::: album.yaml:5:51
          |
        5 |   - {id: day, at: 2026-03-20 10:00-18:00, studio: blue-room}
          |                                                   --------- in `day`, 10:00-18:00
          |
          = help: confirm one of the sessions only

        """
    ),
  ]
}
