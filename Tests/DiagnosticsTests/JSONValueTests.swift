import Diagnostics
import Testing

@Suite struct JSONValueTests {
  @Test(arguments: [
    (JSONValue.null, "null"),
    (.bool(true), "true"),
    (.bool(false), "false"),
    (.integer(-42), "-42"),
    (.number(-14.5), "-14.5"),
    (.number(0.1), "0.1"),
    (.number(.nan), "null"),
    (.number(-.infinity), "null"),
    (.string(""), "\"\""),
    (.string("a/ü\u{1F39B}"), "\"a/ü\u{1F39B}\""),
    (.string("\"\\\n\r\t"), #""\"\\\n\r\t""#),
    (.string("\u{0}\u{1B}\u{7F}\u{2028}"), #""\u0000\u001b\u007f\u2028""#),
    (.array([]), "[]"),
    (.object([]), "{}"),
    (.object([.init("b", .integer(1)), .init("a", ["x", .null])]), #"{"b":1,"a":["x",null]}"#),
  ])
  func `compact text follows RFC 8259`(value: JSONValue, text: String) {
    #expect(value.rendered(style: .compact) == text)
  }

  @Test func `indented text has a line for each element and keeps empty ones short`() {
    let value: JSONValue = ["a": ["x", [:]], "b": []]
    #expect(
      value.rendered(style: .indented) == """
        {
          "a": [
            "x",
            {}
          ],
          "b": []
        }
        """
    )
  }
}
