import Quantities
import Testing

@Suite struct NameTests {
  @Test(arguments: ["a", "lead-vocal", "verse-2", "u87", "x--"])
  func `a name is lower case`(_ text: String) throws {
    #expect(try Name(parsing: text).rawValue == text)
    #expect(Name(rawValue: text)?.description == text)
  }

  @Test(arguments: ["", "Lead", "lead vocal", "2nd", "-a", "vox.3", "caf\u{e9}", "a_b"])
  func `a text that is no name is malformed`(_ text: String) {
    #expect(problem(text, as: Name.self) == .malformed)
    #expect(Name(rawValue: text) == nil)
  }

  @Test(arguments: ["vox.3", "kick", "vox.3.b-2"])
  func `a take's name may hold dots`(_ text: String) throws {
    #expect(try TakeName(parsing: text).rawValue == text)
  }

  @Test(arguments: ["", ".", "vox.", ".vox", "vox..3", "Vox.1", "3.vox"])
  func `a text that is no take's name is malformed`(_ text: String) {
    #expect(problem(text, as: TakeName.self) == .malformed)
    #expect(TakeName(rawValue: text) == nil)
  }

  @Test func `a switch is true or false`() throws {
    #expect(try Toggle(parsing: "true") == .on)
    #expect(try Toggle(parsing: "false") == .off)
    #expect(
      problem("yes", as: Toggle.self) == .impossible("it is `true` or `false`; `yes` is a text")
    )
    #expect(
      problem("True", as: Toggle.self) == .impossible("it is `true` or `false`; `True` is a text")
    )
    #expect(problem("maybe", as: Toggle.self) == .malformed)
  }

  @Test(arguments: [
    ("-1", QuantityProblem.impossible("a count is never negative")),
    ("1.5", .impossible("a count is a whole number of at most 18 digits")),
    ("9999999999999999999", .impossible("a count is a whole number of at most 18 digits")),
    ("3 dB", .wrongUnit("dB", of: "a level")), ("three", .malformed), ("inf", .notFinite),
  ])
  func `a count that is none says why`(_ text: String, _ expected: QuantityProblem) {
    #expect(problem(text, as: Count.self) == expected)
  }

  @Test func `a count and a text stand as they are`() throws {
    #expect(try Count(parsing: "016").value == 16)
    #expect(Text(parsing: "no: {way}").value == "no: {way}")
  }
}
