/// How findings about `checks:` and `waive:` read.
enum PolicyTexts {
  static let all = [
    DiagnosticText(
      "M040",
      "a severity for an unknown code",
      song: """
        song: s
        takes: {a: {file: vox.wav}}
        tracks: {t: {clips: [{take: a}]}}
        checks: {X088: off}

        """,
      text: """
        error[M040]: no finding has the code `X088`
         --> song.yaml:4:10
          |
        4 | checks: {X088: off}
          |          ^^^^
          |
          = help: a code with a similar name: `X008`

        """
    ),
    DiagnosticText(
      "M041",
      "an error about the sound that is turned off",
      song: """
        song: s
        takes: {a: {file: vox.wav}}
        tracks: {t: {clips: [{take: a}]}}
        checks: {C005: off}

        """,
      text: """
        error[M041]: `C005` may not be turned off: clip outside of its take
         --> song.yaml:4:10
          |
        4 | checks: {C005: off}
          |          ^^^^
          |
          = help: mend what it finds; `lacquer explain C005` says more

        """
    ),
    DiagnosticText(
      "M042",
      "a waiver of an error",
      song: """
        song: s
        takes: {a: {file: vox.wav}}
        tracks: {t: {clips: [{take: a}]}}
        waive: [{code: C005, at: t, because: short, by: ana, until: 2026-05-01}]

        """,
      text: """
        error[M042]: `C005` is an error and cannot be waived: clip outside of its take
         --> song.yaml:4:16
          |
        4 | waive: [{code: C005, at: t, because: short, by: ana, until: 2026-05-01}]
          |                ^^^^
          |
          = help: mend what it finds; `lacquer explain C005` says more

        """
    ),
    DiagnosticText(
      "M043",
      "a waiver of what was mended",
      song: """
        song: s
        takes: {a: {file: vox.wav}}
        tracks: {t: {clips: [{take: a}]}}
        waive: [{code: X008, at: t, because: by ear, by: ana, until: 2026-05-01}]

        """,
      text: """
        warning[M043]: there is no finding `X008` at `t` to be waived
         --> song.yaml:4:9
          |
        4 | waive: [{code: X008, at: t, because: by ear, by: ana, until: 2026-05-01}]
          |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          |
          = help: take the waiver out

        """
    ),
  ]
}
