/// How findings of closed rooms and absent people read.
enum OpenTexts {
  static let all = [
    DiagnosticText(
      "S004",
      "session in a closed room",
      files: [
        "album.yaml": """
        album: a
        songs: [songs/a.yaml]
        studios: {blue-room: {hours: "10:00-22:00", closed: [sunday]}}
        sessions: [{id: day, at: 2026-03-08 10:00-22:00, studio: blue-room}]

        """,
        "songs/a.yaml": """
        song: a
        takes: {v: {file: ../vox.wav}}
        tracks: {t: {clips: [{take: v}]}}

        """,
      ],
      text: """
        error[S004]: session `day` is in `blue-room` when that is closed
         --> album.yaml:4:26
          |
        4 | sessions: [{id: day, at: 2026-03-08 10:00-22:00, studio: blue-room}]
          |                          ^^^^^^^^^^^^^^^^^^^^^^ a Sunday
          |
         ::: album.yaml:3:54
          |
        3 | studios: {blue-room: {hours: "10:00-22:00", closed: [sunday]}}
          |                                                      ------ closed
          |
          = help: move the session, or agree on the hours with the studio and write them down

        """
    ),
    DiagnosticText(
      "S004",
      "outside of the hours",
      files: [
        "album.yaml": """
        album: a
        songs: [songs/a.yaml]
        studios: {blue-room: {hours: "10:00-22:00"}}
        sessions: [{id: day, at: 2026-03-02 18:00-22:30, studio: blue-room}]

        """,
        "songs/a.yaml": """
        song: a
        takes: {v: {file: ../vox.wav}}
        tracks: {t: {clips: [{take: v}]}}

        """,
      ],
      text: """
        error[S004]: session `day` is in `blue-room` outside of its hours, 10:00-22:00
         --> album.yaml:4:26
          |
        4 | sessions: [{id: day, at: 2026-03-02 18:00-22:30, studio: blue-room}]
          |                          ^^^^^^^^^^^^^^^^^^^^^^ a Monday
          |
         ::: album.yaml:3:30
          |
        3 | studios: {blue-room: {hours: "10:00-22:00"}}
          |                              ------------- open
          |
          = help: move the session, or agree on the hours with the studio and write them down

        """
    ),
    DiagnosticText(
      "S005",
      "person who has no time",
      files: [
        "album.yaml": """
        album: a
        songs: [songs/a.yaml]
        people: {ana: {available: ["2026-03-01 .. 2026-03-20"], unavailable: [2026-03-08]}}
        sessions: [{id: vox, kind: tracking, at: 2026-03-07 20:00-01:00, people: [ana], songs: [a]}]

        """,
        "songs/a.yaml": """
        song: a
        takes: {v: {file: ../vox.wav}}
        tracks: {t: {clips: [{take: v}]}}

        """,
      ],
      text: """
        error[S005]: `ana` has no time for `vox` on 2026-03-07, 20:00-01:00
         --> album.yaml:4:75
          |
        4 | sessions: [{id: vox, kind: tracking, at: 2026-03-07 20:00-01:00, people: [ana], songs: [a]}]
          |                                                                           ^^^
          |
         ::: album.yaml:3:71
          |
        3 | people: {ana: {available: ["2026-03-01 .. 2026-03-20"], unavailable: [2026-03-08]}}
          |                                                                       ---------- not available
          |
          = help: move the session, or give a `call:` for the time they are needed

        """
    ),
    DiagnosticText(
      "S006",
      "equipment that cannot be had",
      files: [
        "album.yaml": """
        album: a
        songs: [songs/a.yaml]
        equipment: {harp: {available: [2026-03-04]}}
        sessions: [{id: strings, at: 2026-03-05 10:00-14:00, equipment: [harp]}]

        """,
        "songs/a.yaml": """
        song: a
        takes: {v: {file: ../vox.wav}}
        tracks: {t: {clips: [{take: v}]}}

        """,
      ],
      text: """
        error[S006]: `harp` cannot be had for `strings` on 2026-03-05, 10:00-14:00
         --> album.yaml:4:66
          |
        4 | sessions: [{id: strings, at: 2026-03-05 10:00-14:00, equipment: [harp]}]
          |                                                                  ^^^^
          |
         ::: album.yaml:3:31
          |
        3 | equipment: {harp: {available: [2026-03-04]}}
          |                               ------------ available only then
          |
          = help: move the session, or rent it elsewhere

        """
    ),
    DiagnosticText(
      "S020",
      "time at which clocks change",
      files: [
        "album.yaml": """
        album: a
        time-zone: Europe/Berlin
        songs: [songs/a.yaml]
        sessions: [{id: night, at: 2026-03-28 20:00-02:30}]

        """,
        "songs/a.yaml": """
        song: a
        takes: {v: {file: ../vox.wav}}
        tracks: {t: {clips: [{take: v}]}}

        """,
      ],
      text: """
        warning[S020]: session `night` ends at 2026-03-29 02:30, which clocks skip
         --> album.yaml:4:28
          |
        4 | sessions: [{id: night, at: 2026-03-28 20:00-02:30}]
          |                            ^^^^^^^^^^^^^^^^^^^^^^ in Europe/Berlin
          |
          = note: it is read as 2026-03-29 03:30
          = help: give a time before or after the change

        """
    ),
    DiagnosticText(
      "S020",
      "a time that comes twice",
      files: [
        "album.yaml": """
        album: a
        time-zone: Europe/Berlin
        songs: [songs/a.yaml]
        sessions: [{id: night, at: 2026-10-25 02:30-08:00}]

        """,
        "songs/a.yaml": """
        song: a
        takes: {v: {file: ../vox.wav}}
        tracks: {t: {clips: [{take: v}]}}

        """,
      ],
      text: """
        warning[S020]: session `night` starts at 2026-10-25 02:30, which comes twice
         --> album.yaml:4:28
          |
        4 | sessions: [{id: night, at: 2026-10-25 02:30-08:00}]
          |                            ^^^^^^^^^^^^^^^^^^^^^^ in Europe/Berlin
          |
          = note: the first time is meant, 2026-10-25T00:30:00Z
          = help: give a time before or after the change

        """
    ),
  ]
}
