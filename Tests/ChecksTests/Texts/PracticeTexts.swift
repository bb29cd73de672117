/// How findings of performers, automation and deliverables read.
enum PracticeTexts {
  static let all = [
    DiagnosticText(
      example: "C012",
      text: """
        info[C012]: nobody is said to play `a`, and several were at `band-day`
         --> songs/s.yaml:2:9
          |
        2 | takes: {a: {file: ../vox.wav, session: band-day}}
          |         ^
          |
         ::: album.yaml:4:63
          |
        4 | sessions: [{id: band-day, at: 2026-03-04 12:00-20:00, people: [ana, joe], songs: [s]}]
          |                                                               ---------- who was there
          |
          = help: say with `by:` which of `ana` and `joe` plays

        """
    ),
    DiagnosticText(
      example: "C013",
      text: """
        warning[C013]: `ana` plays on `a`, and is not booked for `vox-day`
         --> songs/s.yaml:2:35
          |
        2 | takes: {a: {file: ../vox.wav, by: ana, session: vox-day}}
          |                                   ^^^
          |
         ::: album.yaml:4:62
          |
        4 | sessions: [{id: vox-day, at: 2026-03-04 12:00-20:00, people: [joe], songs: [s]}]
          |                                                              ----- who was there
          |
          = help: add `ana` to the session, or mend the take

        """
    ),
    DiagnosticText(
      example: "X009",
      text: """
        warning[X009]: VCA `all` moves nothing
         --> song.yaml:4:8
          |
        4 | vcas: {all: {members: []}}
          |        ^^^
          |
          = help: name its members, or take it out

        """
    ),
    DiagnosticText(
      example: "X010",
      text: """
        warning[X010]: automation of `t` goes on after the end of the song
         --> song.yaml:4:10
          |
        4 | tracks: {t: {clips: [{take: a}], automation: {fader: [[9|1, -3 dB]]}}}
          |          ^
          |
          = note: the song ends, with its tail, at 5.000 s
          = help: move the points, or lengthen the arrangement

        """
    ),
    DiagnosticText(
      example: "L007",
      text: """
        warning[L007]: deliverable `cd` is cut to 16 bits without dither
         --> album.yaml:3:63
          |
        3 | deliverables: {cd: {of: songs, format: wav, bits: 16, dither: none}}
          |                                                               ^^^^
          |
          = help: use `dither: tpdf`

        """
    ),
    DiagnosticText(
      example: "L008",
      text: """
        warning[L008]: deliverable `hires` has 96 kHz, and no song more than 48 kHz
         --> album.yaml:3:55
          |
        3 | deliverables: {hires: {of: songs, format: flac, rate: 96 kHz}}
          |                                                       ^^^^^^
          |
          = help: leave `rate` out, which keeps each song's own

        """
    ),
    DiagnosticText(
      example: "L009",
      text: """
        warning[L009]: deliverables `cd` and `hires` are the same
         --> album.yaml:3:56
          |
        3 | deliverables: {cd: {of: songs, format: wav, bits: 16}, hires: {of: songs, format: wav, bits: 16}}
          |                ^^                                      ^^^^^
          |                |
          |                the first one
          |
          = help: change one of them, or take it out

        """
    ),
  ]
}
