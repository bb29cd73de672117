/// How findings of tempo, arrangement and positions read.
enum TimeTexts {
  static let all = [
    DiagnosticText(
      "M030",
      "a tempo map that begins later",
      song: """
        song: s
        tempo: [{at: 5|1, bpm: 92}]
        takes: {a: {file: a.wav}}
        tracks: {t: {clips: [{take: a}]}}

        """,
      text: """
        error[M030]: the tempo map begins at `5|1`, and nothing says what holds before
         --> song.yaml:2:14
          |
        2 | tempo: [{at: 5|1, bpm: 92}]
          |              ^^^
          |
          = help: begin it with `- {at: 1|1, bpm: 120, meter: 4/4}`

        """
    ),
    DiagnosticText(
      "M030",
      "a tempo map without an entry",
      song: """
        song: s
        tempo: []
        takes: {a: {file: a.wav}}
        tracks: {t: {clips: [{take: a}]}}

        """,
      text: """
        error[M030]: the tempo map has no entry
         --> song.yaml:2:8
          |
        2 | tempo: []
          |        ^^
          |
          = help: begin it with `- {at: 1|1, bpm: 120, meter: 4/4}`

        """
    ),
    DiagnosticText(
      "M030",
      "a first entry without a tempo",
      song: """
        song: s
        tempo: [{at: 1|1, meter: 3/4}]
        takes: {a: {file: a.wav}}
        tracks: {t: {clips: [{take: a}]}}

        """,
      text: """
        error[M030]: the first entry of the tempo map has no `bpm`
         --> song.yaml:2:9
          |
        2 | tempo: [{at: 1|1, meter: 3/4}]
          |         ^^^^^^^^^^^^^^^^^^^^^
          |
          = help: add `bpm: 120`

        """
    ),
    DiagnosticText(
      "M031",
      "tempo entries out of order",
      song: """
        song: s
        tempo: [{at: 1|1, bpm: 92}, {at: 9|1, bpm: 96}, {at: 5|1, bpm: 92}]
        takes: {a: {file: a.wav}}
        tracks: {t: {clips: [{take: a}]}}

        """,
      text: """
        error[M031]: `5|1` does not come after the entry before it
         --> song.yaml:2:54
          |
        2 | tempo: [{at: 1|1, bpm: 92}, {at: 9|1, bpm: 96}, {at: 5|1, bpm: 92}]
          |                                                      ^^^

        """
    ),
    DiagnosticText(
      "M031",
      "a meter that changes inside a bar",
      song: """
        song: s
        tempo: [{at: 1|1, bpm: 92}, {at: 2|3, meter: 3/4}]
        takes: {a: {file: a.wav}}
        tracks: {t: {clips: [{take: a}]}}

        """,
      text: """
        error[M031]: the meter changes inside bar 2
         --> song.yaml:2:46
          |
        2 | tempo: [{at: 1|1, bpm: 92}, {at: 2|3, meter: 3/4}]
          |                                              ^^^
          |
          = help: meters change on bar lines: `3|1`

        """
    ),
    DiagnosticText(
      "M032",
      "a beat that the bar has not",
      song: """
        song: s
        takes: {a: {file: a.wav}}
        tracks: {t: {clips: [{take: a, at: 2|5}]}}

        """,
      text: """
        error[M032]: bar 2 is in 4/4 and has no beat 5
         --> song.yaml:3:36
          |
        3 | tracks: {t: {clips: [{take: a, at: 2|5}]}}
          |                                    ^^^
          |
          = note: its beats are 1 to 4

        """
    ),
    DiagnosticText(
      "M032",
      "a position before the start",
      song: """
        song: s
        takes: {a: {file: a.wav}}
        tracks: {t: {clips: [{take: a, at: start - 1 beat}]}}

        """,
      text: """
        error[M032]: `start - 1 beat` lies before the start of the song
         --> song.yaml:3:36
          |
        3 | tracks: {t: {clips: [{take: a, at: start - 1 beat}]}}
          |                                    ^^^^^^^^^^^^^^

        """
    ),
    DiagnosticText(
      "M032",
      "a position beyond all songs",
      song: """
        song: s
        takes: {a: {file: a.wav}}
        tracks: {t: {clips: [{take: a, at: 1000000|1 + 1000000 bars}]}}

        """,
      text: """
        error[M032]: `1000000|1 + 1000000 bars` is more than 1000 hours from the start of the song
         --> song.yaml:3:36
          |
        3 | tracks: {t: {clips: [{take: a, at: 1000000|1 + 1000000 bars}]}}
          |                                    ^^^^^^^^^^^^^^^^^^^^^^^^

        """
    ),
    DiagnosticText(
      "M033",
      "a range that ends before it begins",
      song: """
        song: s
        takes: {a: {file: a.wav}}
        tracks: {t: {clips: [{take: a, over: 5|1 .. 3|1}]}}

        """,
      text: """
        error[M033]: the range `5|1 .. 3|1` has no length
         --> song.yaml:3:38
          |
        3 | tracks: {t: {clips: [{take: a, over: 5|1 .. 3|1}]}}
          |                                      ^^^^^^^^^^

        """
    ),
    DiagnosticText(
      "M034",
      "a time in the tempo map",
      song: """
        song: s
        tempo: [{at: 1|1, bpm: 92}, {at: 30 s, bpm: 96}]
        takes: {a: {file: a.wav}}
        tracks: {t: {clips: [{take: a}]}}

        """,
      text: """
        error[M034]: an entry of the tempo map lies at a bar or a section, not at a time: `30 s`
         --> song.yaml:2:34
          |
        2 | tempo: [{at: 1|1, bpm: 92}, {at: 30 s, bpm: 96}]
          |                                  ^^^^

        """
    ),
  ]
}
