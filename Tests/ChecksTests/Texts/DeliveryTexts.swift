/// How findings of deliverables read.
enum DeliveryTexts {
  static let all = [
    DiagnosticText(
      "L001",
      "floating point in FLAC",
      files: [
        "album.yaml": """
        album: a
        songs: [{song: dawn, mix: a.wav}]
        deliverables: {hires: {of: songs, format: flac, bits: 32-float}}

        """
      ],
      text: """
        error[L001]: deliverable `hires` cannot hold 32-bit floating point in FLAC
         --> album.yaml:3:55
          |
        3 | deliverables: {hires: {of: songs, format: flac, bits: 32-float}}
          |                                                       ^^^^^^^^
          |
          = help: use `bits: 24`, or `format: wav`

        """
    ),
    DiagnosticText(
      "L001",
      "a word length of a lossy format",
      files: [
        "album.yaml": """
        album: a
        songs: [{song: dawn, mix: a.wav}]
        deliverables: {lossy: {of: songs, format: mp3, bits: 16}}

        """
      ],
      text: """
        error[L001]: deliverable `lossy` has a word length, which mp3 does not know
         --> album.yaml:3:54
          |
        3 | deliverables: {lossy: {of: songs, format: mp3, bits: 16}}
          |                                                      ^^
          |
          = help: take `bits` out; `bitrate` says how much is kept

        """
    ),
    DiagnosticText(
      "L010",
      "a strip that no song has",
      files: [
        "album.yaml": """
        album: a
        songs: [songs/a.yaml]
        deliverables: {instrumental: {of: songs, format: wav, without: [vocal]}}

        """,
        "songs/a.yaml": """
        song: a
        takes: {v: {file: ../vox.wav}}
        tracks: {vocals: {clips: [{take: v}]}}

        """,
      ],
      text: """
        error[L010]: no song has the strip `vocal` that deliverable `instrumental` names
         --> album.yaml:3:65
          |
        3 | deliverables: {instrumental: {of: songs, format: wav, without: [vocal]}}
          |                                                                 ^^^^^
          |
          = help: a strip with a similar name: `vocals`

        """
    ),
    DiagnosticText(
      "L011",
      "a sample rate that the format does not have",
      files: [
        "album.yaml": """
        album: a
        songs: [{song: dawn, mix: a.wav}]
        deliverables: {lossy: {of: songs, format: mp3, rate: 40 kHz}}

        """
      ],
      text: """
        error[L011]: deliverable `lossy` asks for 40 kHz, which mp3 does not have
         --> album.yaml:3:54
          |
        3 | deliverables: {lossy: {of: songs, format: mp3, rate: 40 kHz}}
          |                                                      ^^^^^^
          |
          = help: the nearest is 44.1 kHz

        """
    ),
    DiagnosticText(
      "L012",
      "a version of a finished mix",
      files: [
        "album.yaml": """
        album: a
        songs: [songs/a.yaml, {song: dawn, mix: a.wav}]
        deliverables: {instrumental: {of: songs, format: wav, without: [vocals]}}

        """,
        "songs/a.yaml": """
        song: a
        takes: {v: {file: ../vox.wav}}
        tracks: {vocals: {clips: [{take: v}]}}

        """,
      ],
      text: """
        warning[L012]: deliverable `instrumental` has no file of song `dawn`, a finished mix
         --> album.yaml:3:16
          |
        3 | deliverables: {instrumental: {of: songs, format: wav, without: [vocals]}}
          |                ^^^^^^^^^^^^
          |
          = help: give the song's manifest, or deliver the version that came with the mix by hand

        """
    ),
    DiagnosticText(
      "L011",
      "a bit rate of a lossless format",
      files: [
        "album.yaml": """
        album: a
        songs: [{song: dawn, mix: a.wav}]
        deliverables: {hires: {of: songs, format: flac, bitrate: 320 kbps}}

        """
      ],
      text: """
        error[L011]: deliverable `hires` has a bit rate, which flac does not know
         --> album.yaml:3:58
          |
        3 | deliverables: {hires: {of: songs, format: flac, bitrate: 320 kbps}}
          |                                                          ^^^^^^^^
          |
          = help: take `bitrate` out; `bits` is the word length

        """
    ),
    DiagnosticText(
      "L002",
      "two files on one path",
      files: [
        "album.yaml": """
        album: a
        songs: [{song: dawn, mix: a.wav}, {song: dusk, mix: b.wav}]
        deliverables: {hires: {of: songs, format: flac, name: "{album}.{ext}"}}

        """
      ],
      text: """
        error[L002]: `dawn` and `dusk` would both be written to `hires/a.flac`
         --> album.yaml:3:55
          |
        3 | deliverables: {hires: {of: songs, format: flac, name: "{album}.{ext}"}}
          |                                                       ^^^^^^^^^^^^^^^
          |
          = help: put `{number:02}` or `{song}` into the name

        """
    ),
    DiagnosticText(
      "L003",
      "a deliverable that is not made yet",
      files: [
        "album.yaml": """
        album: a
        songs: [{song: dawn, mix: a.wav}]
        deliverables: {disc: {of: album, format: wav, ddp: true}}

        """
      ],
      text: """
        warning[L003]: deliverable `disc` is not made by this version: `ddp`
         --> album.yaml:3:16
          |
        3 | deliverables: {disc: {of: album, format: wav, ddp: true}}
          |                ^^^^

        """
    ),
    DiagnosticText(
      "L004",
      "a template with an unknown placeholder",
      files: [
        "album.yaml": """
        album: a
        songs: [{song: dawn, mix: a.wav}]
        deliverables: {hires: {of: songs, format: flac, name: "{tilte}.{ext}"}}

        """
      ],
      text: """
        error[L004]: there is no placeholder `{tilte}`
         --> album.yaml:3:55
          |
        3 | deliverables: {hires: {of: songs, format: flac, name: "{tilte}.{ext}"}}
          |                                                       ^^^^^^^^^^^^^^^
          |
          = note: the placeholders are `{number}`, `{title}`, `{song}`, `{artist}`, `{album}` and 13 more
          = help: a placeholder with a similar name: `{title}`

        """
    ),
    DiagnosticText(
      "L004",
      "a template with an open brace",
      files: [
        "album.yaml": """
        album: a
        songs: [{song: dawn, mix: a.wav}]
        deliverables: {hires: {of: songs, format: flac, name: "{title.flac"}}

        """
      ],
      text: """
        error[L004]: a brace of the template is not closed
         --> album.yaml:3:55
          |
        3 | deliverables: {hires: {of: songs, format: flac, name: "{title.flac"}}
          |                                                       ^^^^^^^^^^^^^
          |
          = note: the placeholders are `{number}`, `{title}`, `{song}`, `{artist}`, `{album}` and 13 more

        """
    ),
    DiagnosticText(
      "L004",
      "a naming convention that there is not",
      files: [
        "album.yaml": """
        album: a
        songs: [{song: dawn, mix: a.wav}]
        deliverables: {hires: {of: songs, format: flac, name: archiv}}

        """
      ],
      text: """
        error[L004]: there is no naming convention `archiv`
         --> album.yaml:3:55
          |
        3 | deliverables: {hires: {of: songs, format: flac, name: archiv}}
          |                                                       ^^^^^^
          |
          = note: the conventions are `aes`, `archive` and `dated`
          = help: one with a similar name: `archive`

        """
    ),
    DiagnosticText(
      "L004",
      "a name that is no convention",
      files: [
        "album.yaml": """
        album: a
        songs: [{song: dawn, mix: a.wav}]
        deliverables: {hires: {of: songs, format: flac, name: Master}}

        """
      ],
      text: """
        error[L004]: there is no naming convention `Master`
         --> album.yaml:3:55
          |
        3 | deliverables: {hires: {of: songs, format: flac, name: Master}}
          |                                                       ^^^^^^
          |
          = note: the conventions are `aes`, `archive` and `dated`
          = help: a file that is to be called so has an ending: `Master.{ext}`

        """
    ),
    DiagnosticText(
      "L005",
      "an album without songs",
      files: [
        "album.yaml": """
        album: a
        songs: []

        """
      ],
      text: """
        warning[L005]: album `a` has no songs
         --> album.yaml:2:8
          |
        2 | songs: []
          |        ^^
          |
          = help: list its song files under `songs:`

        """
    ),
    DiagnosticText(
      "L006",
      "a loudness that has no effect",
      files: [
        "album.yaml": """
        album: a
        songs: [{song: dawn, mix: a.wav, mastering: {loudness: -12 LUFS}}]
        mastering: {normalise: album}

        """
      ],
      text: """
        warning[L006]: `loudness` of song `dawn` has no effect under `normalise: album`
         --> album.yaml:2:56
          |
        2 | songs: [{song: dawn, mix: a.wav, mastering: {loudness: -12 LUFS}}]
          |                                                        ^^^^^^^^
          |
          = help: use `trim:` to move it against the others

        """
    ),
    DiagnosticText(
      "L030",
      "a returned master that is another file",
      files: [
        "album.yaml": """
        album: a
        songs: [{song: dawn, mix: a.wav}]
        masters: {dawn: {file: b.wav, sha256: "00"}}

        """
      ],
      text: """
        error[L030]: the master of `dawn` is not the file that was approved
         --> album.yaml:3:39
          |
        3 | masters: {dawn: {file: b.wav, sha256: "00"}}
          |                                       ^^^^
          |
          = note: `b.wav` has the SHA-256 `aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa`
          = help: put the right file back, or have this one approved and write its digest

        """
    ),
    DiagnosticText(
      "N006",
      "a returned master of no song",
      files: [
        "album.yaml": """
        album: a
        songs: [{song: dawn, mix: a.wav}]
        masters: {down: b.wav}

        """
      ],
      text: """
        error[N006]: the album has no song named `down`
         --> album.yaml:3:11
          |
        3 | masters: {down: b.wav}
          |           ^^^^
          |
          = note: its songs are `dawn`
          = help: a song with a similar name: `dawn`

        """
    ),
  ]
}
