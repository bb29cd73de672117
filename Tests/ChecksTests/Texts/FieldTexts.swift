/// How findings of single fields read.
enum FieldTexts {
  static let all = [
    DiagnosticText(
      "M003",
      "an unknown key",
      song: """
        song: s
        takes: {a: {file: a.wav}}
        tracks: {t: {clips: [{take: a, fade-inn: 2 ms}]}}

        """,
      text: """
        error[M003]: clip has no key `fade-inn`
         --> song.yaml:3:32
          |
        3 | tracks: {t: {clips: [{take: a, fade-inn: 2 ms}]}}
          |                                ^^^^^^^^ unknown key
          |
          = note: its keys are `take`, `over`, `from`, `to`, `length` and 10 more
          = help: a key with a similar name: `fade-in`

        """
    ),
    DiagnosticText(
      "M003",
      "an unknown processor",
      song: """
        song: s
        takes: {a: {file: a.wav}}
        tracks: {t: {clips: [{take: a}], chain: [{compresor: {}}]}}

        """,
      text: """
        error[M003]: there is no processor `compresor`
         --> song.yaml:3:43
          |
        3 | tracks: {t: {clips: [{take: a}], chain: [{compresor: {}}]}}
          |                                           ^^^^^^^^^ unknown processor
          |
          = note: the processors are `gain`, `high-pass`, `low-pass`, `eq`, `compressor` and 4 more
          = help: a processor with a similar name: `compressor`

        """
    ),
    DiagnosticText(
      "M004",
      "a wrong unit",
      song: """
        song: s
        takes: {a: {file: a.wav}}
        tracks: {t: {clips: [{take: a}], chain: [{compressor: {threshold: -18 Hz}}]}}

        """,
      text: """
        error[M004]: `threshold` is a level, but `-18 Hz` is a frequency
         --> song.yaml:3:67
          |
        3 | tracks: {t: {clips: [{take: a}], chain: [{compressor: {threshold: -18 Hz}}]}}
          |                                                                   ^^^^^^ unit `Hz`
          |
          = help: units that fit: `dB`; it is written like `-6 dB`

        """
    ),
    DiagnosticText(
      "M004",
      "a missing unit",
      song: """
        song: s
        takes: {a: {file: a.wav}}
        tracks: {t: {clips: [{take: a}], fader: -3.2}}

        """,
      text: """
        error[M004]: `fader` is a level, but `-3.2` has no unit
         --> song.yaml:3:41
          |
        3 | tracks: {t: {clips: [{take: a}], fader: -3.2}}
          |                                         ^^^^ unit missing
          |
          = help: units that fit: `dB`; it is written like `-6 dB`

        """
    ),
    DiagnosticText(
      "M004",
      "a unit where none belongs",
      song: """
        song: s
        takes: {a: {file: a.wav}}
        tracks: {t: {clips: [{take: a, repeat: 3 bars}]}}

        """,
      text: """
        error[M004]: `repeat` is a count, but `3 bars` is a musical length
         --> song.yaml:3:40
          |
        3 | tracks: {t: {clips: [{take: a, repeat: 3 bars}]}}
          |                                        ^^^^^^ unit `bars`
          |
          = help: it is written like `3`

        """
    ),
    DiagnosticText(
      "M004",
      "a word that is no choice",
      song: """
        song: s
        takes: {a: {file: a.wav}}
        tracks: {t: {clips: [{take: a}], sends: {p: {level: 0 dB, tap: pre-fadr}}}}
        buses: {p: {}}

        """,
      text: """
        error[M004]: `tap` is one of `pre-fader` and `post-fader`, but here stands `pre-fadr`
         --> song.yaml:3:64
          |
        3 | tracks: {t: {clips: [{take: a}], sends: {p: {level: 0 dB, tap: pre-fadr}}}}
          |                                                                ^^^^^^^^
          |
          = help: did you mean `pre-fader`?

        """
    ),
    DiagnosticText(
      "M004",
      "a name with capitals",
      song: """
        song: Night Train
        takes: {a: {file: a.wav}}
        tracks: {t: {clips: [{take: a}]}}

        """,
      text: """
        error[M004]: `song` is a name of `a-z`, `0-9` and `-`, with a letter first, but here stands `Night Train`
         --> song.yaml:1:7
          |
        1 | song: Night Train
          |       ^^^^^^^^^^^
          |
          = help: it is written like `lead-vocal`

        """
    ),
    DiagnosticText(
      "M004",
      "a switch written as a word",
      song: """
        song: s
        takes: {a: {file: a.wav}}
        tracks: {t: {clips: [{take: a}], mute: yes}}

        """,
      text: """
        error[M004]: `mute` cannot be `yes`: it is `true` or `false`; `yes` is a text
         --> song.yaml:3:40
          |
        3 | tracks: {t: {clips: [{take: a}], mute: yes}}
          |                                        ^^^
          |
          = help: it is written like `true`

        """
    ),
    DiagnosticText(
      "M005",
      "a number that is none",
      song: """
        song: s
        takes: {a: {file: a.wav}}
        tracks: {t: {clips: [{take: a, gain: nan dB}]}}

        """,
      text: """
        error[M005]: `gain` is not a finite number: `nan dB`
         --> song.yaml:3:38
          |
        3 | tracks: {t: {clips: [{take: a, gain: nan dB}]}}
          |                                      ^^^^^^
          |
          = help: it is written like `-6 dB`

        """
    ),
    DiagnosticText(
      "M006",
      "a value out of range",
      song: """
        song: s
        takes: {a: {file: a.wav}}
        tracks: {t: {clips: [{take: a}], fader: 36 dB}}

        """,
      text: """
        error[M006]: `fader` is out of range: `36 dB`
         --> song.yaml:3:41
          |
        3 | tracks: {t: {clips: [{take: a}], fader: 36 dB}}
          |                                         ^^^^^ at most 24 dB
          |
          = help: choose a value at most 24 dB

        """
    ),
    DiagnosticText(
      "M007",
      "a missing key",
      song: """
        song: s
        takes: {a: {file: a.wav}}
        tracks: {t: {clips: [{over: start .. 2 s}]}}

        """,
      text: """
        error[M007]: clip without `take`
         --> song.yaml:3:22
          |
        3 | tracks: {t: {clips: [{over: start .. 2 s}]}}
          |                      ^^^^^^^^^^^^^^^^^^^^ no `take` here
          |
          = help: add `take: vox.3`

        """
    ),
    DiagnosticText(
      "M008",
      "a text in place of a list",
      song: """
        song: s
        takes: {a: {file: a.wav}}
        tracks: {t: {clips: a}}

        """,
      text: """
        error[M008]: `clips` is a list, but here stands text
         --> song.yaml:3:21
          |
        3 | tracks: {t: {clips: a}}
          |                     ^

        """
    ),
    DiagnosticText(
      "M008",
      "nothing in place of a level",
      song: """
        song: s
        takes: {a: {file: a.wav}}
        tracks: {t: {clips: [{take: a}], fader: }}

        """,
      text: """
        error[M008]: `fader` is a level, but here stands nothing
         --> song.yaml:3:40
          |
        3 | tracks: {t: {clips: [{take: a}], fader: }}
          |                                        ^
          |
          = help: write it like `-6 dB`

        """
    ),
    DiagnosticText(
      "M009",
      "two processors in one entry",
      song: """
        song: s
        takes: {a: {file: a.wav}}
        tracks: {t: {clips: [{take: a}], chain: [{eq: {}, gain: {}}]}}

        """,
      text: """
        error[M009]: an entry of a chain is exactly one processor, and here are 2
         --> song.yaml:3:51
          |
        3 | tracks: {t: {clips: [{take: a}], chain: [{eq: {}, gain: {}}]}}
          |                                                   ^^^^
          |
          = help: give each processor a `- ` of its own

        """
    ),
    DiagnosticText(
      "M009",
      "a band of no kind",
      song: """
        song: s
        takes: {a: {file: a.wav}}
        tracks: {t: {clips: [{take: a}], chain: [{eq: {bands: [{gain: 2 dB}]}}]}}

        """,
      text: """
        error[M009]: band needs exactly one of `bell`, `low-shelf`, `high-shelf`, `notch` and `tilt`, and has none of them
         --> song.yaml:3:56
          |
        3 | tracks: {t: {clips: [{take: a}], chain: [{eq: {bands: [{gain: 2 dB}]}}]}}
          |                                                        ^^^^^^^^^^^^

        """
    ),
  ]
}
