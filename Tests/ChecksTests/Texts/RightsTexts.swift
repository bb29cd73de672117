/// How findings of shares, codes and licences read.
enum RightsTexts {
  static let all = [
    DiagnosticText(
      example: "R001",
      text: """
        error[R001]: writers' shares of album `a` add up to 95%, not 100%
         --> album.yaml:4:41
          |
        4 | rights: {writers: [{person: ana, share: 50%}, {person: joe, share: 45%}]}
          |                                         ^^^                        ^^^ 5% is nobody's
          |
          = help: make them 100% together; parts that no decimal holds are written as `1/3`

        """
    ),
    DiagnosticText(
      example: "R002",
      text: """
        error[R002]: master shares of album `a` add up to 110%, not 100%
         --> album.yaml:3:45
          |
        3 | rights: {master: [{party: Own Label, share: 80%}, {party: The Band, share: 30%}]}
          |                                             ^^^                            ^^^ 10% too much
          |
          = help: make them 100% together; parts that no decimal holds are written as `1/3`

        """
    ),
    DiagnosticText(
      example: "R003",
      text: """
        error[R003]: points of album `a` add up to 22%, above 20%
         --> album.yaml:4:53
          |
        4 | rights: {all-in: 20%, points: [{person: ana, share: 18%}, {person: joe, share: 4%}]}
          |                                                     ^^^                        ^^
          |
          = help: lower them by 2%

        """
    ),
    DiagnosticText(
      example: "R004",
      text: """
        error[R004]: `DE-A12-26-0001` is no ISRC
         --> album.yaml:3:16
          |
        3 | rights: {isrc: DE-A12-26-0001}
          |                ^^^^^^^^^^^^^^
          |
          = help: it is written as two capitals, three capitals or digits, two digits of the year and five digits: `DE-A12-26-00001`

        """
    ),
    DiagnosticText(
      example: "R005",
      text: """
        error[R005]: `dawn` and `dusk` have one ISRC, `DE-A12-26-00001`
         --> album.yaml:2:112
          |
        2 | … [{song: dawn, mix: vox.wav, rights: {isrc: DE-A12-26-00001}}, {song: dusk, mix: vox.wav, rights: {isrc: DEA122600001}}]
          |                                              ^^^^^^^^^^^^^^^                                              ^^^^^^^^^^^^
          |                                              |
          |                                              also here
          |
          = help: give each recording its own

        """
    ),
    DiagnosticText(
      example: "R006",
      text: """
        warning[R006]: `dusk` has no ISRC
         --> album.yaml:2:77
          |
        2 | songs: [{song: dawn, mix: vox.wav, rights: {isrc: DE-A12-26-00001}}, {song: dusk, mix: vox.wav}]
          |                                                                             ^^^^
          |
          = note: other songs of the record have theirs
          = help: add `rights: {isrc: …}`

        """
    ),
    DiagnosticText(
      example: "R007",
      text: """
        error[R007]: the check of ISWC `T-034.524.680-2` is wrong
         --> album.yaml:3:16
          |
        3 | rights: {iswc: T-034.524.680-2}
          |                ^^^^^^^^^^^^^^^ `1` would fit
          |
          = help: compare it with its source, character by character

        """
    ),
    DiagnosticText(
      example: "R008",
      text: """
        error[R008]: the check of UPC or EAN `0888072000019` is wrong
         --> album.yaml:3:6
          |
        3 | upc: "0888072000019"
          |      ^^^^^^^^^^^^^^^ `8` would fit
          |
          = help: compare it with its source, character by character

        """
    ),
    DiagnosticText(
      example: "R009",
      text: """
        error[R009]: the check of IPI name number `00199999953` is wrong
         --> album.yaml:3:21
          |
        3 | people: {ana: {ipi: "00199999953"}}
          |                     ^^^^^^^^^^^^^ `52` would fit
          |
          = help: compare it with its source, character by character

        """
    ),
    DiagnosticText(
      example: "R010",
      text: """
        error[R010]: the check of ISNI `0000 0001 2146 4381` is wrong
         --> album.yaml:3:22
          |
        3 | people: {ana: {isni: 0000 0001 2146 4381}}
          |                      ^^^^^^^^^^^^^^^^^^^ `X` would fit
          |
          = help: compare it with its source, character by character

        """
    ),
    DiagnosticText(
      example: "R011",
      text: """
        error[R011]: `Rainy Street` is heard in `a` and not cleared
         --> album.yaml:3:20
          |
        3 | rights: {samples: [{take: loop.1, source: Rainy Street, cleared: false}]}
          |                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          |
          = help: clear it, or mute or replace what plays `loop.1`

        """
    ),
    DiagnosticText(
      example: "R012",
      text: """
        error[R012]: take `loop.1` may be used until 2026-05-31, and the release is on 2026-06-05
         --> album.yaml:4:85
          |
        4 | rights: {samples: [{take: loop.1, cleared: true, licence: docs/signed.pdf, expires: 2026-05-31}]}
          |                                                                                     ^^^^^^^^^^
          |
          = help: extend the licence, or mute or replace what plays `loop.1`

        """
    ),
    DiagnosticText(
      example: "R013",
      text: """
        warning[R013]: take `loop.1` could be used until 2025-12-31
         --> album.yaml:3:85
          |
        3 | rights: {samples: [{take: loop.1, cleared: true, licence: docs/signed.pdf, expires: 2025-12-31}]}
          |                                                                                     ^^^^^^^^^^
          |
          = help: ask for the licence to be extended

        """
    ),
    DiagnosticText(
      example: "R014",
      text: """
        warning[R014]: `ana` is heard in `a` without a release
         --> songs/a.yaml:2:34
          |
        2 | takes: {vox: {file: vox.wav, by: ana}}
          |                                  ^^^
          |
          = help: add it to `releases:`, or `ana: pending` until it is signed

        """
    ),
    DiagnosticText(
      example: "R015",
      text: """
        warning[R015]: the release of `ana` is not signed yet
         --> album.yaml:4:26
          |
        4 | rights: {releases: {ana: pending}}
          |                          ^^^^^^^
          |
          = help: write where the document lies once it is

        """
    ),
    DiagnosticText(
      example: "R016",
      text: """
        error[R016]: `dawn` is a cover of `Morning Has Come` without a licence
         --> album.yaml:2:52
          |
        2 | songs: [{song: dawn, mix: vox.wav, rights: {cover: {of: Morning Has Come}}}]
          |                                                    ^^^^^^^^^^^^^^^^^^^^^^
          |
          = help: add `licence: PATH`, or `licence: pending` until it is granted

        """
    ),
    DiagnosticText(
      example: "R017",
      text: """
        warning[R017]: there is no file `docs/sined.pdf`
         --> album.yaml:4:26
          |
        4 | rights: {releases: {ana: docs/sined.pdf}}
          |                          ^^^^^^^^^^^^^^
          |
          = help: put the document there, or write `pending` until it is signed

        """
    ),
    DiagnosticText(
      example: "R018",
      text: """
        error[R018]: `docs/signed.pdf` is not what was signed
         --> album.yaml:4:58
          |
        4 | …ases: {ana: {file: docs/signed.pdf, digest: "sha256:0000000000000000000000000000000000000000000000000000000000000000"}}}
          |                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the file's is ad093de033f89b59…
          |
          = help: restore the file, or have the new one signed and give its digest

        """
    ),
    DiagnosticText(
      example: "R019",
      text: """
        warning[R019]: take `loop.1` is called cleared, and no licence shows it
         --> album.yaml:3:44
          |
        3 | rights: {samples: [{take: loop.1, cleared: true}]}
          |                                            ^^^^
          |
          = help: add `licence: PATH`, or `licence: pending` until it is there

        """
    ),
  ]
}
