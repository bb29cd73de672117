/// How findings of plans read.
enum PlanTexts {
  static let all = [
    DiagnosticText(
      "S007",
      "session before what it needs",
      files: [
        "album.yaml": """
        album: a
        songs: [songs/a.yaml]
        sessions:
          - {id: drums, at: 2026-03-02 10:00-18:00}
          - {id: overdubs, at: 2026-03-04 10:00-18:00, needs: [editing]}
        tasks: [{id: editing, duration: 2 days, needs: [drums]}]

        """,
        "songs/a.yaml": """
        song: a
        takes: {v: {file: ../vox.wav}}
        tracks: {t: {clips: [{take: v}]}}

        """,
      ],
      text: """
        error[S007]: session `overdubs` needs `editing`, which is done later
         --> album.yaml:5:56
          |
        5 |   - {id: overdubs, at: 2026-03-04 10:00-18:00, needs: [editing]}
          |                        ----------------------          ^^^^^^^ done 2026-03-04
          |                        |
          |                        starts
          |
          = help: move the session, or start `drums` earlier

        """
    ),
    DiagnosticText(
      "S008",
      "plan that waits for itself",
      files: [
        "album.yaml": """
        album: a
        songs: [songs/a.yaml]
        milestones:
          - {id: mixes, due: 2026-04-01, needs: [release]}
          - {id: release, due: 2026-06-05, needs: [mixes]}

        """,
        "songs/a.yaml": """
        song: a
        takes: {v: {file: ../vox.wav}}
        tracks: {t: {clips: [{take: v}]}}

        """,
      ],
      text: """
        error[S008]: the plan waits for itself: `mixes` -> `release` -> `mixes`
         --> album.yaml:4:42
          |
        4 |   - {id: mixes, due: 2026-04-01, needs: [release]}
          |                                          ^^^^^^^
          |
         ::: album.yaml:5:44
          |
        5 |   - {id: release, due: 2026-06-05, needs: [mixes]}
          |                                            ----- needed here
          |
          = help: take one of them out of `needs:`

        """
    ),
    DiagnosticText(
      "S009",
      "milestone that is missed",
      files: [
        "album.yaml": """
        album: a
        songs: [songs/a.yaml]
        sessions: [{id: drums, at: 2026-03-11 10:00-18:00}]
        milestones: [{id: tracked, due: 2026-03-10, needs: [drums]}]

        """,
        "songs/a.yaml": """
        song: a
        takes: {v: {file: ../vox.wav}}
        tracks: {t: {clips: [{take: v}]}}

        """,
      ],
      text: """
        error[S009]: milestone `tracked` is late by 1 day
         --> album.yaml:4:33
          |
        4 | milestones: [{id: tracked, due: 2026-03-10, needs: [drums]}]
          |                                 ^^^^^^^^^^ reached 2026-03-11 18:00
          |
         ::: album.yaml:3:17
          |
        3 | sessions: [{id: drums, at: 2026-03-11 10:00-18:00}]
          |                 ----- done 2026-03-11 18:00
          |
          = note: the longest chain is `drums` -> `tracked`
          = help: shorten the chain, or put the date off

        """
    ),
    DiagnosticText(
      "S010",
      "task that is late",
      files: [
        "album.yaml": """
        album: a
        songs: [songs/a.yaml]
        calendar: {closed: [saturday, sunday]}
        tasks: [{id: artwork, duration: 3 days, starts: 2026-03-06, due: 2026-03-09}]

        """,
        "songs/a.yaml": """
        song: a
        takes: {v: {file: ../vox.wav}}
        tracks: {t: {clips: [{take: v}]}}

        """,
      ],
      text: """
        error[S010]: task `artwork` is late by 1 day
         --> album.yaml:4:66
          |
        4 | tasks: [{id: artwork, duration: 3 days, starts: 2026-03-06, due: 2026-03-09}]
          |                                                                  ^^^^^^^^^^ reached 2026-03-10
          |
          = help: start earlier, or put the date off

        """
    ),
    DiagnosticText(
      "S011",
      "lead time that is not kept",
      files: [
        "album.yaml": """
        album: a
        songs: [songs/a.yaml]
        milestones:
          - {id: delivered, due: 2026-05-09}
          - {id: release, due: 2026-06-05, needs: [delivered], lead-time: 4 weeks}

        """,
        "songs/a.yaml": """
        song: a
        takes: {v: {file: ../vox.wav}}
        tracks: {t: {clips: [{take: v}]}}

        """,
      ],
      text: """
        warning[S011]: `release` is 1 day short of its lead time
         --> album.yaml:5:67
          |
        5 |   - {id: release, due: 2026-06-05, needs: [delivered], lead-time: 4 weeks}
          |                        ----------                                 ^^^^^^^ asked for
          |                        |
          |                        due
          |
          = note: `delivered` is done 2026-05-09
          = help: be done earlier, or put the date off to keep 4 weeks

        """
    ),
    DiagnosticText(
      "S012",
      "milestone with little slack",
      files: [
        "album.yaml": """
        album: a
        songs: [songs/a.yaml]
        limits: {slack: 3 days}
        sessions: [{id: drums, at: 2026-03-02 10:00-18:00}]
        milestones: [{id: tracked, due: 2026-03-04, needs: [drums]}]

        """,
        "songs/a.yaml": """
        song: a
        takes: {v: {file: ../vox.wav}}
        tracks: {t: {clips: [{take: v}]}}

        """,
      ],
      text: """
        warning[S012]: milestone `tracked` has 2 d 6 h to spare, not 3 days
         --> album.yaml:5:33
          |
        5 | milestones: [{id: tracked, due: 2026-03-04, needs: [drums]}]
          |                                 ^^^^^^^^^^ reached 2026-03-02 18:00
          |
         ::: album.yaml:3:17
          |
        3 | limits: {slack: 3 days}
          |                 ------ asked for
          |
          = help: be done earlier, or put the date off

        """
    ),
    DiagnosticText(
      "S027",
      "due before what it needs",
      files: [
        "album.yaml": """
        album: a
        songs: [songs/a.yaml]
        sessions: [{id: drums, at: 2026-03-02 10:00-18:00}]
        milestones:
          - {id: tracked, due: 2026-03-30, needs: [drums]}
          - {id: mixed, due: 2026-03-20, needs: [tracked]}

        """,
        "songs/a.yaml": """
        song: a
        takes: {v: {file: ../vox.wav}}
        tracks: {t: {clips: [{take: v}]}}

        """,
      ],
      text: """
        warning[S027]: `mixed` is due before `tracked`, which it needs
         --> album.yaml:6:22
          |
        6 |   - {id: mixed, due: 2026-03-20, needs: [tracked]}
          |                      ^^^^^^^^^^
          |
         ::: album.yaml:5:24
          |
        5 |   - {id: tracked, due: 2026-03-30, needs: [drums]}
          |                        ---------- due later
          |
          = help: exchange the dates, or take it out of `needs:`

        """
    ),
    DiagnosticText(
      "S029",
      "cancelled session that is needed",
      files: [
        "album.yaml": """
        album: a
        songs: [songs/a.yaml]
        sessions: [{id: drums, at: 2026-03-02 10:00-18:00, status: cancelled}]
        milestones: [{id: tracked, due: 2026-03-10, needs: [drums]}]

        """,
        "songs/a.yaml": """
        song: a
        takes: {v: {file: ../vox.wav}}
        tracks: {t: {clips: [{take: v}]}}

        """,
      ],
      text: """
        error[S029]: `drums` is needed, and is cancelled
         --> album.yaml:4:53
          |
        4 | milestones: [{id: tracked, due: 2026-03-10, needs: [drums]}]
          |                                                     ^^^^^
          |
         ::: album.yaml:3:60
          |
        3 | sessions: [{id: drums, at: 2026-03-02 10:00-18:00, status: cancelled}]
          |                                                            --------- cancelled
          |
          = help: name the session that takes its place, or take it out of `needs:`

        """
    ),
    DiagnosticText(
      "S008",
      "a task that needs itself",
      files: [
        "album.yaml": """
        album: a
        songs: [songs/a.yaml]
        tasks: [{id: artwork, duration: 2 days, needs: [artwork]}]

        """,
        "songs/a.yaml": """
        song: a
        takes: {v: {file: ../vox.wav}}
        tracks: {t: {clips: [{take: v}]}}

        """,
      ],
      text: """
        error[S008]: `artwork` needs itself
         --> album.yaml:3:49
          |
        3 | tasks: [{id: artwork, duration: 2 days, needs: [artwork]}]
          |                                                 ^^^^^^^
          |
          = help: take one of them out of `needs:`

        """
    ),
  ]
}
