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
        deliverables: {lossy: {of: songs, format: mp3}}

        """
      ],
      text: """
        warning[L003]: deliverable `lossy` is not made by this version: `format: mp3`
         --> album.yaml:3:16
          |
        3 | deliverables: {lossy: {of: songs, format: mp3}}
          |                ^^^^^

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
          = note: the placeholders are `{number}`, `{title}`, `{song}`, `{artist}`, `{album}` and 2 more
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
          = note: the placeholders are `{number}`, `{title}`, `{song}`, `{artist}`, `{album}` and 2 more

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
  ]
}
