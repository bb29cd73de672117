import Testing

@testable import Diagnostics

@Suite struct SuggestionTests {
  /// Distances by hand; "ca" to "abc" tells the unrestricted distance (2) from the restricted (3).
  @Test(arguments: [
    ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("abc", "abc", 0), ("kitten", "sitting", 3),
    ("gain", "gian", 1), ("ca", "abc", 2), ("a cat", "an abct", 3), ("é", "e", 1),
  ])
  func `the distance counts edits and swaps`(left: String, right: String, edits: Int) {
    #expect(Suggestion.distance(Array(left.unicodeScalars), Array(right.unicodeScalars)) == edits)
  }

  @Test(arguments: [
    ("vox.4", ["kick", "vox.1", "vox.3"], "vox.1"),
    ("treshold", ["ratio", "threshold", "thresholds"], "threshold"),
    ("gian", ["pan", "gain"], "gain"),
    ("Gain", ["gain"], "gain"),
    ("verse-1", ["chorus-1", "bridge"], nil),
    ("ab", ["ac"], nil),
    ("abc", ["abd"], "abd"),
    ("", ["a"], nil),
    ("gain", [], nil),
  ])
  func `the nearest name within a third of the length is suggested`(
    name: String,
    candidates: [String],
    expected: String?
  ) {
    #expect(Suggestion.nearest(to: name, in: candidates) == expected)
  }

  @Test func `very long names have no suggestion`() {
    let name = String(repeating: "a", count: 100_000)
    #expect(Suggestion.nearest(to: name, in: [name + "b"]) == nil)
  }
}
