import Diagnostics
import Fields
import Syntax

/// Finds what a name stands for in manifests: the value under a key, the mapping that bears the name
/// as its `id:` or `song:`, or the name itself where it is used.
struct NamedPlaces {
  /// Keys by which a mapping says what it is, or whose it is.
  private static let identities: Set<String> = [
    "id", "album", "song", "person", "party", "take", "section", "of",
  ]

  private var trees: [ObjectIdentifier: SyntaxNode?] = [:]

  /// Whether a place lies in something called `name`.
  mutating func isPlace(_ place: SourceRange, inside name: String) -> Bool {
    let identifier = ObjectIdentifier(place.file)
    let tree = trees[identifier] ?? YAMLParser.parse(place.file).root
    trees[identifier] = tree
    return tree.map { Self.isPlace(place, inside: name, below: $0) } ?? false
  }

  private static func isPlace(
    _ place: SourceRange,
    inside name: String,
    below node: SyntaxNode
  ) -> Bool {
    switch node.content {
    case .scalar(let text, _): text == name && contains(node.range, place)
    case .sequence(let items): items.contains { isPlace(place, inside: name, below: $0) }
    case .mapping(let entries):
      entries.contains { entry in
        isNamed(entry, name) && contains(node.range, place)
          || entry.key == name
            && (contains(entry.keyRange, place) || contains(entry.value.range, place))
          || isPlace(place, inside: name, below: entry.value)
      }
    }
  }

  private static func isNamed(_ entry: SyntaxEntry, _ name: String) -> Bool {
    identities.contains(entry.key) && entry.value.text == name
  }

  private static func contains(_ range: SourceRange, _ place: SourceRange) -> Bool {
    range.file === place.file && range.lower <= place.lower && place.upper <= range.upper
  }
}
