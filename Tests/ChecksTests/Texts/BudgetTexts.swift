/// How findings of budgets, lines and rates read.
enum BudgetTexts {
  static let all = [
    DiagnosticText(
      "B001",
      "plan over the cap",
      files: [
        "album.yaml": """
        album: record
        songs: [{song: a, mix: a.wav}, {song: b, mix: b.wav}]
        people: {ana: {rate: 90 EUR/hour, overtime: {after: 8 hours, factor: 1.5}}}
        sessions:
          - {id: vox, kind: vocals, at: 2026-03-04 12:00-22:00, people: [ana], songs: [a]}
        budget:
          cap: 1200 EUR
          costs: [{line: mixing, amount: 300 EUR}]

        """
      ],
      text: """
        error[B001]: the plan costs 1290.00 EUR, 90.00 EUR more than the cap
         --> album.yaml:7:8
          |
        7 |   cap: 1200 EUR
          |        ^^^^^^^^
          |
         ::: album.yaml:5:66
          |
        5 |   - {id: vox, kind: vocals, at: 2026-03-04 12:00-22:00, people: [ana], songs: [a]}
          |                                                                  --- 8 hours + 2 hours at 1.5 = 990.00 EUR
          |
         ::: album.yaml:8:11
          |
        8 |   costs: [{line: mixing, amount: 300 EUR}]
          |           ------------------------------- 300.00 EUR
          |
          = help: plan less, or raise `cap`

        """
    ),
    DiagnosticText(
      "B002",
      "line that is overspent",
      files: [
        "album.yaml": """
        album: record
        songs: [{song: a, mix: a.wav}, {song: b, mix: b.wav}]
        people:
          ana: {rate: 90 EUR/hour, overtime: {after: 8 hours, factor: 1.5}}
          joe: {rate: 350 EUR/session}
        sessions:
          - {id: vox, kind: vocals, at: 2026-03-04 12:00-22:00, people: [ana], songs: [a]}
          - {id: drums, kind: tracking, at: 2026-03-02 10:00-18:00, people: [joe], songs: [a, b]}
        budget:
          cap: 6000 EUR
          contingency: 10%
          lines: {musicians: 1100 EUR, mixing: 2400 EUR}

        """
      ],
      text: """
        error[B002]: line `musicians` is over by 240.00 EUR
          --> album.yaml:12:22
           |
        12 |   lines: {musicians: 1100 EUR, mixing: 2400 EUR}
           |                      ^^^^^^^^ planned: 1340.00 EUR
           |
          ::: album.yaml:7:66
           |
         7 |   - {id: vox, kind: vocals, at: 2026-03-04 12:00-22:00, people: [ana], songs: [a]}
           |                                                                  --- 8 hours + 2 hours at 1.5 = 990.00 EUR
           |
          ::: album.yaml:8:70
           |
         8 |   - {id: drums, kind: tracking, at: 2026-03-02 10:00-18:00, people: [joe], songs: [a, b]}
           |                                                                      --- 1 session = 350.00 EUR
           |
           = note: contingency of 600.00 EUR is kept back
           = help: plan less, or raise the line

        """
    ),
    DiagnosticText(
      "B003",
      "contingency that the plan uses",
      files: [
        "album.yaml": """
        album: record
        songs: [{song: a, mix: a.wav}, {song: b, mix: b.wav}]
        budget:
          cap: 1000 EUR
          contingency: 10%
          costs: [{line: mixing, amount: 700 EUR}, {line: mastering, amount: 250.50 EUR}]

        """
      ],
      text: """
        warning[B003]: the plan uses 50.50 EUR of the contingency of 100.00 EUR
         --> album.yaml:5:16
          |
        5 |   contingency: 10%
          |                ^^^
          |
         ::: album.yaml:6:11
          |
        6 |   costs: [{line: mixing, amount: 700 EUR}, {line: mastering, amount: 250.50 EUR}]
          |           -------------------------------  ------------------------------------- 250.50 EUR
          |           |
          |           700.00 EUR
          |
          = note: the plan costs 950.50 EUR
          = help: plan for at most 900.00 EUR

        """
    ),
    DiagnosticText(
      "B004",
      "currency without a rate",
      files: [
        "album.yaml": """
        album: record
        songs: [{song: a, mix: a.wav}, {song: b, mix: b.wav}]
        people: {ana: {rate: 80 GBP/hour}}
        sessions:
          - {id: vox, kind: vocals, at: 2026-03-04 12:00-16:00, people: [ana], songs: [a]}
          - {id: choir, kind: vocals, at: 2026-03-05 12:00-16:00, people: [ana], songs: [b]}
        budget: {currency: EUR, exchange: {USD: 0.92}}

        """
      ],
      text: """
        error[B004]: there is no exchange rate of GBP
         --> album.yaml:3:22
          |
        3 | people: {ana: {rate: 80 GBP/hour}}
          |                      ^^^^^^^^^^^
          |
          = help: say under `exchange:` what 1 GBP is worth in EUR

        """
    ),
    DiagnosticText(
      "B004",
      "day before the first rate",
      files: [
        "album.yaml": """
        album: record
        songs: [{song: a, mix: a.wav}, {song: b, mix: b.wav}]
        budget:
          currency: EUR
          exchange: {USD: [{rate: 0.92, from: 2026-03-01}]}
          costs: [{line: mixing, amount: 400 USD, status: committed, on: 2026-02-20}]

        """
      ],
      text: """
        error[B004]: there is no exchange rate of USD on 2026-02-20
         --> album.yaml:6:34
          |
        6 |   costs: [{line: mixing, amount: 400 USD, status: committed, on: 2026-02-20}]
          |                                  ^^^^^^^
          |
         ::: album.yaml:5:14
          |
        5 |   exchange: {USD: [{rate: 0.92, from: 2026-03-01}]}
          |              --- its rates begin later
          |
          = help: say under `exchange:` what 1 USD is worth in EUR

        """
    ),
    DiagnosticText(
      "B005",
      "line that the budget does not have",
      files: [
        "album.yaml": """
        album: record
        songs: [{song: a, mix: a.wav}, {song: b, mix: b.wav}]
        budget:
          lines: {mixing: 500 EUR, mastering: 300 EUR}
          costs: [{line: mixng, amount: 400 EUR}]

        """
      ],
      text: """
        error[B005]: the budget has no line `mixng`
         --> album.yaml:5:18
          |
        5 |   costs: [{line: mixng, amount: 400 EUR}]
          |                  ^^^^^
          |
          = note: its lines are `mixing` and `mastering`
          = help: a line with a similar name: `mixing`

        """
    ),
    DiagnosticText(
      "B006",
      "session cost that no line limits",
      files: [
        "album.yaml": """
        album: record
        songs: [{song: a, mix: a.wav}, {song: b, mix: b.wav}]
        people: {ana: {rate: 100 EUR/session}}
        sessions:
          - {id: vox, kind: vocals, at: 2026-03-04 12:00-16:00, people: [ana], songs: [a]}
        budget: {lines: {mixing: 500 EUR}}

        """
      ],
      text: """
        warning[B006]: sessions cost 100.00 EUR on the line `musicians`, which the budget does not have
         --> album.yaml:5:66
          |
        5 |   - {id: vox, kind: vocals, at: 2026-03-04 12:00-16:00, people: [ana], songs: [a]}
          |                                                                  ^^^
          |
          = help: add `musicians` to the budget's `lines`, or give `ana` another `line`

        """
    ),
    DiagnosticText(
      "B007",
      "person without a rate",
      files: [
        "album.yaml": """
        album: record
        songs: [{song: a, mix: a.wav}, {song: b, mix: b.wav}]
        people:
          ana: {name: Ana Reyes}
        sessions:
          - {id: vox, kind: vocals, at: 2026-03-04 12:00-16:00, people: [ana], songs: [a]}
        budget: {cap: 500 EUR}

        """
      ],
      text: """
        warning[B007]: nothing says what `ana` costs
         --> album.yaml:6:66
          |
        6 |   - {id: vox, kind: vocals, at: 2026-03-04 12:00-16:00, people: [ana], songs: [a]}
          |                                                                  ^^^
          |
         ::: album.yaml:4:3
          |
        4 |   ana: {name: Ana Reyes}
          |   --- no `rate`
          |
          = help: add a `rate`, `0 EUR/session` for none

        """
    ),
    DiagnosticText(
      "B008",
      "studio without a rate",
      files: [
        "album.yaml": """
        album: record
        songs: [{song: a, mix: a.wav}, {song: b, mix: b.wav}]
        people: {ana: {rate: 100 EUR/session}}
        studios: {blue-room: {name: Blue Room}}
        sessions:
          - id: vox
            kind: vocals
            at: 2026-03-04 12:00-16:00
            studio: blue-room
            people: [ana]
            songs: [a]
        budget: {cap: 500 EUR}

        """
      ],
      text: """
        warning[B008]: nothing says what `blue-room` costs
         --> album.yaml:9:13
          |
        9 |     studio: blue-room
          |             ^^^^^^^^^
          |
         ::: album.yaml:4:11
          |
        4 | studios: {blue-room: {name: Blue Room}}
          |           --------- no `rate`
          |
          = help: add a `rate`, `0 EUR/day` for none

        """
    ),
    DiagnosticText(
      "B009",
      "lines that promise more than there is",
      files: [
        "album.yaml": """
        album: record
        songs: [{song: a, mix: a.wav}, {song: b, mix: b.wav}]
        budget:
          cap: 1000 EUR
          contingency: 10%
          lines: {mixing: 700 EUR, mastering: 300 EUR}

        """
      ],
      text: """
        warning[B009]: the lines add up to 1000.00 EUR, 100.00 EUR more than there is
         --> album.yaml:4:8
          |
        4 |   cap: 1000 EUR
          |        ^^^^^^^^
          |
         ::: album.yaml:6:3
          |
        6 |   lines: {mixing: 700 EUR, mastering: 300 EUR}
          |   ----- the lines
          |
          = note: contingency of 100.00 EUR is kept back
          = help: lower some lines, or raise `cap`

        """
    ),
  ]
}
