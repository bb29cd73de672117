/// How findings of names in the production read.
enum ProductionTexts {
  private static let song = "songs: [{song: s, mix: s.wav}]"

  static let all = [
    DiagnosticText(
      "N009",
      "an unknown person",
      files: [
        "album.yaml": """
        album: a
        \(song)
        people: {ana: {}, joe: {}}
        sessions: [{id: day, at: 2026-03-02 10:00-18:00, people: [anna]}]

        """
      ],
      text: """
        error[N009]: there is no person named `anna`
         --> album.yaml:4:59
          |
        4 | sessions: [{id: day, at: 2026-03-02 10:00-18:00, people: [anna]}]
          |                                                           ^^^^
          |
          = note: the album's people are `ana` and `joe`
          = help: a similar name: `ana`

        """
    ),
    DiagnosticText(
      "N010",
      "an unknown studio",
      files: [
        "album.yaml": """
        album: a
        \(song)
        sessions: [{id: day, at: 2026-03-02 10:00-18:00, studio: blue-room}]

        """
      ],
      text: """
        error[N010]: there is no studio named `blue-room`
         --> album.yaml:3:58
          |
        3 | sessions: [{id: day, at: 2026-03-02 10:00-18:00, studio: blue-room}]
          |                                                          ^^^^^^^^^
          |
          = note: the album has no studios

        """
    ),
    DiagnosticText(
      "N011",
      "unknown equipment",
      files: [
        "album.yaml": """
        album: a
        \(song)
        equipment: {u87: {}}
        sessions: [{id: day, at: 2026-03-02 10:00-18:00, equipment: [{item: u86, quantity: 2}]}]

        """
      ],
      text: """
        error[N011]: there is no equipment named `u86`
         --> album.yaml:4:69
          |
        4 | sessions: [{id: day, at: 2026-03-02 10:00-18:00, equipment: [{item: u86, quantity: 2}]}]
          |                                                                     ^^^
          |
          = note: the album's only equipment is `u87`
          = help: a similar name: `u87`

        """
    ),
    DiagnosticText(
      "N012",
      "a take of an unknown session",
      files: [
        "album.yaml": """
        album: a
        songs: [songs/s.yaml]
        sessions: [{id: vox-day, at: 2026-03-02 10:00-18:00}]

        """,
        "songs/s.yaml": """
        song: s
        takes: {vox: {file: ../vox.wav, session: vox-days}}
        tracks: {t: {clips: [{take: vox}]}}

        """,
      ],
      text: """
        error[N012]: there is no session named `vox-days`
         --> songs/s.yaml:2:42
          |
        2 | takes: {vox: {file: ../vox.wav, session: vox-days}}
          |                                          ^^^^^^^^
          |
          = note: the album's only session is `vox-day`
          = help: a similar name: `vox-day`

        """
    ),
    DiagnosticText(
      "N013",
      "a milestone that needs what is not there",
      files: [
        "album.yaml": """
        album: a
        \(song)
        sessions: [{id: drum-day, at: 2026-03-02 10:00-18:00}]
        tasks: [{id: edit, duration: 2 days, needs: [drum-day]}]
        milestones: [{id: tracked, due: 2026-03-10, needs: [drums-day, edit]}]

        """
      ],
      text: """
        error[N013]: there is no session, task or milestone named `drums-day`
         --> album.yaml:5:53
          |
        5 | milestones: [{id: tracked, due: 2026-03-10, needs: [drums-day, edit]}]
          |                                                     ^^^^^^^^^
          |
          = note: the album's sessions, tasks and milestones are `drum-day`, `edit` and `tracked`
          = help: a similar name: `drum-day`

        """
    ),
    DiagnosticText(
      "N014",
      "an invoice for an unknown cost",
      files: [
        "album.yaml": """
        album: a
        \(song)
        budget:
          currency: EUR
          lines: {mastering: 1350 EUR}
          costs:
            - {id: masters, line: mastering, amount: 900 EUR, status: committed}
            - {line: mastering, amount: 450 EUR, status: paid, settles: master}

        """
      ],
      text: """
        error[N014]: there is no cost named `master`
         --> album.yaml:8:65
          |
        8 |     - {line: mastering, amount: 450 EUR, status: paid, settles: master}
          |                                                                 ^^^^^^
          |
          = note: the album's only cost is `masters`
          = help: a similar name: `masters`

        """
    ),
  ]
}
