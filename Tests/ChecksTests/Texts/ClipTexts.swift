/// How findings of takes and clips read.
enum ClipTexts {
  static let all = [
    DiagnosticText(
      "C001",
      "a missing file",
      song: """
        song: s
        takes: {a: {file: missing.wav}}
        tracks: {t: {clips: [{take: a}]}}

        """,
      text: """
        error[C001]: take `a` has no audio: `missing.wav` does not exist
         --> song.yaml:2:19
          |
        2 | takes: {a: {file: missing.wav}}
          |                   ^^^^^^^^^^^ not found
          |
          = help: paths are relative to the file that names them

        """
    ),
    DiagnosticText(
      "C001",
      "a directory in place of audio",
      song: """
        song: s
        takes: {a: {file: folder}}
        tracks: {t: {clips: [{take: a}]}}

        """,
      text: """
        error[C001]: take `a` has no audio: `folder` is a directory
         --> song.yaml:2:19
          |
        2 | takes: {a: {file: folder}}
          |                   ^^^^^^ not a file
          |
          = help: paths are relative to the file that names them

        """
    ),
    DiagnosticText(
      "C002",
      "a truncated file",
      song: """
        song: s
        takes: {a: {file: damaged.wav}}
        tracks: {t: {clips: [{take: a}]}}

        """,
      text: """
        error[C002]: take `a` cannot be read: it ends before its header says
         --> song.yaml:2:19
          |
        2 | takes: {a: {file: damaged.wav}}
          |                   ^^^^^^^^^^^
          |
          = help: replace `damaged.wav` by a sound copy

        """
    ),
    DiagnosticText(
      "C003",
      "a take that differs from the lock",
      song: """
        song: s
        takes: {a: {file: changed.wav}}
        tracks: {t: {clips: [{take: a}]}}

        """,
      text: """
        error[C003]: take `a` is not what was locked: `changed.wav` has changed
         --> song.yaml:2:19
          |
        2 | takes: {a: {file: changed.wav}}
          |                   ^^^^^^^^^^^ SHA-256 cccccccccccccccc…
          |
         ::: lacquer.lock:2:16
          |
        2 | …: {sha256: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, frames: 2880000, channels: 1, rate: 48 kHz}
          |    ---------------------------------------------------------------------------------------------------------------------- locked as aaaaaaaaaaaaaaaa…
          |
          = help: restore the file, or accept the new audio with `lacquer lock --update`

        """
    ),
    DiagnosticText(
      "C004",
      "a take that is not in the lock",
      song: """
        song: s
        takes: {a: {file: unlocked.wav}}
        tracks: {t: {clips: [{take: a}]}}

        """,
      text: """
        error[C004]: take `a` is not in `lacquer.lock`
         --> song.yaml:2:19
          |
        2 | takes: {a: {file: unlocked.wav}}
          |                   ^^^^^^^^^^^^
          |
          = help: run `lacquer lock` and commit the file

        """
    ),
    DiagnosticText(
      "C005",
      "a clip that ends after its take",
      song: """
        song: s
        takes: {a: {file: short.wav, starts: 2|1}}
        tracks: {t: {clips: [{take: a, length: 1.5 s}]}}

        """,
      text: """
        error[C005]: the clip of `a` ends 0.500 s after its last sample
         --> song.yaml:3:22
          |
        3 | tracks: {t: {clips: [{take: a, length: 1.5 s}]}}
          |                      ^^^^^^^^^^^^^^^^^^^^^^^^
          |
         ::: song.yaml:2:38
          |
        2 | takes: {a: {file: short.wav, starts: 2|1}}
          |                                      --- where it starts
          |
          = note: the take lies from 2.000 s to 3.000 s of the song

        """
    ),
    DiagnosticText(
      "C005",
      "a clip that starts before its take",
      song: """
        song: s
        takes: {a: {file: short.wav, starts: 2|1}}
        tracks: {t: {clips: [{take: a, from: 1|4}]}}

        """,
      text: """
        error[C005]: the clip of `a` starts 0.500 s before its first sample
         --> song.yaml:3:22
          |
        3 | tracks: {t: {clips: [{take: a, from: 1|4}]}}
          |                      ^^^^^^^^^^^^^^^^^^^^
          |
         ::: song.yaml:2:38
          |
        2 | takes: {a: {file: short.wav, starts: 2|1}}
          |                                      --- where it starts
          |
          = note: the take lies from 2.000 s to 3.000 s of the song

        """
    ),
    DiagnosticText(
      "C006",
      "a crossfade without audio",
      song: """
        song: s
        takes: {a: {file: short.wav}, b: {file: b.wav}}
        tracks:
          t:
            clips:
              - {take: a}
              - {take: b, from: 1 s, crossfade: 25 ms}

        """,
      text: """
        error[C006]: the crossfade needs 0.013 s more of take `a`, before the join
         --> song.yaml:7:41
          |
        7 |       - {take: b, from: 1 s, crossfade: 25 ms}
          |                                         ^^^^^
          |
         ::: song.yaml:6:9
          |
        6 |       - {take: a}
          |         --------- this clip
          |
          = help: shorten the crossfade, or move the join into the take

        """
    ),
    DiagnosticText(
      "C006",
      "a crossfade without a clip before",
      song: """
        song: s
        takes: {a: {file: a.wav}}
        tracks: {t: {clips: [{take: a, crossfade: 25 ms}]}}

        """,
      text: """
        error[C006]: no clip ends where this one starts, so there is nothing to fade
         --> song.yaml:3:43
          |
        3 | tracks: {t: {clips: [{take: a, crossfade: 25 ms}]}}
          |                                           ^^^^^
          |
          = help: use `fade-in:`, or let the clip before it end here

        """
    ),
    DiagnosticText(
      "C006",
      "a crossfade after a fade-out",
      song: """
        song: s
        takes: {a: {file: a.wav}}
        tracks: {t: {clips: [{take: a, to: 1 s, fade-out: 5 ms}, {take: a, from: 1 s, crossfade: 25 ms}]}}

        """,
      text: """
        error[C006]: the clip before fades out on its own, so there is nothing to crossfade
         --> song.yaml:3:90
          |
        3 | tracks: {t: {clips: [{take: a, to: 1 s, fade-out: 5 ms}, {take: a, from: 1 s, crossfade: 25 ms}]}}
          |                                                   ^^^^                                   ^^^^^
          |                                                   |
          |                                                   fades out
          |
          = help: take out one of the two

        """
    ),
    DiagnosticText(
      "C006",
      "a crossfade longer than a clip",
      song: """
        song: s
        takes: {a: {file: a.wav}, b: {file: b.wav}}
        tracks: {t: {clips: [{take: a, from: 3 s, to: 3.01 s}, {take: b, from: 3.01 s, crossfade: 50 ms}]}}

        """,
      text: """
        error[C006]: the crossfade is longer than one of its clips
         --> song.yaml:3:91
          |
        3 | tracks: {t: {clips: [{take: a, from: 3 s, to: 3.01 s}, {take: b, from: 3.01 s, crossfade: 50 ms}]}}
          |                                                                                           ^^^^^
          |
          = help: shorten the crossfade

        """
    ),
    DiagnosticText(
      "C007",
      "clips that overlap",
      song: """
        song: s
        takes: {a: {file: a.wav}}
        tracks:
          t:
            clips:
              - {take: a, to: 3 s}
              - {take: a, from: 2 s}

        """,
      text: """
        error[C007]: clips of `t` overlap by 1.000 s
         --> song.yaml:7:9
          |
        7 |       - {take: a, from: 2 s}
          |         ^^^^^^^^^^^^^^^^^^^^
          |
         ::: song.yaml:6:9
          |
        6 |       - {take: a, to: 3 s}
          |         ------------------ still sounding
          |
          = help: end the first one earlier, or mute one of them

        """
    ),
    DiagnosticText(
      "C008",
      "a clip before the song",
      song: """
        song: s
        takes: {a: {file: a.wav, starts: start - 2 bars}}
        tracks: {t: {clips: [{take: a}]}}

        """,
      text: """
        error[C008]: the clip starts 4.000 s before the song
         --> song.yaml:3:22
          |
        3 | tracks: {t: {clips: [{take: a}]}}
          |                      ^^^^^^^^^
          |
          = help: move it, or read its take from later on with `from: start`

        """
    ),
    DiagnosticText(
      "C009",
      "fades longer than their clip",
      song: """
        song: s
        takes: {a: {file: a.wav}}
        tracks: {t: {clips: [{take: a, to: 1 s, fade-in: 0.8 s, fade-out: 0.4 s}]}}

        """,
      text: """
        error[C009]: the fades take 1.200 s, and the clip is 1.000 s long
         --> song.yaml:3:22
          |
        3 | tracks: {t: {clips: [{take: a, to: 1 s, fade-in: 0.8 s, fade-out: 0.4 s}]}}
          |                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          |
          = help: shorten the fades

        """
    ),
    DiagnosticText(
      "C010",
      "a take of six channels",
      song: """
        song: s
        takes: {a: {file: surround.wav}}
        tracks: {t: {clips: [{take: a}]}}

        """,
      text: """
        error[C010]: take `a` has 6 channels, and tracks are mono or stereo
         --> song.yaml:2:19
          |
        2 | takes: {a: {file: surround.wav}}
          |                   ^^^^^^^^^^^^
          |
          = help: split the file into takes of one or two channels

        """
    ),
    DiagnosticText(
      "C011",
      "a clip after the end",
      song: """
        song: s
        arrangement: [{section: verse, length: 1 bar}]
        takes: {a: {file: a.wav}}
        tracks: {t: {clips: [{take: a, at: 9|1}]}}

        """,
      text: """
        warning[C011]: the clip starts after the end of the song and is not heard
         --> song.yaml:4:22
          |
        4 | tracks: {t: {clips: [{take: a, at: 9|1}]}}
          |                      ^^^^^^^^^^^^^^^^^^
          |
          = note: the song ends, with its tail, at 5.000 s
          = help: lengthen the arrangement, or mute the clip

        """
    ),
  ]
}
