/// What one event, and all below it, became.
struct BuiltNode {
  /// Nil for a value that cannot be had.
  let node: SyntaxNode?
  /// The bytes it was built from: of an alias the alias, not what it stands for.
  let range: Range<Int>
  /// Levels of lists and mappings, itself included; 0 for text.
  let height: Int
}
