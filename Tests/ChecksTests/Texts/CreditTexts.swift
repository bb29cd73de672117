/// How findings of credits, lines and approvals read.
enum CreditTexts {
  static let all = [
    DiagnosticText(
      example: "R020",
      text: """
        warning[R020]: no role of DDEX is called `vocls`
         --> album.yaml:3:37
          |
        3 | people: {ana: {roles: [lead-vocals, vocls]}}
          |                                     ^^^^^
          |
          = help: a role with a similar name: `vocals`

        """
    ),
    DiagnosticText(
      example: "R021",
      text: """
        warning[R021]: `ana` is heard in `a` and not credited
         --> songs/a.yaml:3:34
          |
        3 | takes: {vox: {file: vox.wav, by: ana}}
          |                                  ^^^
          |
          = help: add `{person: ana, roles: […]}` to `credits:`

        """
    ),
    DiagnosticText(
      example: "R022",
      text: """
        warning[R022]: nothing shows `joe` at work on `a`
         --> songs/a.yaml:2:52
          |
        2 | credits: [{person: ana, roles: [vocals]}, {person: joe, roles: [drums]}]
          |                                                    ^^^
          |
          = help: name them on a take (`by:`) or a session, or take the credit out

        """
    ),
    DiagnosticText(
      example: "R023",
      text: """
        warning[R023]: `ana` is credited for other roles than those known of `a`
         --> songs/a.yaml:2:32
          |
        2 | credits: [{person: ana, roles: [drums]}]
          |                                ^^^^^^^
          |
          = note: takes and sessions know `vocals` and `guitar`
          = help: mend the credit, or the roles of the person or the session

        """
    ),
    DiagnosticText(
      example: "R024",
      text: """
        error[R024]: the C line `Own Label` has no year with an owner behind it
         --> album.yaml:3:42
          |
        3 | rights: {p-line: 2026 Own Label, c-line: Own Label}
          |                                          ^^^^^^^^^
          |
          = help: write it like `2026 Own Label`

        """
    ),
    DiagnosticText(
      example: "R025",
      text: """
        warning[R025]: album `a` has a P line and no C line
         --> album.yaml:3:18
          |
        3 | rights: {p-line: 2026 Own Label}
          |                  ^^^^^^^^^^^^^^
          |
          = help: add `c-line: YEAR OWNER`

        """
    ),
    DiagnosticText(
      example: "R026",
      text: """
        warning[R026]: the mix of `a` has changed since `ana` approved it on 2026-03-28
         --> album.yaml:4:71
          |
        4 | …stage: mix, by: ana, on: 2026-03-28, digest: "sha256:0000000000000000000000000000000000000000000000000000000000000000"}]
          |                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          |
          = note: `parts:` of an approval tell later what changed
          = help: have it heard again; `lacquer approve` prints the approval of what there is now

        """
    ),
    DiagnosticText(
      example: "R027",
      text: """
        warning[R027]: `joe` rejected the mix of `a`, which `ana` approved
         --> album.yaml:4:227
          |
        4 | …7011b9b990217229be14769d48f3fd8d1a8362012f6537"}, {of: song a, stage: mix, by: joe, on: 2026-03-02, decision: rejected}]
          |                                                                                                                ^^^^^^^^
          |
         ::: album.yaml:4:13
          |
        4 | …{of: song a, stage: mix, by: ana, on: 2026-03-01, decision: approved, digest: "sha256:b6c4e5537d6dc75fbd7011b9b990217229…
          |  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ approved here
          |
          = help: let them agree, and write down the new word of one of them

        """
    ),
    DiagnosticText(
      example: "R028",
      text: """
        warning[R028]: `ana` approved the mix of `a`, and nothing says what was heard
         --> album.yaml:4:13
          |
        4 | approvals: [{of: song a, stage: mix, by: ana, on: 2026-03-28}]
          |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          |
          = help: `lacquer approve` prints the approval with its digest

        """
    ),
    DiagnosticText(
      example: "R029",
      text: """
        warning[R029]: `a` is `mastering` without `ana` having approved its mix
         --> songs/a.yaml:2:9
          |
        2 | status: mastering
          |         ^^^^^^^^^
          |
         ::: album.yaml:4:9
          |
        4 | gates: [{song-status: mastering, stage: mix, by: [ana]}]
          |         ----------------------------------------------- the gate
          |
          = help: have it heard; `lacquer approve` prints an approval of what there is now

        """
    ),
    DiagnosticText(
      example: "R030",
      text: """
        warning[R030]: `ana` has two shares in one list
         --> album.yaml:4:56
          |
        4 | rights: {writers: [{person: ana, share: 50%}, {person: ana, share: 50%}]}
          |                             ^^^                        ^^^
          |                             |
          |                             the first one
          |
          = help: write one share that is their sum

        """
    ),
    DiagnosticText(
      example: "R031",
      text: """
        error[R031]: the album's code is `0888072000018`, and its rights give `4006381333931`
         --> album.yaml:4:15
          |
        4 | rights: {upc: "4006381333931"}
          |               ^^^^^^^^^^^^^^^
          |
         ::: album.yaml:3:6
          |
        3 | upc: "0888072000018"
          |      --------------- the album's
          |
          = help: keep the right one of the two

        """
    ),
    DiagnosticText(
      example: "R032",
      text: """
        warning[R032]: the P line is of 2027, and the release of 2026
         --> album.yaml:4:18
          |
        4 | rights: {p-line: 2027 Own Label, c-line: 2026 Own Label}
          |                  ^^^^^^^^^^^^^^
          |
          = help: write the year of the first publication

        """
    ),
    DiagnosticText(
      example: "R033",
      text: """
        warning[R033]: writer `joe` of album `a` has no IPI name number
         --> album.yaml:4:56
          |
        4 | rights: {writers: [{person: ana, share: 50%}, {person: joe, share: 50%}]}
          |                                                        ^^^
          |
          = note: other writers have theirs
          = help: add `ipi:` to the person, or to the share

        """
    ),
    DiagnosticText(
      example: "R034",
      text: """
        warning[R034]: `a` is called approved, and no approval of it holds
         --> songs/a.yaml:2:9
          |
        2 | status: approved
          |         ^^^^^^^^
          |
          = help: `lacquer approve` prints an approval of what there is now

        """
    ),
    DiagnosticText(
      example: "R035",
      text: """
        error[R035]: `docs/signed.pdf` holds until 2026-05-31, and the release is on 2026-06-05
         --> album.yaml:5:59
          |
        5 | rights: {releases: {ana: {file: docs/signed.pdf, expires: 2026-05-31}}}
          |                                                           ^^^^^^^^^^
          |
          = help: have it extended

        """
    ),
  ]
}
