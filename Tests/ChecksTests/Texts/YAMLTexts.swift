/// How findings of YAML itself read.
enum YAMLTexts {
  static let all = [
    DiagnosticText(
      "M001",
      "a bracket that is never closed",
      song: """
        song: s
        vcas: {all: {members: [t, u}

        """,
      text: """
        error[M001]: expected `,` or `]` before `}`
         --> song.yaml:2:28
          |
        2 | vcas: {all: {members: [t, u}
          |                       ^    ^
          |                       |
          |                       `[` is opened here
          |
          = help: close the `[` of line 2, or put a comma between two values

        """
    ),
    DiagnosticText(
      "M002",
      "a key given twice",
      song: """
        song: s
        title: One
        title: Two
        takes: {a: {file: a.wav}}
        tracks: {t: {clips: [{take: a}]}}

        """,
      text: """
        error[M002]: key `title` is given twice, first in line 2
         --> song.yaml:3:1
          |
        3 | title: Two
          | ^^^^^ given again
          |
         ::: song.yaml:2:1
          |
        2 | title: One
          | ----- first given here
          |
          = help: keep one of them

        """
    ),
    DiagnosticText(
      "M010",
      "bytes that are no UTF-8",
      files: [
        "song.yaml": """
        song: s

        """
      ],
      bytes: ["song.yaml": Array("song: s\ntitle: ".utf8) + [0xFF, 0x0A]],
      text: """
        error[M010]: byte 0xFF is not UTF-8 text
         --> song.yaml:2:8
          |
        2 | title: �
          |        ^
          |
          = help: save the file as UTF-8; some programs write Latin-1 or Windows-1252

        """
    ),
    DiagnosticText(
      "M011",
      "a nesting of 130 lists",
      song: """
        song: s
        notes: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]

        """,
      text: """
        error[M011]: lists and mappings are nested deeper than 128 levels
         --> song.yaml:2:135
          |
        2 | …[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]…
          |                                                             ^
          |
          = help: look for brackets that are opened and never closed

        """
    ),
    DiagnosticText(
      "M012",
      "aliases of aliases",
      song: """
        song: s
        checks:
          - &a [x, x, x, x, x, x, x, x, x, x]
          - &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]
          - &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]
          - &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]
          - &e [*d, *d, *d, *d, *d, *d, *d, *d, *d, *d]
          - &f [*e, *e, *e, *e, *e, *e, *e, *e, *e, *e]
          - &g [*f, *f, *f, *f, *f, *f, *f, *f, *f, *f]
        takes: {a: {file: a.wav}}
        tracks: {t: {clips: [{take: a}]}}

        """,
      codes: ["M008", "M012"],
      text: """
        error[M008]: `checks` is a mapping of names, but here stands a list
         --> song.yaml:3:3
          |
        3 |   - &a [x, x, x, x, x, x, x, x, x, x]
          |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

        error[M012]: the aliases up to `*e` stand for more than 1000000 values
         --> song.yaml:8:37
          |
        8 |   - &f [*e, *e, *e, *e, *e, *e, *e, *e, *e, *e]
          |                                     ^^ stands for 111111
          |
          = help: write what is meant without aliases of aliases

        """
    ),
    DiagnosticText(
      "M013",
      "an empty file",
      song: """
        # nothing yet

        """,
      text: """
        error[M013]: `song.yaml` holds no values
         --> song.yaml:1:1
          |
        1 | # nothing yet
          | ^
          |
          = help: an album begins with `album:`, a song with `song:`

        """
    ),
    DiagnosticText(
      "M014",
      "an unknown anchor",
      song: """
        song: s
        takes: *takes
        tracks: {t: {clips: [{take: a}]}}

        """,
      text: """
        error[M014]: no anchor `&takes` stands before `*takes`
         --> song.yaml:2:8
          |
        2 | takes: *takes
          |        ^^^^^^
          |
          = help: name the value further up with `&takes`, or quote text that begins with `*`

        """
    ),
    DiagnosticText(
      "M015",
      "a tag",
      song: """
        song: !!str s
        takes: {a: {file: a.wav}}
        tracks: {t: {clips: [{take: a}]}}

        """,
      text: """
        error[M015]: tags are not used in manifests: `!!str`
         --> song.yaml:1:7
          |
        1 | song: !!str s
          |       ^^^^^
          |
          = help: take it out: the field that expects a value says how it is read

        """
    ),
  ]
}
