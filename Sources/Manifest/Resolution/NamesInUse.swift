import Diagnostics
import Fields
import Quantities

/// The names that things of one kind have, for references to them.
struct NamesInUse<Key: Quantity> {
  private let code: Code
  private let kind: String
  private let plural: String
  private let names: [Key]
  /// False where one of them could not be read, which has a finding of its own.
  let isWhole: Bool
  private let known: Set<Key>

  init(_ code: Code, _ kind: String, plural: String? = nil, names: [Key], isWhole: Bool) {
    self.code = code
    self.kind = kind
    self.plural = plural ?? kind + "s"
    self.names = names
    self.isWhole = isWhole
    known = Set(names)
  }

  /// What is wrong with a name that is none of them; nil where it is one, or may be.
  func finding(_ name: Key, at place: SourceRange?) -> Diagnostic? {
    guard isWhole, !known.contains(name) else { return nil }
    let texts = names.map(\.description)
    let inUse =
      switch texts.count {
      case 0: "the album has no \(plural)"
      case 1: "the album's only \(kind) is `\(texts[0])`"
      default: "the album's \(plural) are \(PhraseList.quoted(texts))"
      }
    return Diagnostic(
      code,
      at: place,
      "there is no \(kind) named `\(name)`",
      notes: [inUse],
      help: Suggestion.nearest(to: name.description, in: texts)
        .map { ["a similar name: `\($0)`"] } ?? []
    )
  }
}
