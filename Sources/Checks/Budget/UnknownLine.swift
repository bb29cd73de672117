import Diagnostics
import Fields
import Manifest
import Quantities

/// A cost falls on a line that the budget does not have.
struct UnknownLine: Check {
  static let code = Code(
    "B005",
    .error,
    "unknown budget line",
    """
    A cost, a person, a studio or a piece of equipment names a line that is not among the budget's \
    `lines:`, so that nothing limits what is spent on it.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      budget: {currency: EUR, lines: {mixing: 500 EUR}, costs: [{line: mixing, amount: 400 EUR}]}
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      budget: {currency: EUR, lines: {mixing: 500 EUR}, costs: [{line: ~mixng~, amount: 400 EUR}]}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    guard let album = project.album, let budget = album.budget, !budget.lines.isEmpty,
      budget.isSound(\.lines)
    else { return }
    let used =
      budget.costs.map(\.line) + album.people.entries.compactMap(\.value.line)
      + album.studios.entries.compactMap(\.value.line)
      + album.equipment.entries.compactMap(\.value.line)
    let names = budget.lines.keys.map(\.rawValue)
    for line in used where !budget.lines.mentions(line.value) {
      findings.add(
        Diagnostic(
          Self.code,
          at: line.place.range,
          "the budget has no line `\(line.value)`",
          notes: ["its lines are \(PhraseList.quoted(names))"],
          help: Suggestion.nearest(to: line.value.rawValue, in: names)
            .map { ["a line with a similar name: `\($0)`"] } ?? []
        )
      )
    }
  }
}
