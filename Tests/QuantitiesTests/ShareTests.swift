import Quantities
import Testing

@Suite struct ShareTests {
  @Test(arguments: [
    ("50%", "50%"), ("12.50 %", "12.5%"), ("1/3", "1/3"), ("2/4", "50%"), ("0%", "0%"),
    ("33.3333%", "33.3333%"), ("1/8", "12.5%"),
  ])
  func `a share is a percentage, or a fraction where none is exact`(
    _ text: String,
    _ canonical: String
  ) throws {
    #expect(try Share(parsing: text).description == canonical)
  }

  @Test(arguments: [
    ("50", QuantityProblem.missingUnit), ("-5%", .impossible("a share is never negative")),
    ("1/0", .impossible("nothing has no parts")), ("5 dB", .wrongUnit("dB", of: "a level")),
    ("0.5/2", .malformed), ("nan%", .notFinite),
    ("33.33333333333%", .impossible("it has more digits than are kept exactly")),
  ])
  func `a share that is none says why`(_ text: String, _ expected: QuantityProblem) {
    #expect(problem(text, as: Share.self) == expected)
  }

  @Test func `three thirds are a whole, and three times 33.33% are not`() throws {
    let third = try Share(parsing: "1/3")
    #expect(third + third + third == .whole)
    let near = try Share(parsing: "33.33%")
    #expect((near + near + near).description == "99.99%")
  }
}
