/// How findings of files and parts read.
enum FileTexts {
  static let all = [
    DiagnosticText(
      "M020",
      "a missing part",
      song: """
        song: s
        include: [parts/takes.yaml]
        takes: {a: {file: a.wav}}
        tracks: {t: {clips: [{take: a}]}}

        """,
      text: """
        error[M020]: there is no file `parts/takes.yaml`
         --> song.yaml:2:11
          |
        2 | include: [parts/takes.yaml]
          |           ^^^^^^^^^^^^^^^^

        """
    ),
    DiagnosticText(
      "M021",
      "a directory in place of a part",
      files: [
        "song.yaml": """
        song: s
        include: [parts]
        takes: {a: {file: a.wav}}
        tracks: {t: {clips: [{take: a}]}}

        """,
        "parts/x.txt": "",
      ],
      text: """
        error[M021]: `parts` is a directory, not a file
         --> song.yaml:2:11
          |
        2 | include: [parts]
          |           ^^^^^
          |
          = help: name a file in it

        """
    ),
    DiagnosticText(
      "M022",
      "a key that two files give",
      files: [
        "song.yaml": """
        song: s
        include: [p.yaml]
        title: One
        takes: {a: {file: a.wav}}
        tracks: {t: {clips: [{take: a}]}}

        """,
        "p.yaml": """
        title: Two

        """,
      ],
      text: """
        error[M022]: two files give `title`
         --> p.yaml:1:1
          |
        1 | title: Two
          | ^^^^^ given again
          |
         ::: song.yaml:3:1
          |
        3 | title: One
          | ----- given here
          |
          = help: keep it in one of them

        """
    ),
    DiagnosticText(
      "M023",
      "parts that include each other",
      files: [
        "song.yaml": """
        song: s
        include: [p.yaml]
        takes: {a: {file: a.wav}}
        tracks: {t: {clips: [{take: a}]}}

        """,
        "p.yaml": """
        include: [song.yaml]
        title: Two

        """,
      ],
      text: """
        error[M023]: files include each other: `song.yaml` -> `p.yaml` -> `song.yaml`
         --> p.yaml:1:11
          |
        1 | include: [song.yaml]
          |           ^^^^^^^^^

        """
    ),
    DiagnosticText(
      "M024",
      "a take that leaves the project",
      song: """
        song: s
        takes: {a: {file: ../a.wav}}
        tracks: {t: {clips: [{take: a}]}}

        """,
      text: """
        error[M024]: take `a` leaves the project: `../a.wav`
         --> song.yaml:2:19
          |
        2 | takes: {a: {file: ../a.wav}}
          |                   ^^^^^^^^
          |
          = help: copy the file into the project, or list its folder under the album's `media:`

        """
    ),
    DiagnosticText(
      "M024",
      "a part that leaves the project",
      song: """
        song: s
        include: [/etc/hosts]
        takes: {a: {file: a.wav}}
        tracks: {t: {clips: [{take: a}]}}

        """,
      text: """
        error[M024]: `/etc/hosts` leaves the project
         --> song.yaml:2:11
          |
        2 | include: [/etc/hosts]
          |           ^^^^^^^^^^
          |
          = help: manifests lie inside the album's folder

        """
    ),
    DiagnosticText(
      "M025",
      "a part alone",
      song: """
        title: Two

        """,
      text: """
        error[M025]: `song.yaml` has neither `album:` nor `song:`
         --> song.yaml:1:1
          |
        1 | title: Two
          | ^^^^^
          |
          = help: begin it with `song: NAME` or `album: NAME`, or include it from a file that does

        """
    ),
    DiagnosticText(
      "M026",
      "a damaged lock",
      files: [
        "song.yaml": """
        song: s
        takes: {a: {file: a.wav}}
        tracks: {t: {clips: [{take: a}]}}

        """,
        "lacquer.lock": """
        "a.wav": {sha256: aaaa, frames: 2880000, channels: mono, rate: 48 kHz}

        """,
      ],
      text: """
        error[M026]: `lacquer.lock` is damaged: `channels` is a count, but here stands `mono`
         --> lacquer.lock:1:52
          |
        1 | "a.wav": {sha256: aaaa, frames: 2880000, channels: mono, rate: 48 kHz}
          |                                                    ^^^^
          |
          = help: restore it from git, or delete it and run `lacquer lock`

        """
    ),
  ]
}
