import Diagnostics
import Syntax
import Testing

/// Each way in which text is no YAML, in full or by message, caret and help.
@Suite struct ProblemTests {
  @Test func `a missing space after a colon is pointed at`() {
    #expect(
      findings("gain:-6 dB\npan: L30\n") == """
        error[M001]: this colon would begin a value where none can stand
         --> a.yaml:2:4
          |
        2 | pan: L30
          |    ^
          |
         ::: a.yaml:1:1
          |
        1 | gain:-6 dB
          | ---------- no space after the colon
          |
          = help: put a space after the colon: `gain: -6 dB`

        """
    )
  }

  @Test func `a colon in a value asks for quotes`() {
    #expect(
      findings("song: x\ntitle: Night: Train\n") == """
        error[M001]: this colon would begin a value where none can stand
         --> a.yaml:2:13
          |
        2 | title: Night: Train
          |             ^
          |
          = help: put text that holds a colon in quotes: `title: "Night: Train"`

        """
    )
  }

  @Test func `a line indented below a value is told where to begin`() {
    #expect(
      findings("a:\n  gain: 1\n    pan: 2\n") == """
        error[M001]: this colon would begin a value where none can stand
         --> a.yaml:3:8
          |
        3 |     pan: 2
          |        ^
          |
         ::: a.yaml:2:3
          |
        2 |   gain: 1
          |   ------- this key already has a value
          |
          = help: begin the line in the same column as line 2

        """
    )
  }

  @Test func `a key that is too long is named as such`() throws {
    let finding = try #require(
      parse("a: 1\n" + String(repeating: "k", count: 1100) + ": 2\n").diagnostics.first
    )
    #expect(finding.message == "a key is longer than 1024 characters")
    #expect(finding.place?.start == SourceLocation(line: 2, column: 1))
  }

  @Test func `a tab as indentation is named`() {
    #expect(
      findings("a:\n\tb: 1\n") == """
        error[M001]: a tab stands where the line's indentation is read
         --> a.yaml:2:1
          |
        2 | \tb: 1
          | ^
          |
          = help: indent with spaces

        """
    )
  }

  @Test(arguments: [
    ("a: 1\nfoo\nb: 2", "`foo` is no `key: value`", 2, 1),
    ("a: [\n", "`[` is opened here and never closed", 1, 4),
    ("a: {b: [x: {\n", "`{` is opened here and never closed", 1, 12),
    ("a: [1, 2", "`[` is opened here and never closed", 1, 4),
    ("a: [1\nb: 2", "expected `,` or `]` before `:`", 2, 2),
    ("a: {b: 1", "`{` is opened here and never closed", 1, 4),
    ("é: {ü: 1} ]", "expected a key of the mapping that begins in line 1, but found `]`", 1, 11),
    ("a: \"x\nb: 1", "a quote is opened here and never closed", 1, 4),
    ("a: \"\\m\"", "an escape in double quotes is none that YAML knows", 1, 5),
    ("a: @x", "no value can begin with `@`", 1, 4),
    ("a: `x`", "no value can begin with a backquote", 1, 4),
    ("a: *", "`*` begins an alias, but no name follows", 1, 4),
    ("a: & x", "`&` begins an anchor, but no name follows", 1, 4),
    ("a: [b:]", "a colon in brackets has neither a space nor a value behind it", 1, 6),
    ("a: - b", "a list cannot begin here", 1, 4),
    ("a: ? b", "`?` cannot stand here", 1, 4),
    ("a: [1, , 2]", "a value is missing before `,`", 1, 8),
    ("  a: 1\nb: 2", "the document has already ended before this line", 2, 1),
    (
      "- a\nb: 1", "expected an item of the list that begins in line 1, but found `b:`", 2, 1
    ),
    ("a: | text\n  b", "this cannot follow `|` or `>`", 1, 6),
    ("%FOO\n---\na: 1", "a line that begins with `%` is a directive, and manifests use none", 1, 1),
    ("a: !x!y z", "tags are not used in manifests: `!x!y`", 1, 4),
    ("\u{FEFF}é: @x", "no value can begin with `@`", 1, 4),
    ("a: 1\r\né: @x", "no value can begin with `@`", 2, 4),
  ])
  func `what is no YAML is said in plain words, with a remedy`(
    text: String,
    message: String,
    line: Int,
    column: Int
  ) throws {
    let parsed = parse(text)
    let finding = try #require(parsed.diagnostics.first)
    #expect(parsed.root == nil)
    #expect(finding.message == message)
    #expect(finding.place?.start == SourceLocation(line: line, column: column))
    #expect(!finding.help.isEmpty)
  }

  @Test func `a badly indented key is measured against its mapping`() {
    #expect(
      findings("a:\n    b: 1\n  c: 2\n") == """
        error[M001]: expected a key of the mapping that begins in line 1, but found `c:`
         --> a.yaml:3:3
          |
        3 |   c: 2
          |   ^^
          |
         ::: a.yaml:1:1
          |
        1 | a:
          | - begins here, in column 1
          |
          = help: begin it in column 1, or in that of what it belongs to

        """
    )
  }

  @Test func `bytes that are no UTF-8 are shown where they stand`() {
    #expect(
      findings(Array("song: x\ntitle: Caf".utf8) + [0xE9] + Array(" au lait\n".utf8)) == """
        error[M010]: byte 0xE9 is not UTF-8 text
         --> a.yaml:2:11
          |
        2 | title: Caf\u{FFFD} au lait
          |           ^
          |
          = help: save the file as UTF-8; some programs write Latin-1 or Windows-1252

        """
    )
  }

  @Test(arguments: [[0xFF], [0xC3], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80]])
  func `stray, overlong and surrogate bytes are no UTF-8`(bytes: [UInt8]) {
    for prefix in [[], SourceFile.byteOrderMark] {
      let parsed = parse(prefix + Array("a: 1\nb: x".utf8) + bytes + Array("\n".utf8))
      #expect(parsed.diagnostics.map(\.code.id) == ["M010"])
      #expect(parsed.diagnostics.first?.place?.lower == prefix.count + 9)
    }
  }

  @Test func `a NUL byte is named`() {
    #expect(
      findings("a: x\u{0}y\n") == """
        error[M010]: a NUL byte is not text
         --> a.yaml:1:5
          |
        1 | a: x␀y
          |     ^
          |
          = help: take it out; if the file is full of them, it is UTF-16 or no text at all

        """
    )
  }

  @Test func `a control character is named by its number`() {
    #expect(
      findings("a: x\u{7}y\n") == """
        error[M010]: control character U+0007 cannot stand in a manifest
         --> a.yaml:1:5
          |
        1 | a: x␇y
          |     ^
          |
          = help: take it out, or write it as `\\u0007` in double quotes

        """
    )
  }

  @Test(arguments: [[0xFF, 0xFE, 0x61, 0x00], [0xFE, 0xFF, 0x00, 0x61]] as [[UInt8]])
  func `UTF-16 is named`(bytes: [UInt8]) {
    #expect(parse(bytes).diagnostics.map(\.message) == ["`a.yaml` is UTF-16 text, not UTF-8"])
  }
}
