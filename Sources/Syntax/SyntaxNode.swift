import Diagnostics

/// A node of a YAML document with its place.
///
/// Aliases are already what they stand for; their places are those of the anchored text.
package struct SyntaxNode: Sendable {
  package enum Content: Sendable {
    /// A scalar is text; the field that expects it gives it a type. `isPlain` is false for quoted
    /// and block scalars.
    case scalar(String, isPlain: Bool)
    case sequence([SyntaxNode])
    /// In the order of the file, merge keys expanded, keys unique.
    case mapping([SyntaxEntry])
  }

  package let content: Content
  package let range: SourceRange
  /// Nodes in the tree below, itself included, with aliases counted as often as they are used.
  package let weight: Int

  package init(content: Content, range: SourceRange, weight: Int) {
    self.content = content
    self.range = range
    self.weight = weight
  }

  /// In words: `text`, `a list`, `a mapping`, `nothing`.
  package var kindName: String {
    switch content {
    case .scalar(let text, let isPlain): isPlain && text.isEmpty ? "nothing" : "text"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }

  /// The value of a key of a mapping; nil where it is no mapping or has no such key.
  package subscript(key: String) -> SyntaxNode? {
    guard case .mapping(let entries) = content else { return nil }
    return entries.first { $0.key == key }?.value
  }
}

/// One `key: value` of a mapping.
package struct SyntaxEntry: Sendable {
  package let key: String
  package let keyRange: SourceRange
  package let value: SyntaxNode

  package init(key: String, keyRange: SourceRange, value: SyntaxNode) {
    self.key = key
    self.keyRange = keyRange
    self.value = value
  }
}
