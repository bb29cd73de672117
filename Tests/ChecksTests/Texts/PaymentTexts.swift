/// How findings of days and terms of payment read.
enum PaymentTexts {
  static let all = [
    DiagnosticText(
      "B016",
      "cost that should have been paid",
      files: [
        "album.yaml": """
        album: record
        songs: [{song: a, mix: a.wav}, {song: b, mix: b.wav}]
        budget:
          costs: [{line: mixing, amount: 400 EUR, status: invoiced, to: Mix Room, due: 2026-02-20}]

        """
      ],
      text: """
        warning[B016]: 400.00 EUR to `Mix Room` should have been paid by 2026-02-20
         --> album.yaml:4:80
          |
        4 |   costs: [{line: mixing, amount: 400 EUR, status: invoiced, to: Mix Room, due: 2026-02-20}]
          |                                                                                ^^^^^^^^^^
          |
          = help: write down the payment with `status: paid`, or a later day

        """
    ),
    DiagnosticText(
      "B017",
      "estimate of what is past",
      files: [
        "album.yaml": """
        album: record
        songs: [{song: a, mix: a.wav}, {song: b, mix: b.wav}]
        budget:
          costs: [{line: mixing, amount: 400 EUR, status: estimate, on: 2026-02-20}]

        """
      ],
      text: """
        warning[B017]: 400.00 EUR on 2026-02-20 is past, and still an estimate
         --> album.yaml:4:65
          |
        4 |   costs: [{line: mixing, amount: 400 EUR, status: estimate, on: 2026-02-20}]
          |                                                                 ^^^^^^^^^^
          |
          = help: give its `status`, or a later day

        """
    ),
    DiagnosticText(
      "B018",
      "payment to come",
      files: [
        "album.yaml": """
        album: record
        songs: [{song: a, mix: a.wav}, {song: b, mix: b.wav}]
        budget:
          costs: [{line: mixing, amount: 400 EUR, status: paid, on: 2026-03-20}]

        """
      ],
      text: """
        warning[B018]: 400.00 EUR is paid on 2026-03-20, which is still to come
         --> album.yaml:4:61
          |
        4 |   costs: [{line: mixing, amount: 400 EUR, status: paid, on: 2026-03-20}]
          |                                                             ^^^^^^^^^^
          |
          = help: correct the day, or the status

        """
    ),
    DiagnosticText(
      "B019",
      "minimum call of a rate by the day",
      files: [
        "album.yaml": """
        album: record
        songs: [{song: a, mix: a.wav}, {song: b, mix: b.wav}]
        people:
          ana: {rate: 400 EUR/day, minimum: 3 hours}

        """
      ],
      text: """
        warning[B019]: `minimum` has no effect with a rate by the day
         --> album.yaml:4:37
          |
        4 |   ana: {rate: 400 EUR/day, minimum: 3 hours}
          |                                     ^^^^^^^
          |
          = help: take it out, or give a rate by the hour

        """
    ),
    DiagnosticText(
      "B019",
      "lockout in another currency",
      files: [
        "album.yaml": """
        album: record
        songs: [{song: a, mix: a.wav}, {song: b, mix: b.wav}]
        studios:
          blue-room: {rate: 60 EUR/hour, lockout: 480 USD/day}

        """
      ],
      text: """
        warning[B019]: `lockout` has no effect with a rate by the hour
         --> album.yaml:4:43
          |
        4 |   blue-room: {rate: 60 EUR/hour, lockout: 480 USD/day}
          |                                           ^^^^^^^^^^^
          |
          = help: a lockout is a rate by the day beside one by the hour, in the same currency

        """
    ),
    DiagnosticText(
      "B020",
      "contingency without a cap",
      files: [
        "album.yaml": """
        album: record
        songs: [{song: a, mix: a.wav}, {song: b, mix: b.wav}]
        budget: {contingency: 10%}

        """
      ],
      text: """
        warning[B020]: 10% is kept back of a cap that is not given
         --> album.yaml:3:23
          |
        3 | budget: {contingency: 10%}
          |                       ^^^
          |
          = help: add a `cap`

        """
    ),
    DiagnosticText(
      "B021",
      "settlement of what is paid",
      files: [
        "album.yaml": """
        album: record
        songs: [{song: a, mix: a.wav}, {song: b, mix: b.wav}]
        budget:
          costs:
            - {id: masters, line: mastering, amount: 900 EUR, status: paid}
            - {line: mastering, amount: 900 EUR, status: paid, settles: masters}

        """
      ],
      text: """
        error[B021]: `masters` is paid already, so both are counted
         --> album.yaml:6:65
          |
        6 |     - {line: mastering, amount: 900 EUR, status: paid, settles: masters}
          |                                                                 ^^^^^^^
          |
          = help: correct a `status`, or take `settles` out

        """
    ),
    DiagnosticText(
      "B022",
      "rate by the song for no song",
      files: [
        "album.yaml": """
        album: record
        songs: [{song: a, mix: a.wav}, {song: b, mix: b.wav}]
        people: {max: {rate: 300 EUR/song}}
        sessions:
          - {id: masters, kind: mastering, at: 2026-03-20 10:00-18:00, people: [max]}
        budget: {cap: 1000 EUR}

        """
      ],
      text: """
        warning[B022]: `max` is paid by the song, and session `masters` has no songs
         --> album.yaml:5:73
          |
        5 |   - {id: masters, kind: mastering, at: 2026-03-20 10:00-18:00, people: [max]}
          |                                                                         ^^^
          |
          = help: add `songs:` to the session, or another `rate` for `max` here

        """
    ),
    DiagnosticText(
      "B023",
      "exchange rate of the own currency",
      files: [
        "album.yaml": """
        album: record
        songs: [{song: a, mix: a.wav}, {song: b, mix: b.wav}]
        budget:
          currency: EUR
          exchange: {EUR: 1, USD: 0.92}

        """
      ],
      text: """
        warning[B023]: EUR is the budget's own currency, and is not converted
         --> album.yaml:5:14
          |
        5 |   exchange: {EUR: 1, USD: 0.92}
          |              ^^^
          |
          = help: take the rate out, or name another `currency`

        """
    ),
    DiagnosticText(
      "B024",
      "line below zero",
      files: [
        "album.yaml": """
        album: record
        songs: [{song: a, mix: a.wav}, {song: b, mix: b.wav}]
        budget:
          lines: {mixing: -500 EUR}

        """
      ],
      text: """
        error[B024]: line `mixing` is -500.00 EUR
         --> album.yaml:4:19
          |
        4 |   lines: {mixing: -500 EUR}
          |                   ^^^^^^^^
          |
          = help: write what may be spent; a credit is a cost with a negative amount

        """
    ),
  ]
}
