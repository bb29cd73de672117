import Diagnostics
import Testing

/// Expected texts are the mocks of the style page, section 4, where it has one.
@Suite struct TextRendererTests {
  @Test func `a finding shows its line, carets, note and help`() {
    let song = Sample(
      "songs/night-train.yaml",
      line: 31,
      "      - {take: vox.4, over: verse-1}\n"
    )
    let finding = Diagnostic(
      Sample.error,
      at: song.range("vox.4"),
      "song `night-train` has no take named `vox.4`",
      label: "not recorded",
      notes: ["its takes are `kick`, `vox.1` and `vox.3`"],
      help: ["a take with a similar name: `vox.3`"]
    )
    #expect(
      TextRenderer().rendered([finding]) == """
        error[N002]: song `night-train` has no take named `vox.4`
          --> songs/night-train.yaml:31:16
           |
        31 |       - {take: vox.4, over: verse-1}
           |                ^^^^^ not recorded
           |
           = note: its takes are `kick`, `vox.1` and `vox.3`
           = help: a take with a similar name: `vox.3`

        1 error; `lacquer explain N002` says more about a code

        """
    )
  }

  @Test func `a label on another line has its own excerpt`() {
    let album = Sample(
      "album.yaml",
      line: 41,
      "  - {id: vox-day, kind: tracking, at: 2026-03-04 12:00-22:00, people: [ana]}"
        + String(repeating: "\n", count: 11)
        + "  lines: {producer: 4000 EUR, musicians: 3000 EUR, mixing: 2400 EUR}"
    )
    let finding = Diagnostic(
      Sample.error,
      at: album.range("3000 EUR"),
      "line `musicians` is over by 260.00 EUR",
      label: "planned: 3260.00 EUR",
      labels: [
        .init(
          album.range("2026-03-04 12:00-22:00"),
          "10 hours of `ana`: 8 h + 2 h at 1.5 = 990.00 EUR"
        )
      ],
      notes: ["contingency of 1800.00 EUR is kept back"]
    )
    #expect(
      TextRenderer().rendered(finding) == """
        error[N002]: line `musicians` is over by 260.00 EUR
          --> album.yaml:52:42
           |
        52 |   lines: {producer: 4000 EUR, musicians: 3000 EUR, mixing: 2400 EUR}
           |                                          ^^^^^^^^ planned: 3260.00 EUR
           |
          ::: album.yaml:41:39
           |
        41 |   - {id: vox-day, kind: tracking, at: 2026-03-04 12:00-22:00, people: [ana]}
           |                                       ---------------------- 10 hours of `ana`: 8 h + 2 h at 1.5 = 990.00 EUR
           |
           = note: contingency of 1800.00 EUR is kept back

        """
    )
  }

  @Test func `a finding without words shares its carets with the labels of its line`() {
    let song = Sample(
      "songs/harbour.yaml",
      line: 88,
      "  writers: [{person: ana, share: 50%}, {person: joe, share: 45%}]"
    )
    let finding = Diagnostic(
      Sample.error,
      at: song.range("50%"),
      "writers' shares of `harbour` add up to 95%, not 100%",
      labels: [.init(song.range("45%"), "5% is nobody's")]
    )
    #expect(
      TextRenderer().rendered(finding) == """
        error[N002]: writers' shares of `harbour` add up to 95%, not 100%
          --> songs/harbour.yaml:88:34
           |
        88 |   writers: [{person: ana, share: 50%}, {person: joe, share: 45%}]
           |                                  ^^^                        ^^^ 5% is nobody's

        """
    )
  }

  @Test func `several labels of one line hang below their marks`() {
    let song = Sample("a.yaml", "{gain: 1, pan: 2, gain: 3}")
    let last = SourceRange(file: song.file, lower: 18, upper: 22)
    let finding = Diagnostic(
      Sample.error,
      at: last,
      "key `gain` is given twice",
      label: "given again",
      labels: [.init(song.range("gain"), "first"), .init(song.range("pan"), "between")]
    )
    #expect(
      TextRenderer().rendered(finding) == """
        error[N002]: key `gain` is given twice
         --> a.yaml:1:19
          |
        1 | {gain: 1, pan: 2, gain: 3}
          |  ----     ---     ^^^^ given again
          |  |        |
          |  |        between
          |  first

        """
    )
  }

  @Test func `the gutter is as wide as the largest line number`() {
    let album = Sample("album.yaml", line: 9, "vox: 1")
    let song = Sample("songs/x.yaml", line: 1204, "take: vox")
    let finding = Diagnostic(
      Sample.warning,
      at: album.range("vox"),
      "`vox` is used once",
      labels: [.init(song.range("vox"), "here")]
    )
    #expect(
      TextRenderer().rendered([finding]) == """
        warning[S004]: `vox` is used once
            --> album.yaml:9:1
             |
           9 | vox: 1
             | ^^^
             |
            ::: songs/x.yaml:1204:7
             |
        1204 | take: vox
             |       --- here

        1 warning; `lacquer explain S004` says more about a code

        """
    )
  }

  @Test func `carets stand below wide, joining and tabbed characters`() {
    let song = Sample("a.yaml", "\ttitle: 夜汽車 e\u{301}tude x")
    let finding = Diagnostic(
      Sample.error,
      at: song.range("e\u{301}tude"),
      "a title",
      label: "here"
    )
    #expect(
      TextRenderer().rendered(finding) == """
        error[N002]: a title
         --> a.yaml:1:13
          |
        1 | \ttitle: 夜汽車 e\u{301}tude x
          | \t              ^^^^^ here

        """
    )
  }

  @Test func `wide characters have wide carets`() {
    let song = Sample("a.yaml", "t: 夜汽車")
    let text = TextRenderer().rendered(
      Diagnostic(Sample.error, at: song.range("夜汽車"), "a title")
    )
    #expect(text.hasSuffix("1 | t: 夜汽車\n  |    ^^^^^^\n"))
  }

  @Test func `a place of several lines shows its first`() {
    let song = Sample("a.yaml", "tracks: {a: 1,  \n  b: 2}\n")
    let finding = Diagnostic(Sample.error, at: song.range("{a: 1,  \n  b: 2}"), "two tracks")
    #expect(
      TextRenderer().rendered(finding) == """
        error[N002]: two tracks
         --> a.yaml:1:9
          |
        1 | tracks: {a: 1,\u{20}\u{20}
          |         ^^^^^^

        """
    )
  }

  @Test func `an empty place at the end of a line has one caret`() {
    let song = Sample("a.yaml", "gain:\npan: 1")
    let place = SourceRange(file: song.file, lower: 5, upper: 5)
    let text = TextRenderer().rendered(Diagnostic(Sample.error, at: place, "nothing"))
    #expect(text.hasSuffix("1 | gain:\n  |      ^\n"))
  }

  @Test func `a long line is shown around its mark`() {
    let song = Sample(
      "a.yaml",
      String(repeating: "a", count: 300) + "vox.4" + String(repeating: "b", count: 300)
    )
    let text = TextRenderer().rendered(
      Diagnostic(Sample.error, at: song.range("vox.4"), "no take", label: "here")
    )
    let left = String(repeating: "a", count: 57)
    let right = String(repeating: "b", count: 58)
    #expect(
      text == """
        error[N002]: no take
         --> a.yaml:1:301
          |
        1 | …\(left)vox.4\(right)…
          |  \(String(repeating: " ", count: 57))^^^^^ here

        """
    )
  }

  @Test func `marks too far apart for one window have two`() {
    let song = Sample(
      "a.yaml",
      "first" + String(repeating: "a", count: 300) + "second"
    )
    let text = TextRenderer().rendered(
      Diagnostic(
        Sample.error,
        at: song.range("second"),
        "far",
        labels: [.init(song.range("first"), "from")]
      )
    )
    #expect(text.contains(" ::: a.yaml:1:1\n"))
    #expect(text.contains("aaa…\n  | ^^^^^ from\n"))
  }

  @Test func `what would steer a terminal is shown as a picture`() {
    let song = Sample("a.yaml", "t: \u{1B}[31m \u{202E}x")
    let text = TextRenderer().rendered(
      Diagnostic(Sample.error, at: song.range("x"), "a \u{1B}[31m\nb")
    )
    #expect(
      text == """
        error[N002]: a ␛[31m b
         --> a.yaml:1:11
          |
        1 | t: ␛[31m \u{FFFD}x
          |           ^

        """
    )
  }

  @Test func `bytes that are no text are shown as such`() {
    let file = SourceFile(path: "a.yaml", bytes: [0x61, 0xFF, 0xE2, 0x82, 0x62])
    let place = SourceRange(file: file, lower: 4, upper: 5)
    let text = TextRenderer().rendered(Diagnostic(Sample.error, at: place, "b"))
    #expect(text.hasSuffix("1 | a\u{FFFD}\u{FFFD}b\n  |    ^\n"))
  }

  @Test func `a note of several lines stays together`() {
    let song = Sample("a.yaml", "a")
    let text = TextRenderer().rendered(
      Diagnostic(Sample.error, at: song.range("a"), "a cycle", notes: ["a\n-> b\n-> a"])
    )
    #expect(text.hasSuffix("  = note: a\n          -> b\n          -> a\n"))
  }

  @Test func `a finding without a place has no excerpt`() {
    let finding = Diagnostic(Sample.error, at: nil, "no album here", help: ["make one"])
    #expect(
      TextRenderer().rendered(finding) == """
        error[N002]: no album here
          = help: make one

        """
    )
  }

  @Test func `colour wraps what it colours and nothing else`() {
    let song = Sample("a.yaml", "vox")
    let text = TextRenderer(colour: .ansi).rendered(
      Diagnostic(Sample.error, at: song.range("vox"), "no take", label: "here")
    )
    #expect(
      text == """
        \u{1B}[1;31merror[N002]\u{1B}[0m\u{1B}[1m: no take\u{1B}[0m
        \u{1B}[1;34m -->\u{1B}[0m a.yaml:1:1
        \u{1B}[1;34m  |\u{1B}[0m
        \u{1B}[1;34m1 |\u{1B}[0m vox
        \u{1B}[1;34m  |\u{1B}[0m \u{1B}[1;31m^^^\u{1B}[0m \u{1B}[1;31mhere\u{1B}[0m

        """
    )
  }

  @Test func `the closing line counts by severity and names the first code of the worst`() {
    let codes = [
      Sample.warning, Sample.error, Code("B002", .error, "", ""), Sample.error, Sample.remark,
      Sample.error,
    ]
    let findings = codes.map { Diagnostic($0, at: nil, "x") }
    #expect(
      TextRenderer().closingLine(findings)
        == "4 errors, 1 warning, 1 remark; `lacquer explain B002` says more about a code"
    )
  }

  @Test func `no findings are no text`() {
    #expect(TextRenderer().rendered([]) == "")
  }
}
