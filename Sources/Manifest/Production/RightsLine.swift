/// A P or C line as it is printed: a year and an owner, `2026 Own Label`.
package struct RightsLine: Hashable, Sendable {
  package let year: Int
  package let owner: String

  /// Nil where one of the two is missing; the sign before them may be written or not.
  package init?(_ text: String) {
    var words = text.split(separator: " ").map { String($0) }
    if let first = words.first, Self.signs.contains(first.uppercased()) { words.removeFirst() }
    guard let first = words.first, first.utf8.count == 4, let year = Int(first), year > 0,
      words.count > 1
    else { return nil }
    self.year = year
    owner = words.dropFirst().joined(separator: " ")
  }

  private static let signs: Set<String> = ["℗", "©", "(P)", "(C)", "Ⓟ", "Ⓒ"]
}
