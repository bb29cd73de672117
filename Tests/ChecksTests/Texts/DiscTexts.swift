/// How findings of cue sheets, profiles and shaped noise read.
enum DiscTexts {
  static let all = [
    DiagnosticText(
      "L013",
      "a cue sheet of songs",
      files: [
        "album.yaml": """
        album: a
        songs: [{song: dawn, mix: a.wav}, {song: dusk, mix: b.wav}]
        deliverables: {cd: {of: songs, format: wav, cue: true}}

        """
      ],
      text: """
        error[L013]: deliverable `cd` has a cue sheet, and holds more than one file
         --> album.yaml:3:50
          |
        3 | deliverables: {cd: {of: songs, format: wav, cue: true}}
          |                                                  ^^^^
          |
          = help: use `of: album`, or take `cue` out

        """
    ),
    DiagnosticText(
      "L013",
      "a cue sheet of a lossy file",
      files: [
        "album.yaml": """
        album: a
        songs: [{song: dawn, mix: a.wav}, {song: dusk, mix: b.wav}]
        deliverables: {cd: {of: album, format: ogg, cue: true}}

        """
      ],
      text: """
        error[L013]: deliverable `cd` has a cue sheet, which does not go with ogg
         --> album.yaml:3:50
          |
        3 | deliverables: {cd: {of: album, format: ogg, cue: true}}
          |                                                  ^^^^
          |
          = help: use `format: wav` or `format: flac`

        """
    ),
    DiagnosticText(
      "L013",
      "a file name that a sheet cannot write",
      files: [
        "album.yaml": """
        album: a
        title: Side "A"
        songs: [{song: dawn, mix: a.wav}]
        deliverables: {cd: {of: album, format: wav, cue: true}}

        """
      ],
      text: """
        error[L013]: deliverable `cd` has a cue sheet, which cannot name a file with quotation marks
         --> album.yaml:4:50
          |
        4 | deliverables: {cd: {of: album, format: wav, cue: true}}
          |                                                  ^^^^
          |
          = help: give it another name: `name: "{deliverable}.{ext}"`

        """
    ),
    DiagnosticText(
      "L014",
      "a rate without frames of a disc",
      files: [
        "album.yaml": """
        album: a
        songs: [{song: dawn, mix: a.wav}, {song: dusk, mix: b.wav}]
        deliverables: {cd: {of: album, format: wav, rate: 32 kHz, cue: true}}

        """
      ],
      text: """
        error[L014]: deliverable `cd` has 32 kHz, of which no whole number of samples is 1/75 s
         --> album.yaml:3:51
          |
        3 | deliverables: {cd: {of: album, format: wav, rate: 32 kHz, cue: true}}
          |                                                   ^^^^^^
          |
          = help: use `rate: 44.1 kHz`

        """
    ),
    DiagnosticText(
      "L015",
      "a short track",
      files: [
        "album.yaml": """
        album: a
        songs: [{song: dawn, mix: short.wav}, {song: dusk, mix: b.wav}]
        deliverables: {cd: {of: album, format: wav, rate: 44.1 kHz, bits: 16, cue: true}}

        """
      ],
      text: """
        error[L015]: track 1 of `cd`, `dawn`, has only 00:03:00, less than 00:04:00
         --> album.yaml:2:16
          |
        2 | songs: [{song: dawn, mix: short.wav}, {song: dusk, mix: b.wav}]
          |                ^^^^
          |
          = note: times are minutes, seconds and frames of 1/75 s, to the next mark
          = help: make the gap after it longer, or make it part of another song

        """
    ),
    DiagnosticText(
      "L016",
      "a hundred tracks",
      files: [
        "album.yaml": """
        album: a
        deliverables: {cd: {of: album, format: wav, cue: true}}
        songs:
          - {song: s1, mix: b.wav}
          - {song: s2, mix: b.wav}
          - {song: s3, mix: b.wav}
          - {song: s4, mix: b.wav}
          - {song: s5, mix: b.wav}
          - {song: s6, mix: b.wav}
          - {song: s7, mix: b.wav}
          - {song: s8, mix: b.wav}
          - {song: s9, mix: b.wav}
          - {song: s10, mix: b.wav}
          - {song: s11, mix: b.wav}
          - {song: s12, mix: b.wav}
          - {song: s13, mix: b.wav}
          - {song: s14, mix: b.wav}
          - {song: s15, mix: b.wav}
          - {song: s16, mix: b.wav}
          - {song: s17, mix: b.wav}
          - {song: s18, mix: b.wav}
          - {song: s19, mix: b.wav}
          - {song: s20, mix: b.wav}
          - {song: s21, mix: b.wav}
          - {song: s22, mix: b.wav}
          - {song: s23, mix: b.wav}
          - {song: s24, mix: b.wav}
          - {song: s25, mix: b.wav}
          - {song: s26, mix: b.wav}
          - {song: s27, mix: b.wav}
          - {song: s28, mix: b.wav}
          - {song: s29, mix: b.wav}
          - {song: s30, mix: b.wav}
          - {song: s31, mix: b.wav}
          - {song: s32, mix: b.wav}
          - {song: s33, mix: b.wav}
          - {song: s34, mix: b.wav}
          - {song: s35, mix: b.wav}
          - {song: s36, mix: b.wav}
          - {song: s37, mix: b.wav}
          - {song: s38, mix: b.wav}
          - {song: s39, mix: b.wav}
          - {song: s40, mix: b.wav}
          - {song: s41, mix: b.wav}
          - {song: s42, mix: b.wav}
          - {song: s43, mix: b.wav}
          - {song: s44, mix: b.wav}
          - {song: s45, mix: b.wav}
          - {song: s46, mix: b.wav}
          - {song: s47, mix: b.wav}
          - {song: s48, mix: b.wav}
          - {song: s49, mix: b.wav}
          - {song: s50, mix: b.wav}
          - {song: s51, mix: b.wav}
          - {song: s52, mix: b.wav}
          - {song: s53, mix: b.wav}
          - {song: s54, mix: b.wav}
          - {song: s55, mix: b.wav}
          - {song: s56, mix: b.wav}
          - {song: s57, mix: b.wav}
          - {song: s58, mix: b.wav}
          - {song: s59, mix: b.wav}
          - {song: s60, mix: b.wav}
          - {song: s61, mix: b.wav}
          - {song: s62, mix: b.wav}
          - {song: s63, mix: b.wav}
          - {song: s64, mix: b.wav}
          - {song: s65, mix: b.wav}
          - {song: s66, mix: b.wav}
          - {song: s67, mix: b.wav}
          - {song: s68, mix: b.wav}
          - {song: s69, mix: b.wav}
          - {song: s70, mix: b.wav}
          - {song: s71, mix: b.wav}
          - {song: s72, mix: b.wav}
          - {song: s73, mix: b.wav}
          - {song: s74, mix: b.wav}
          - {song: s75, mix: b.wav}
          - {song: s76, mix: b.wav}
          - {song: s77, mix: b.wav}
          - {song: s78, mix: b.wav}
          - {song: s79, mix: b.wav}
          - {song: s80, mix: b.wav}
          - {song: s81, mix: b.wav}
          - {song: s82, mix: b.wav}
          - {song: s83, mix: b.wav}
          - {song: s84, mix: b.wav}
          - {song: s85, mix: b.wav}
          - {song: s86, mix: b.wav}
          - {song: s87, mix: b.wav}
          - {song: s88, mix: b.wav}
          - {song: s89, mix: b.wav}
          - {song: s90, mix: b.wav}
          - {song: s91, mix: b.wav}
          - {song: s92, mix: b.wav}
          - {song: s93, mix: b.wav}
          - {song: s94, mix: b.wav}
          - {song: s95, mix: b.wav}
          - {song: s96, mix: b.wav}
          - {song: s97, mix: b.wav}
          - {song: s98, mix: b.wav}
          - {song: s99, mix: b.wav}
          - {song: s100, mix: b.wav}

        """
      ],
      text: """
        error[L016]: deliverable `cd` has 100 tracks, more than 99
         --> album.yaml:2:16
          |
        2 | deliverables: {cd: {of: album, format: wav, cue: true}}
          |                ^^
          |
          = help: divide the album between two discs, or take `cue` out

        """
    ),
    DiagnosticText(
      "L017",
      "a long programme",
      files: [
        "album.yaml": """
        album: a
        songs:
          - {song: s1, mix: b.wav}
          - {song: s2, mix: b.wav}
          - {song: s3, mix: b.wav}
          - {song: s4, mix: b.wav}
          - {song: s5, mix: b.wav}
          - {song: s6, mix: b.wav}
          - {song: s7, mix: b.wav}
          - {song: s8, mix: b.wav}
          - {song: s9, mix: b.wav}
        sequence:
          - s1
          - {song: s2, gap: 10:00}
          - {song: s3, gap: 10:00}
          - {song: s4, gap: 10:00}
          - {song: s5, gap: 10:00}
          - {song: s6, gap: 10:00}
          - {song: s7, gap: 10:00}
          - {song: s8, gap: 10:00}
          - {song: s9, gap: 10:00}
        deliverables: {cd: {of: album, format: wav, rate: 44.1 kHz, bits: 16, cue: true}}

        """
      ],
      text: """
        warning[L017]: deliverable `cd` is 89:00:00 long, 09:03:00 more than a compact disc holds
          --> album.yaml:22:16
           |
        22 | deliverables: {cd: {of: album, format: wav, rate: 44.1 kHz, bits: 16, cue: true}}
           |                ^^
           |
           = note: times are minutes, seconds and frames of 1/75 s
           = help: divide the album between two discs, or take a song out of its `sequence:`

        """
    ),
    DiagnosticText(
      "L018",
      "an overlap longer than the song before",
      files: [
        "album.yaml": """
        album: a
        songs: [{song: dawn, mix: short.wav}, {song: dusk, mix: b.wav}]
        sequence: [dawn, {song: dusk, gap: -3 s}]
        deliverables: {whole: {of: album, format: flac}}

        """
      ],
      text: """
        warning[L018]: `dusk` overlaps `dawn` by 3 s, and `dawn` has only 1 s
         --> album.yaml:3:36
          |
        3 | sequence: [dawn, {song: dusk, gap: -3 s}]
          |                                    ^^^^
          |
          = help: make the overlap shorter than both songs

        """
    ),
    DiagnosticText(
      "L018",
      "an overlap longer than the song after",
      files: [
        "album.yaml": """
        album: a
        songs: [{song: dawn, mix: a.wav}, {song: dusk, mix: short.wav}]
        sequence: [dawn, {song: dusk, gap: -3 s}]
        deliverables: {whole: {of: album, format: flac}}

        """
      ],
      text: """
        warning[L018]: `dusk` overlaps `dawn` by 3 s, and `dusk` has only 1 s
         --> album.yaml:3:36
          |
        3 | sequence: [dawn, {song: dusk, gap: -3 s}]
          |                                    ^^^^
          |
          = help: make the overlap shorter than both songs

        """
    ),
    DiagnosticText(
      "L019",
      "marks that move",
      files: [
        "album.yaml": """
        album: a
        songs: [{song: dawn, mix: a.wav}, {song: noon, mix: b.wav}, {song: dusk, mix: c.wav}]
        sequence: [dawn, {song: noon, gap: 1.99 s}, {song: dusk, gap: -55 ms}]
        deliverables: {cd: {of: album, format: wav, rate: 44.1 kHz, bits: 16, cue: true}}

        """
      ],
      text: """
        info[L019]: marks of `cd` move onto frames of 1/75 s: 1 gap is 10.0 ms longer, at `noon`; 1 mark lies 11.7 ms before the song, at `dusk`
         --> album.yaml:4:16
          |
        4 | deliverables: {cd: {of: album, format: wav, rate: 44.1 kHz, bits: 16, cue: true}}
          |                ^^

        """
    ),
    DiagnosticText(
      "L020",
      "a title that is too long",
      files: [
        "album.yaml": """
        album: a
        songs:
          - song: dawn
            mix: a.wav
            title: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
        deliverables: {cd: {of: album, format: wav, rate: 44.1 kHz, bits: 16, cue: true}}

        """
      ],
      text: """
        warning[L020]: the title of `dawn` is longer than 80 characters, and is cut in the cue sheet of `cd`
         --> album.yaml:5:12
          |
        5 |     title: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
          |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

        """
    ),
    DiagnosticText(
      "L020",
      "a title that CD-Text lacks letters for",
      files: [
        "album.yaml": """
        album: a
        songs: [{song: dawn, mix: a.wav, title: Ночь}]
        deliverables: {cd: {of: album, format: wav, rate: 44.1 kHz, bits: 16, cue: true}}

        """
      ],
      text: """
        warning[L020]: the title of `dawn` has characters that CD-Text (ISO 8859-1) lacks
         --> album.yaml:2:41
          |
        2 | songs: [{song: dawn, mix: a.wav, title: Ночь}]
          |                                         ^^^^
          |
          = note: the cue sheet of `cd` is UTF-8 and has them

        """
    ),
    DiagnosticText(
      "L021",
      "a lossy file for a service",
      files: [
        "album.yaml": """
        album: a
        songs: [{song: dawn, mix: a.wav}, {song: dusk, mix: b.wav}]
        deliverables: {shops: {of: songs, format: mp3, profile: spotify}}

        """
      ],
      text: """
        warning[L021]: deliverable `shops` is mp3, and profile `spotify` asks for wav, flac or aiff
         --> album.yaml:3:57
          |
        3 | deliverables: {shops: {of: songs, format: mp3, profile: spotify}}
          |                                                         ^^^^^^^

        """
    ),
    DiagnosticText(
      "L021",
      "a premaster of 16 bits",
      files: [
        "album.yaml": """
        album: a
        songs: [{song: dawn, mix: a.wav}, {song: dusk, mix: b.wav}]
        deliverables: {lacquers: {of: songs, format: wav, bits: 16, profile: vinyl-premaster}}

        """
      ],
      text: """
        warning[L021]: deliverable `lacquers` has 16 bits, and profile `vinyl-premaster` asks for 24 bits or 32-bit float
         --> album.yaml:3:70
          |
        3 | deliverables: {lacquers: {of: songs, format: wav, bits: 16, profile: vinyl-premaster}}
          |                                                                      ^^^^^^^^^^^^^^^

        """
    ),
    DiagnosticText(
      "L021",
      "a disc of 48 kHz",
      files: [
        "album.yaml": """
        album: a
        songs: [{song: dawn, mix: a.wav}, {song: dusk, mix: b.wav}]
        deliverables: {cd: {of: album, format: wav, bits: 16, profile: cd}}

        """
      ],
      text: """
        warning[L021]: deliverable `cd` has 48 kHz, and profile `cd` asks for 44.1 kHz
         --> album.yaml:3:64
          |
        3 | deliverables: {cd: {of: album, format: wav, bits: 16, profile: cd}}
          |                                                                ^^

        """
    ),
    DiagnosticText(
      "L022",
      "a profile of years ago",
      files: [
        "album.yaml": """
        album: a
        songs: [{song: dawn, mix: a.wav}, {song: dusk, mix: b.wav}]
        deliverables: {shops: {of: songs, format: flac, profile: spotify}}

        """
      ],
      text: """
        warning[L022]: what is known of profile `spotify` is of 2026-11-01, more than a year ago
         --> album.yaml:3:58
          |
        3 | deliverables: {shops: {of: songs, format: flac, profile: spotify}}
          |                                                          ^^^^^^^
          |
          = help: look it up, or take a newer version of the tool

        """
    ),
    DiagnosticText(
      "L023",
      "shaped noise in 24 bits",
      files: [
        "album.yaml": """
        album: a
        songs: [{song: dawn, mix: a.wav}, {song: dusk, mix: b.wav}]
        deliverables: {cd: {of: songs, format: wav, rate: 44.1 kHz, dither: noise-shaped}}

        """
      ],
      text: """
        warning[L023]: noise shaping is for 16 bits at 44.1 or 48 kHz, and deliverable `cd` has 24 bits
         --> album.yaml:3:69
          |
        3 | deliverables: {cd: {of: songs, format: wav, rate: 44.1 kHz, dither: noise-shaped}}
          |                                                                     ^^^^^^^^^^^^
          |
          = help: use `dither: tpdf`

        """
    ),
    DiagnosticText(
      "L024",
      "a codec check of lossy files",
      files: [
        "album.yaml": """
        album: a
        songs: [{song: dawn, mix: a.wav}, {song: dusk, mix: b.wav}]
        deliverables: {lossy: {of: songs, format: mp3, codec-check: true}}

        """
      ],
      text: """
        warning[L024]: deliverable `lossy` is lossy, and is not tried in other codecs
         --> album.yaml:3:61
          |
        3 | deliverables: {lossy: {of: songs, format: mp3, codec-check: true}}
          |                                                             ^^^^
          |
          = help: take `codec-check` out, or put it on a lossless deliverable

        """
    ),
  ]
}
