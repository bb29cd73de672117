import Diagnostics
import Syntax

/// A field that takes one of a few words.
package protocol Choice: ManifestValue, RawRepresentable<String>, CaseIterable {}

extension Choice {
  package static var shape: Shape { .choice(allCases.map(\.rawValue)) }

  package var canonical: Canonical { .text(rawValue) }

  package static func read(_ node: SyntaxNode, _ reader: inout Reader) -> Self? {
    let words = allCases.map(\.rawValue)
    guard let text = node.text else {
      reader.reportKind(of: node, expected: "one of \(PhraseList.quoted(words))")
      return nil
    }
    if let value = Self(rawValue: text) { return value }
    var help: [String] = []
    if let nearest = Suggestion.nearest(to: text, in: words) {
      help = ["did you mean `\(nearest)`?"]
    }
    reader.report(
      Diagnostic(
        FieldCodes.wrongValue,
        at: node.range,
        "`\(reader.field)` is one of \(PhraseList.quoted(words)), but here stands `\(text)`",
        help: help
      )
    )
    return nil
  }
}
