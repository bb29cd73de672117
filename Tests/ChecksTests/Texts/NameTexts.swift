/// How findings of names read.
enum NameTexts {
  static let all = [
    DiagnosticText(
      "N001",
      "an unknown section",
      song: """
        song: s
        arrangement: [{section: verse-1, length: 8 bars}, {section: chorus-1, length: 8 bars}]
        takes: {a: {file: a.wav}}
        tracks: {t: {clips: [{take: a, over: chorus-2}]}}

        """,
      text: """
        error[N001]: the song has no section named `chorus-2`
         --> song.yaml:4:38
          |
        4 | tracks: {t: {clips: [{take: a, over: chorus-2}]}}
          |                                      ^^^^^^^^
          |
          = note: its sections are `verse-1` and `chorus-1`
          = help: a section with a similar name: `chorus-1`

        """
    ),
    DiagnosticText(
      "N002",
      "an unknown take",
      song: """
        song: night-train
        takes: {kick: {file: a.wav}, vox.1: {file: a.wav}, vox.3: {file: a.wav}}
        tracks: {vox: {clips: [{take: vox.4}]}}

        """,
      text: """
        error[N002]: song `night-train` has no take named `vox.4`
         --> song.yaml:3:31
          |
        3 | tracks: {vox: {clips: [{take: vox.4}]}}
          |                               ^^^^^ not recorded
          |
          = note: its takes are `kick`, `vox.1` and `vox.3`
          = help: a take with a similar name: `vox.1`

        """
    ),
    DiagnosticText(
      "N003",
      "an unknown bus",
      song: """
        song: s
        takes: {a: {file: a.wav}}
        tracks: {t: {clips: [{take: a}], output: vocal}}
        buses: {vocals: {}, drums: {}}

        """,
      text: """
        error[N003]: there is no bus named `vocal`
         --> song.yaml:3:42
          |
        3 | tracks: {t: {clips: [{take: a}], output: vocal}}
          |                                          ^^^^^
          |
          = note: the buses are `vocals`, `drums` and `mix`
          = help: a similar name: `vocals`

        """
    ),
    DiagnosticText(
      "N003",
      "a track in place of a bus",
      song: """
        song: s
        takes: {a: {file: a.wav}}
        tracks: {t: {clips: [{take: a}], sends: {u: -6 dB}}, u: {clips: [{take: a}]}}

        """,
      text: """
        error[N003]: `u` is a track, and sends go to buses
         --> song.yaml:3:42
          |
        3 | tracks: {t: {clips: [{take: a}], sends: {u: -6 dB}}, u: {clips: [{take: a}]}}
          |                                          ^
          |
          = note: the song has no buses

        """
    ),
    DiagnosticText(
      "N003",
      "an unknown side-chain",
      song: """
        song: s
        takes: {a: {file: a.wav}}
        tracks: {t: {clips: [{take: a}], chain: [{compressor: {sidechain: kik}}]}, kick: {clips: [{take: a}]}}

        """,
      text: """
        error[N003]: there is no track or bus named `kik` to listen to
         --> song.yaml:3:67
          |
        3 | tracks: {t: {clips: [{take: a}], chain: [{compressor: {sidechain: kik}}]}, kick: {clips: [{take: a}]}}
          |                                                                   ^^^
          |
          = note: the tracks and buses are `t` and `kick`
          = help: a similar name: `kick`

        """
    ),
    DiagnosticText(
      "N003",
      "an unknown member of a VCA",
      song: """
        song: s
        takes: {a: {file: a.wav}}
        tracks: {t: {clips: [{take: a}]}}
        vcas: {all: {members: [drums]}}

        """,
      text: """
        error[N003]: there is no strip named `drums` to move
         --> song.yaml:4:24
          |
        4 | vcas: {all: {members: [drums]}}
          |                        ^^^^^
          |
          = note: the strips are `t` and `all`

        """
    ),
    DiagnosticText(
      "N004",
      "an unknown preset",
      song: """
        song: s
        presets: {warm: [{eq: {}}]}
        takes: {a: {file: a.wav}}
        tracks: {t: {clips: [{take: a}], chain: [{preset: warn}]}}

        """,
      text: """
        error[N004]: there is no preset named `warn`
         --> song.yaml:4:51
          |
        4 | tracks: {t: {clips: [{take: a}], chain: [{preset: warn}]}}
          |                                                   ^^^^
          |
          = note: the presets are `warm`
          = help: a preset with a similar name: `warm`

        """
    ),
    DiagnosticText(
      "N005",
      "a track and a bus of one name",
      song: """
        song: s
        takes: {a: {file: a.wav}}
        tracks: {drums: {clips: [{take: a}]}}
        buses: {drums: {}}

        """,
      text: """
        error[N005]: two strips are named `drums`
         --> song.yaml:4:9
          |
        4 | buses: {drums: {}}
          |         ^^^^^
          |
         ::: song.yaml:3:10
          |
        3 | tracks: {drums: {clips: [{take: a}]}}
          |          ----- the first one

        """
    ),
    DiagnosticText(
      "N005",
      "a strip called mix",
      song: """
        song: s
        takes: {a: {file: a.wav}}
        tracks: {mix: {clips: [{take: a}]}}

        """,
      text: """
        error[N005]: a strip cannot be named `mix`, which has a meaning of its own
         --> song.yaml:3:10
          |
        3 | tracks: {mix: {clips: [{take: a}]}}
          |          ^^^

        """
    ),
    DiagnosticText(
      "N005",
      "two sections of one name",
      song: """
        song: s
        arrangement: [{section: verse, length: 8 bars}, {section: verse, length: 8 bars}]
        takes: {a: {file: a.wav}}
        tracks: {t: {clips: [{take: a}]}}

        """,
      text: """
        error[N005]: two sections are named `verse`
         --> song.yaml:2:59
          |
        2 | arrangement: [{section: verse, length: 8 bars}, {section: verse, length: 8 bars}]
          |                                                           ^^^^^
          |
          = help: number them: `verse-1`, `verse-2`

        """
    ),
    DiagnosticText(
      "N005",
      "a section called end",
      song: """
        song: s
        arrangement: [{section: end, length: 8 bars}]
        takes: {a: {file: a.wav}}
        tracks: {t: {clips: [{take: a}]}}

        """,
      text: """
        error[N005]: a section cannot be named `end`, which has a meaning of its own
         --> song.yaml:2:25
          |
        2 | arrangement: [{section: end, length: 8 bars}]
          |                         ^^^

        """
    ),
    DiagnosticText(
      "N006",
      "a song that the album has not",
      files: [
        "album.yaml": """
        album: a
        songs: [{song: dawn, mix: a.wav}]
        sequence: [down]

        """
      ],
      text: """
        error[N006]: the album has no song named `down`
         --> album.yaml:3:12
          |
        3 | sequence: [down]
          |            ^^^^
          |
          = note: its songs are `dawn`
          = help: a song with a similar name: `dawn`

        """
    ),
    DiagnosticText(
      "N007",
      "presets that contain each other",
      song: """
        song: s
        presets: {warm: [{preset: tape}], tape: [{preset: warm}]}
        takes: {a: {file: a.wav}}
        tracks: {t: {clips: [{take: a}], chain: [{preset: warm}]}}

        """,
      text: """
        error[N007]: presets contain each other: `warm` -> `tape` -> `warm`
         --> song.yaml:2:51
          |
        2 | presets: {warm: [{preset: tape}], tape: [{preset: warm}]}
          |                                                   ^^^^

        """
    ),
    DiagnosticText(
      "N008",
      "a song that the sequence leaves out",
      files: [
        "album.yaml": """
        album: a
        songs: [{song: dawn, mix: a.wav}, {song: dusk, mix: b.wav}]
        sequence: [dusk]

        """
      ],
      text: """
        warning[N008]: song `dawn` is not in the sequence
         --> album.yaml:2:9
          |
        2 | songs: [{song: dawn, mix: a.wav}, {song: dusk, mix: b.wav}]
          |         ^^^^^^^^^^^^^^^^^^^^^^^^
          |
         ::: album.yaml:3:11
          |
        3 | sequence: [dusk]
          |           ------ the sequence
          |
          = help: add it to `sequence:`, or take it out of `songs:`

        """
    ),
  ]
}
