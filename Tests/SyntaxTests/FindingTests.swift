import Diagnostics
import Syntax
import Testing

/// Each finding of a text that is YAML, in full.
@Suite struct FindingTests {
  @Test func `codes are told apart and explained`() {
    #expect(
      SyntaxCodes.all.map(\.id) == [
        "M001", "M002", "M010", "M011", "M012", "M013", "M014", "M015",
      ]
    )
    #expect(SyntaxCodes.all.allSatisfy { $0.explanation.count > 100 && !$0.title.isEmpty })
  }

  @Test func `a duplicate key names both places`() {
    #expect(
      findings("gain: 1\npan: 2\n'gain': 3\n") == """
        error[M002]: key `gain` is given twice, first in line 1
         --> a.yaml:3:1
          |
        3 | 'gain': 3
          | ^^^^^^ given again
          |
         ::: a.yaml:1:1
          |
        1 | gain: 1
          | ---- first given here
          |
          = help: keep one of them

        """
    )
  }

  @Test func `two merges of one mapping are a duplicate key`() {
    #expect(
      findings("x: &x {a: 1}\ny: {<<: *x, <<: *x}\n") == """
        error[M002]: key `<<` is given twice, first in line 2
         --> a.yaml:2:13
          |
        2 | y: {<<: *x, <<: *x}
          |     --      ^^ given again
          |     |
          |     first given here
          |
          = help: merge several mappings as a list: `<<: [*a, *b]`

        """
    )
  }

  @Test func `a deep file names the bracket that is one too many`() {
    let text = findings(String(repeating: "[\n", count: 200))
    #expect(
      text == """
        error[M011]: lists and mappings are nested deeper than 128 levels
           --> a.yaml:129:1
            |
        129 | [
            | ^
            |
            = help: look for brackets that are opened and never closed

        """
    )
  }

  @Test func `an alias that goes too deep names itself`() {
    let deep = String(repeating: "[", count: 127) + String(repeating: "]", count: 127)
    #expect(
      findings("a: &a \(deep)\nb: [*a]\n") == """
        error[M011]: with what `*a` stands for, the file is nested deeper than 128 levels
         --> a.yaml:2:5
          |
        2 | b: [*a]
          |     ^^
          |
          = help: write what is meant without aliases of aliases

        """
    )
  }

  @Test(arguments: ["", "\n  \n", "\u{FEFF}"])
  func `an empty file says so`(text: String) {
    #expect(
      parse(text).diagnostics.map { TextRenderer().rendered($0) } == [
        """
        error[M013]: `a.yaml` is empty
         --> a.yaml:1:1
          |
        1 |
          | ^
          |
          = help: an album begins with `album:`, a song with `song:`

        """
      ]
    )
    #expect(parse(text).root == nil)
  }

  @Test(arguments: ["# c\n", "---\n", "---\n...\n"])
  func `a file of comments or signs holds no values`(text: String) {
    let parsed = parse(text)
    #expect(parsed.diagnostics.map(\.message) == ["`a.yaml` holds no values"])
    #expect(parsed.root == nil)
  }

  @Test func `an unknown anchor suggests the nearest, and its value is left out`() {
    let text = "a: &drum-bus {gain: 1}\nb: *drum-buss\nc: 1\n"
    #expect(
      findings(text) == """
        error[M014]: no anchor `&drum-buss` stands before `*drum-buss`
         --> a.yaml:2:4
          |
        2 | b: *drum-buss
          |    ^^^^^^^^^^
          |
          = help: an anchor with a similar name: `&drum-bus`

        """
    )
    guard case .mapping(let entries)? = parse(text).root?.content else { return }
    #expect(entries.map(\.key) == ["a", "c"])
  }

  @Test func `an unknown anchor without a like name says where one has to stand`() {
    #expect(
      findings("title: *x\n") == """
        error[M014]: no anchor `&x` stands before `*x`
         --> a.yaml:1:8
          |
        1 | title: *x
          |        ^^
          |
          = help: name the value further up with `&x`, or quote text that begins with `*`

        """
    )
  }

  @Test func `an anchor that holds itself is found`() {
    #expect(
      findings("&a [*a]") == """
        error[M014]: `*a` stands inside what `&a` names
         --> a.yaml:1:5
          |
        1 | &a [*a]
          |     ^^
          |
          = help: an anchor cannot hold itself: end what it names before its first alias

        """
    )
  }

  @Test func `a merge of a text is found`() {
    #expect(
      findings("a: &a 1\nb: {<<: *a}\n") == """
        error[M014]: `<<` merges a mapping or a list of mappings, but this is text
         --> a.yaml:2:9
          |
        2 | b: {<<: *a}
          |         ^^
          |
          = help: name an anchor that stands at a mapping: `<<: *defaults`

        """
    )
  }

  @Test func `a merge of a list that holds other things is found`() {
    #expect(
      parse("b: {<<: [{c: 1}, [x]]}").diagnostics.map(\.message)
        == ["`<<` merges a mapping or a list of mappings, but this is a list with a list in it"]
    )
  }

  @Test func `tags are found where they stand, and values stay`() {
    let text = "a: !foo 1\nb: !!str [x]\n"
    #expect(
      findings(text)
        == """
        error[M015]: tags are not used in manifests: `!foo`
         --> a.yaml:1:4
          |
        1 | a: !foo 1
          |    ^^^^
          |
          = help: take it out, or put the whole text in quotes if the `!` belongs to it
        error[M015]: tags are not used in manifests: `!!str`
         --> a.yaml:2:4
          |
        2 | b: !!str [x]
          |    ^^^^^
          |
          = help: take it out: the field that expects a value says how it is read

        """
    )
    #expect(parse(text).root?["b"]?.range.lower == 19)
  }

  @Test func `a second document is found, and the first is read`() {
    let text = "a: 1\n---\nb: 2\n"
    #expect(
      findings(text) == """
        error[M015]: a second document begins here, but a file holds one
         --> a.yaml:2:1
          |
        2 | ---
          | ^^^
          |
          = help: take this line out, or move what follows into a file of its own

        """
    )
    #expect(parse(text).root?["a"] != nil)
  }

  @Test func `a list as a key is found`() {
    #expect(
      findings("a: {[b, c]: 1}\n") == """
        error[M015]: a list cannot be a key
         --> a.yaml:1:5
          |
        1 | a: {[b, c]: 1}
          |     ^^^^^^
          |
          = help: keys are names; text that holds brackets goes in quotes

        """
    )
  }

  @Test func `a value without a key is found`() {
    #expect(
      findings("?\n: 1\n") == """
        error[M001]: a value has no key
         --> a.yaml:1:2
          |
        1 | ?
          |  ^ the key is missing
          |
          = help: write a key before the colon: `key: value`

        """
    )
  }

  @Test func `an escaped NUL is found`() {
    #expect(
      findings("file: \"a\\0b\"\n") == """
        error[M010]: text cannot hold a NUL
         --> a.yaml:1:7
          |
        1 | file: "a\\0b"
          |       ^^^^^^
          |
          = help: take the escape `\\0` out; a backslash itself is `\\\\`, or goes in single quotes

        """
    )
  }

  @Test func `all findings are reported, also those before text that cannot be read`() {
    let found = parse("a: !x 1\nb: *y\nb: 2\na: 3\nc: [\n").diagnostics
    #expect(found.map(\.code.id) == ["M015", "M014", "M002", "M001"])
    #expect(found.map { $0.place?.start.line } == [1, 2, 4, 5])
  }
}
