/// How findings of routes, automation and presets read.
enum MixTexts {
  static let all = [
    DiagnosticText(
      "X001",
      "a routing cycle",
      song: """
        song: s
        takes: {a: {file: a.wav}}
        tracks: {t: {clips: [{take: a}], output: one}}
        buses: {one: {output: two}, two: {sends: {one: -6 dB}}}

        """,
      text: """
        error[X001]: the routing is a cycle: `one` -> `two` -> `one`
         --> song.yaml:4:43
          |
        4 | buses: {one: {output: two}, two: {sends: {one: -6 dB}}}
          |                                           ^^^ closes the cycle
          |
          = note: outputs, sends and side-chains all count

        """
    ),
    DiagnosticText(
      "X002",
      "a track that reaches no output",
      song: """
        song: s
        takes: {a: {file: a.wav}}
        tracks: {t: {clips: [{take: a}], output: none}, u: {clips: [{take: a}]}}

        """,
      text: """
        error[X002]: `t` reaches no output
         --> song.yaml:3:10
          |
        3 | tracks: {t: {clips: [{take: a}], output: none}, u: {clips: [{take: a}]}}
          |          ^
          |
          = help: give it an `output:` or a send, or mute it

        """
    ),
    DiagnosticText(
      "X003",
      "a path that leads nowhere",
      song: """
        song: s
        takes: {a: {file: a.wav}}
        tracks: {t: {clips: [{take: a}], automation: {fadr: [[start, 0 dB]]}}}

        """,
      text: """
        error[X003]: `t` has nothing to automate at `fadr`
         --> song.yaml:3:47
          |
        3 | tracks: {t: {clips: [{take: a}], automation: {fadr: [[start, 0 dB]]}}}
          |                                               ^^^^
          |
          = note: what can be automated here: `pan`, `trim`, `fader` and `mute`
          = help: a path with a similar name: `fader`

        """
    ),
    DiagnosticText(
      "X003",
      "a parameter that cannot move",
      song: """
        song: s
        takes: {a: {file: a.wav}}
        tracks: {t: {clips: [{take: a}], chain: [{reverb: {}}], automation: {reverb.time: [[start, 2 s]]}}}

        """,
      text: """
        error[X003]: `reverb.time` cannot be automated
         --> song.yaml:3:70
          |
        3 | tracks: {t: {clips: [{take: a}], chain: [{reverb: {}}], automation: {reverb.time: [[start, 2 s]]}}}
          |                                                                      ^^^^^^^^^^^
          |
          = note: what can be automated here: `reverb.width` and `reverb.mix`

        """
    ),
    DiagnosticText(
      "X004",
      "automation points out of order",
      song: """
        song: s
        takes: {a: {file: a.wav}}
        tracks: {t: {clips: [{take: a}], automation: {fader: [[3|1, 0 dB], [2|1, -3 dB]]}}}

        """,
      text: """
        error[X004]: `2|1` lies before the point in front of it
         --> song.yaml:3:69
          |
        3 | tracks: {t: {clips: [{take: a}], automation: {fader: [[3|1, 0 dB], [2|1, -3 dB]]}}}
          |                                                                     ^^^
          |
          = help: give the points of `fader` in the order of the timeline

        """
    ),
    DiagnosticText(
      "X005",
      "VCAs that move each other",
      song: """
        song: s
        takes: {a: {file: a.wav}}
        tracks: {t: {clips: [{take: a}]}}
        vcas: {one: {members: [t, two]}, two: {members: [one]}}

        """,
      text: """
        error[X005]: VCA `one` moves itself
         --> song.yaml:4:8
          |
        4 | vcas: {one: {members: [t, two]}, two: {members: [one]}}
          |        ^^^

        """
    ),
    DiagnosticText(
      "X006",
      "a song in which nothing is heard",
      song: """
        song: s
        takes: {a: {file: a.wav}}
        tracks: {t: {}}

        """,
      text: """
        warning[X006]: nothing is heard in `s`
         --> song.yaml:1:7
          |
        1 | song: s
          |       ^
          |
          = help: give a track clips

        """
    ),
    DiagnosticText(
      "X007",
      "presets that double at every step",
      song: """
        song: s
        presets:
          p0: [{gain: {}}]
          p1: [{preset: p0}, {preset: p0}]
          p2: [{preset: p1}, {preset: p1}]
          p3: [{preset: p2}, {preset: p2}]
          p4: [{preset: p3}, {preset: p3}]
          p5: [{preset: p4}, {preset: p4}]
          p6: [{preset: p5}, {preset: p5}]
          p7: [{preset: p6}, {preset: p6}]
          p8: [{preset: p7}, {preset: p7}]
          p9: [{preset: p8}, {preset: p8}]
          p10: [{preset: p9}, {preset: p9}]
        takes: {a: {file: a.wav}}
        tracks: {t: {clips: [{take: a}], chain: [{preset: p10}]}}

        """,
      text: """
        error[X007]: the chain has more than 1000 entries
         --> song.yaml:6:23
          |
        6 |   p3: [{preset: p2}, {preset: p2}]
          |                       ^^^^^^
          |
          = note: presets count with all that they hold

        """
    ),
    DiagnosticText(
      "X008",
      "a resonance that the slope does not have",
      song: """
        song: s
        takes: {a: {file: a.wav}}
        tracks:
          t:
            clips: [{take: a}]
            chain:
              - high-pass: {slope: 24 dB/oct, q: 2}

        """,
      text: """
        warning[X008]: `q` has no effect with `slope: 24 dB/oct`
         --> song.yaml:7:42
          |
        7 |       - high-pass: {slope: 24 dB/oct, q: 2}
          |                                          ^
          |
          = help: leave `q` out, or use `slope: 12 dB/oct`

        """
    ),
    DiagnosticText(
      "X008",
      "a gain that a notch does not have, moved by automation",
      song: """
        song: s
        takes: {a: {file: a.wav}}
        tracks:
          t:
            clips: [{take: a}]
            chain:
              - eq: {bands: [{bell: 1 kHz, gain: 2 dB}, {notch: 50 Hz}]}
            automation: {eq.bands.2.gain: [[start, 3 dB]]}

        """,
      text: """
        warning[X008]: `gain` has no effect on a notch
         --> song.yaml:7:9
          |
        7 |       - eq: {bands: [{bell: 1 kHz, gain: 2 dB}, {notch: 50 Hz}]}
          |         ^^
          |
          = help: leave `gain` out, or use a `bell`

        """
    ),
  ]
}
