/// How findings of songs that are ahead or behind read.
enum StatusTexts {
  static let all = [
    DiagnosticText(
      "S023",
      "status without a session",
      files: [
        "album.yaml": """
        album: a
        songs: [songs/a.yaml, songs/b.yaml]
        people: {ana: {}}
        sessions: [{id: day, kind: tracking, at: 2026-02-02 10:00-18:00, people: [ana], songs: [b]}]

        """,
        "songs/a.yaml": """
        song: s
        status: tracked
        takes: {a: {file: ../vox.wav}}
        tracks: {t: {clips: [{take: a}]}}

        """,
        "songs/b.yaml": """
        song: b
        takes: {v: {file: ../vox.wav}}
        tracks: {t: {clips: [{take: v}]}}

        """,
      ],
      text: """
        warning[S023]: song `s` is tracked, and no session or task of tracking has it
         --> songs/a.yaml:2:9
          |
        2 | status: tracked
          |         ^^^^^^^
          |
          = help: list the song in a session of tracking, or take the status back

        """
    ),
    DiagnosticText(
      "S024",
      "status ahead of a session",
      files: [
        "album.yaml": """
        album: a
        songs: [songs/a.yaml]
        people: {ana: {}}
        sessions: [{id: day, kind: tracking, at: 2026-03-20 10:00-18:00, people: [ana], songs: [s]}]

        """,
        "songs/a.yaml": """
        song: s
        status: tracked
        takes: {a: {file: ../vox.wav}}
        tracks: {t: {clips: [{take: a}]}}

        """,
      ],
      text: """
        warning[S024]: song `s` is tracked, and `day` is still to come
         --> songs/a.yaml:2:9
          |
        2 | status: tracked
          |         ^^^^^^^
          |
         ::: album.yaml:4:42
          |
        4 | sessions: [{id: day, kind: tracking, at: 2026-03-20 10:00-18:00, people: [ana], songs: [s]}]
          |                                          ---------------------- to come
          |
          = help: take the status back, or the song out of the session

        """
    ),
    DiagnosticText(
      "S025",
      "milestone done without its songs",
      files: [
        "album.yaml": """
        album: a
        songs: [songs/a.yaml]
        milestones: [{id: mixes, done: 2026-02-20, song-status: mixed}]

        """,
        "songs/a.yaml": """
        song: s
        status: mixing
        takes: {a: {file: ../vox.wav}}
        tracks: {t: {clips: [{take: a}]}}

        """,
      ],
      text: """
        error[S025]: milestone `mixes` is done, and `s` is not mixed
         --> album.yaml:3:32
          |
        3 | milestones: [{id: mixes, done: 2026-02-20, song-status: mixed}]
          |                                ^^^^^^^^^^
          |
         ::: songs/a.yaml:2:9
          |
        2 | status: mixing
          |         ------ how far it is
          |
          = help: raise the status of the songs, or take `done:` out

        """
    ),
    DiagnosticText(
      "S026",
      "date that has passed",
      files: [
        "album.yaml": """
        album: a
        songs: [songs/a.yaml]
        milestones: [{id: tracked, due: 2026-02-20}]

        """,
        "songs/a.yaml": """
        song: a
        takes: {v: {file: ../vox.wav}}
        tracks: {t: {clips: [{take: v}]}}

        """,
      ],
      text: """
        warning[S026]: milestone `tracked` was due on 2026-02-20 and is not done
         --> album.yaml:3:33
          |
        3 | milestones: [{id: tracked, due: 2026-02-20}]
          |                                 ^^^^^^^^^^
          |
          = help: add `done:` with the day, or put the date off

        """
    ),
    DiagnosticText(
      "S028",
      "take from a session without its song",
      files: [
        "album.yaml": """
        album: a
        songs: [songs/a.yaml, songs/b.yaml]
        people: {ana: {}}
        sessions: [{id: vox, kind: tracking, at: 2026-02-02 10:00-18:00, people: [ana], songs: [b]}]

        """,
        "songs/a.yaml": """
        song: s
        takes: {a: {file: ../vox.wav, session: vox}}
        tracks: {t: {clips: [{take: a}]}}

        """,
        "songs/b.yaml": """
        song: b
        takes: {v: {file: ../vox.wav}}
        tracks: {t: {clips: [{take: v}]}}

        """,
      ],
      text: """
        warning[S028]: take `a` was recorded in `vox`, which does not have `s`
         --> songs/a.yaml:2:40
          |
        2 | takes: {a: {file: ../vox.wav, session: vox}}
          |                                        ^^^
          |
         ::: album.yaml:4:88
          |
        4 | sessions: [{id: vox, kind: tracking, at: 2026-02-02 10:00-18:00, people: [ana], songs: [b]}]
          |                                                                                        --- the session
          |
          = help: add the song to the session, or name the right session

        """
    ),
    DiagnosticText(
      "S030",
      "session after its milestone",
      files: [
        "album.yaml": """
        album: a
        songs: [songs/a.yaml]
        sessions: [{id: mix, kind: mixing, at: 2026-04-02 10:00-18:00, songs: [a]}]
        milestones: [{id: mixes, due: 2026-04-01, song-status: mixed}]

        """,
        "songs/a.yaml": """
        song: a
        takes: {v: {file: ../vox.wav}}
        tracks: {t: {clips: [{take: v}]}}

        """,
      ],
      text: """
        warning[S030]: session `mix` works on `a` after milestone `mixes`
         --> album.yaml:3:40
          |
        3 | sessions: [{id: mix, kind: mixing, at: 2026-04-02 10:00-18:00, songs: [a]}]
          |                                        ^^^^^^^^^^^^^^^^^^^^^^
          |
         ::: album.yaml:4:31
          |
        4 | milestones: [{id: mixes, due: 2026-04-01, song-status: mixed}]
          |                               ---------- mixed by then
          |
          = help: move the session, or put the milestone off

        """
    ),
    DiagnosticText(
      "S031",
      "phases out of order",
      files: [
        "album.yaml": """
        album: a
        songs: [songs/a.yaml]
        people: {ana: {}}
        sessions:
          - {id: vox, kind: tracking, at: 2026-03-04 10:00-18:00, people: [ana], songs: [a]}
          - {id: mix, kind: mixing, at: 2026-03-03 10:00-18:00, songs: [a]}

        """,
        "songs/a.yaml": """
        song: a
        takes: {v: {file: ../vox.wav}}
        tracks: {t: {clips: [{take: v}]}}

        """,
      ],
      text: """
        warning[S031]: session `mix` is mixing of `a` before tracking in `vox`
         --> album.yaml:6:33
          |
        6 |   - {id: mix, kind: mixing, at: 2026-03-03 10:00-18:00, songs: [a]}
          |                                 ^^^^^^^^^^^^^^^^^^^^^^
          |
         ::: album.yaml:5:35
          |
        5 |   - {id: vox, kind: tracking, at: 2026-03-04 10:00-18:00, people: [ana], songs: [a]}
          |                                   ---------------------- later
          |
          = help: exchange the dates

        """
    ),
  ]
}
