/// How findings of time zones read.
enum ZoneTexts {
  static let all = [
    DiagnosticText(
      "N015",
      "a misspelt time zone",
      files: [
        "album.yaml": """
        album: a
        time-zone: Europe/Berln
        songs: [songs/a.yaml]
        studios: {loft: {zone: CEST}}

        """,
        "songs/a.yaml": """
        song: a
        takes: {v: {file: ../vox.wav}}
        tracks: {t: {clips: [{take: v}]}}

        """,
      ],
      codes: ["N015", "N015"],
      text: """
        error[N015]: there is no time zone `Europe/Berln`
         --> album.yaml:2:12
          |
        2 | time-zone: Europe/Berln
          |            ^^^^^^^^^^^^
          |
          = help: a zone with a similar name: `Europe/Berlin`

        error[N015]: there is no time zone `CEST`
         --> album.yaml:4:24
          |
        4 | studios: {loft: {zone: CEST}}
          |                        ^^^^
          |
          = help: write the name of a region and a city: `Europe/Berlin`

        """
    ),
    DiagnosticText(
      "N016",
      "no time zones",
      files: [
        "album.yaml": """
        album: a
        time-zone: Europe/Berlin
        songs: [songs/a.yaml]

        """,
        "songs/a.yaml": """
        song: a
        takes: {v: {file: ../vox.wav}}
        tracks: {t: {clips: [{take: v}]}}

        """,
      ],
      text: """
        warning[N016]: this machine has no time zones, so `Europe/Berlin` is taken for UTC
         --> album.yaml:2:12
          |
        2 | time-zone: Europe/Berlin
          |            ^^^^^^^^^^^^^
          |
          = help: install the package `tzdata`

        """
    ),
  ]
}
