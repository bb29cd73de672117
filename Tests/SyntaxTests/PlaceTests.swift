import Diagnostics
import Syntax
import Testing

/// Offsets are counted by hand in the text above them.
@Suite struct PlaceTests {
  @Test func `block collections end with their last child`() {
    #expect(
      outline("a:\n  - x\n  - y # end\n\nb: {c: 1}\n") == """
        mapping 0..<31
        a 0..<1:
          list 5..<14
            plain "x" 7..<8
            plain "y" 13..<14
        b 22..<23:
          mapping 25..<31
          c 26..<27:
            plain "1" 29..<30
        """
    )
  }

  @Test func `flow collections end with their bracket`() {
    #expect(
      outline("[ [a, b ], {c: d }  ] # x\n") == """
        list 0..<21
          list 2..<9
            plain "a" 3..<4
            plain "b" 6..<7
          mapping 11..<18
          c 12..<13:
            plain "d" 15..<16
        """
    )
  }

  @Test func `a single pair in a flow list ends with its value`() {
    #expect(
      outline("[a: b , c]") == """
        list 0..<10
          mapping 1..<5
          a 1..<2:
            plain "b" 4..<5
          plain "c" 8..<9
        """
    )
  }

  @Test func `quotes belong to a text's place`() {
    #expect(
      outline("'a': \"b\\n\"") == """
        mapping 0..<10
        a 0..<3:
          quoted "b\\n" 5..<10
        """
    )
  }

  @Test func `a block text ends with its last letter`() {
    #expect(
      outline("a: |\n  x\n  y\n\nb: >-\n  z\n") == """
        mapping 0..<23
        a 0..<1:
          quoted "x\\ny\\n" 3..<12
        b 14..<15:
          quoted "z" 17..<23
        """
    )
  }

  @Test func `a plain text over two lines is one place`() {
    #expect(
      outline("a: x\n  y\nb: z") == """
        mapping 0..<13
        a 0..<1:
          plain "x y" 3..<8
        b 9..<10:
          plain "z" 12..<13
        """
    )
  }

  @Test func `nothing has an empty place behind its colon or dash`() {
    #expect(
      outline("a:\nb:\n  -\n  - x\nc:  \n? d\n") == """
        mapping 0..<24
        a 0..<1:
          plain "" 2..<2
        b 3..<4:
          list 8..<15
            plain "" 9..<9
            plain "x" 14..<15
        c 16..<17:
          plain "" 18..<18
        d 23..<24:
          plain "" 24..<24
        """
    )
  }

  @Test func `an anchor is no part of what it names`() {
    #expect(
      outline("a: &x 1\nb: &y # c\n  k: 2\nc: &z [3]\nd: &e\n") == """
        mapping 0..<40
        a 0..<1:
          plain "1" 6..<7
        b 8..<9:
          mapping 20..<24
          k 20..<21:
            plain "2" 23..<24
        c 25..<26:
          list 31..<34
            plain "3" 32..<33
        d 35..<36:
          plain "" 40..<40
        """
    )
  }

  @Test func `offsets count bytes where characters take several`() {
    #expect(
      outline("é: \u{1F39B} # ü\nb: ü x\n") == """
        mapping 0..<21
        é 0..<2:
          plain "\u{1F39B}" 4..<8
        b 14..<15:
          plain "ü x" 17..<21
        """
    )
  }

  @Test func `line breaks of two bytes count as two`() {
    #expect(
      outline("a: 1\r\nb:\r\n  - x\r\n") == """
        mapping 0..<15
        a 0..<1:
          plain "1" 3..<4
        b 6..<7:
          list 12..<15
            plain "x" 14..<15
        """
    )
  }

  @Test func `a byte order mark shifts bytes but no columns`() throws {
    let parsed = parse("\u{FEFF}a: 1\nb: 2\n")
    let root = try #require(parsed.root)
    #expect(parsed.diagnostics.isEmpty)
    #expect((root.range.lower, root.range.upper) == (3, 12))
    #expect(root.range.start == SourceLocation(line: 1, column: 1))
    #expect(try #require(root["b"]).range.start == SourceLocation(line: 2, column: 4))
  }

  @Test func `separators that only Unicode knows as line breaks keep later places right`() throws {
    let root = try #require(parse("a: \"x\u{2028}y\u{85}z\"\nb: here\n").root)
    #expect(source(try #require(root["b"]).range) == "here")
  }

  @Test func `an alias is what it stands for, with the place of that`() {
    #expect(
      outline("a: &x [1]\nb:\n  - *x\n") == """
        mapping 0..<19
        a 0..<1:
          list 6..<9
            plain "1" 7..<8
        b 10..<11:
          list 15..<19
            list 6..<9
              plain "1" 7..<8
        """
    )
  }
}
