import Diagnostics
import Testing

@Suite struct PhraseListTests {
  @Test(arguments: [
    ([], ""),
    (["a"], "`a`"),
    (["a", "b"], "`a` and `b`"),
    (["a", "b", "c"], "`a`, `b` and `c`"),
    (["a", "b", "c", "d", "e"], "`a`, `b`, `c`, `d` and `e`"),
    (["a", "b", "c", "d", "e", "f"], "`a`, `b`, `c`, `d`, `e` and 1 more"),
    (["a", "b", "c", "d", "e", "f", "g", "h"], "`a`, `b`, `c`, `d`, `e` and 3 more"),
  ])
  func `more than five names end in a count`(names: [String], text: String) {
    #expect(PhraseList.quoted(names) == text)
  }

  @Test func `alternatives are joined by or`() {
    #expect(PhraseList.joined(["10 ms", "1 s"], .or) == "10 ms or 1 s")
  }

  @Test func `a count has its noun in the right number`() {
    #expect("\(Counted(1, "error")), \(Counted(2, "error"))" == "1 error, 2 errors")
    #expect("\(Counted(0, "bus", plural: "buses"))" == "0 buses")
  }
}
