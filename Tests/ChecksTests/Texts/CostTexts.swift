/// How findings of costs and of what settles and shares them read.
enum CostTexts {
  static let all = [
    DiagnosticText(
      "B010",
      "payments of more than the cost",
      files: [
        "album.yaml": """
        album: record
        songs: [{song: a, mix: a.wav}, {song: b, mix: b.wav}]
        budget:
          costs:
            - {id: masters, line: mastering, amount: 900 EUR, status: committed}
            - {line: mastering, amount: 450 EUR, status: paid, settles: masters}
            - {line: mastering, amount: 475.50 EUR, status: paid, settles: masters}

        """
      ],
      text: """
        error[B010]: `masters` is settled with 25.50 EUR more than it was
         --> album.yaml:7:33
          |
        7 |     - {line: mastering, amount: 475.50 EUR, status: paid, settles: masters}
          |                                 ^^^^^^^^^^
          |
         ::: album.yaml:5:46
          |
        5 |     - {id: masters, line: mastering, amount: 900 EUR, status: committed}
          |                                              ------- committed
          |
          = help: correct one of the amounts

        """
    ),
    DiagnosticText(
      "B011",
      "payment of an estimate",
      files: [
        "album.yaml": """
        album: record
        songs: [{song: a, mix: a.wav}, {song: b, mix: b.wav}]
        budget:
          costs:
            - {id: masters, line: mastering, amount: 900 EUR, status: estimate}
            - {line: mastering, amount: 450 EUR, status: paid, settles: masters}

        """
      ],
      text: """
        warning[B011]: `masters` is paid, and was never committed
         --> album.yaml:6:65
          |
        6 |     - {line: mastering, amount: 450 EUR, status: paid, settles: masters}
          |                                                                 ^^^^^^^
          |
         ::: album.yaml:5:63
          |
        5 |     - {id: masters, line: mastering, amount: 900 EUR, status: estimate}
          |                                                               -------- an estimate
          |
          = help: give `masters` the status `committed` once it is agreed

        """
    ),
    DiagnosticText(
      "B012",
      "invoice that stands twice",
      files: [
        "album.yaml": """
        album: record
        songs: [{song: a, mix: a.wav}, {song: b, mix: b.wav}]
        budget:
          costs:
            - {line: mastering, amount: 450 EUR, status: paid, to: Lathe House, invoice: 2026-17}
            - {line: mastering, amount: 450 EUR, status: invoiced, to: Lathe House, invoice: 2026-17}

        """
      ],
      text: """
        error[B012]: invoice `2026-17` of `Lathe House` is entered twice
         --> album.yaml:6:86
          |
        6 |     - {line: mastering, amount: 450 EUR, status: invoiced, to: Lathe House, invoice: 2026-17}
          |                                                                                      ^^^^^^^
          |
         ::: album.yaml:5:82
          |
        5 |     - {line: mastering, amount: 450 EUR, status: paid, to: Lathe House, invoice: 2026-17}
          |                                                                                  ------- the first time
          |
          = help: take one of them out, or let the payment settle the invoice with `settles`

        """
    ),
    DiagnosticText(
      "B013",
      "thirds in decimals",
      files: [
        "album.yaml": """
        album: record
        songs: [{song: a, mix: a.wav}, {song: b, mix: b.wav}]
        budget:
          costs:
            - line: mixing
              amount: 900 EUR
              songs: [a, b]
              shares: {a: 33.33%, b: 66.66%}

        """
      ],
      text: """
        error[B013]: the shares of a cost of 900.00 EUR add up to 99.99%, not 100%
         --> album.yaml:8:15
          |
        8 |       shares: {a: 33.33%, b: 66.66%}
          |               ^^^^^^^^^^^^^^^^^^^^^^
          |
          = help: parts that no decimal holds are fractions: `1/3`

        """
    ),
    DiagnosticText(
      "B014",
      "share of a song that does not pay",
      files: [
        "album.yaml": """
        album: record
        songs: [{song: a, mix: a.wav}, {song: b, mix: b.wav}]
        people: {ana: {}}
        sessions:
          - id: choir
            people: [ana]
            kind: vocals
            at: 2026-03-05 12:00-16:00
            songs: [a]
            shares: {a: 60%, b: 40%}

        """
      ],
      text: """
        error[B014]: session `choir` is not for `b`, which has a share
          --> album.yaml:10:22
           |
        10 |     shares: {a: 60%, b: 40%}
           |                      ^
           |
           = help: add `b` to `songs`, or take its share out

        """
    ),
    DiagnosticText(
      "B014",
      "song without a share",
      files: [
        "album.yaml": """
        album: record
        songs: [{song: a, mix: a.wav}, {song: b, mix: b.wav}]
        budget:
          costs: [{id: strings, line: mixing, amount: 900 EUR, songs: [a, b], shares: {a: 100%}}]

        """
      ],
      text: """
        error[B014]: `b` has no share of cost `strings`
         --> album.yaml:4:67
          |
        4 |   costs: [{id: strings, line: mixing, amount: 900 EUR, songs: [a, b], shares: {a: 100%}}]
          |                                                                   ^           ^^^^^^^^^ the shares
          |
          = help: give it a share, `0%` for none

        """
    ),
    DiagnosticText(
      "B015",
      "rate of long ago",
      files: [
        "album.yaml": """
        album: record
        songs: [{song: a, mix: a.wav}, {song: b, mix: b.wav}]
        budget:
          currency: EUR
          exchange: {USD: [{rate: 0.92, from: 2025-06-01}]}
          costs: [{line: mixing, amount: 400 USD, on: 2026-03-20}]

        """
      ],
      text: """
        warning[B015]: the rate of USD is 292 days old on 2026-03-20
         --> album.yaml:5:39
          |
        5 |   exchange: {USD: [{rate: 0.92, from: 2025-06-01}]}
          |                                       ^^^^^^^^^^
          |
          = help: add a later rate: `{rate: …, from: 2026-03-20}`

        """
    ),
  ]
}
