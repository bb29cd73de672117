/// Names in a sentence: "`a`, `b` and `c`".
package enum PhraseList {
  package enum Conjunction: String, Sendable {
    case and
    case or
  }

  /// A longer list ends in a count.
  private static let longestList = 5

  /// The names in backquotes; of more than five the first five and a count.
  package static func quoted(_ names: [String], _ conjunction: Conjunction = .and) -> String {
    joined(names.map { "`\($0)`" }, conjunction)
  }

  /// The phrases as they are; of more than five the first five and a count.
  package static func joined(_ phrases: [String], _ conjunction: Conjunction = .and) -> String {
    var shown = phrases
    if phrases.count > longestList {
      shown = phrases.prefix(longestList) + ["\(phrases.count - longestList) more"]
    }
    guard let last = shown.last, shown.count > 1 else { return shown.first ?? "" }
    return "\(shown.dropLast().joined(separator: ", ")) \(conjunction.rawValue) \(last)"
  }
}
