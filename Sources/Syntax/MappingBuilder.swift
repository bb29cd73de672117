import Diagnostics

/// Gathers the entries of one mapping: unique keys, merges expanded.
struct MappingBuilder {
  /// A key as written, or as its alias is.
  struct Key {
    let text: String
    /// Where it stands in the mapping.
    let range: SourceRange
    let isMerge: Bool
  }

  private var own = KeyTable()
  private var merge: Merge?
  private(set) var height = 0
  private var weight = 1

  private struct Merge {
    let key: Key
    /// How many of the mapping's own entries stand before it.
    let position: Int
    let mappings: [[SyntaxEntry]]
  }

  /// Adds a value; returns what is wrong with it.
  mutating func add(_ key: consuming Key, _ value: consuming BuiltNode) -> Diagnostic? {
    if key.isMerge { return addMerge(key, value) }
    if let first = own.index(of: key.text) {
      return duplicate(key, first: own.entries[first].keyRange)
    }
    height = max(height, value.height)
    guard let node = value.node else { return nil }
    weight += node.weight
    own.append(SyntaxEntry(key: key.text, keyRange: key.range, value: node))
    return nil
  }

  private mutating func addMerge(_ key: Key, _ value: BuiltNode) -> Diagnostic? {
    if let merge { return duplicate(key, first: merge.key.range) }
    guard let node = value.node else { return nil }
    let mappings = Self.mappings(of: node)
    merge = Merge(key: key, position: own.entries.count, mappings: mappings ?? [])
    // The level of the merged mapping falls away.
    height = max(height, value.height - 1)
    return mappings == nil ? unmergeable(node, at: value.range, in: key.range.file) : nil
  }

  /// All entries in their order, merged keys where the merge stands; and the mapping's weight.
  func finished() -> (entries: [SyntaxEntry], weight: Int) {
    guard let merge else { return (own.entries, weight) }
    var taken = own
    var weight = weight
    for entry in merge.mappings.joined() where taken.index(of: entry.key) == nil {
      taken.append(entry)
      weight += entry.value.weight
    }
    let merged = taken.entries[own.entries.count...]
    let entries =
      Array(own.entries[..<merge.position]) + merged + own.entries[merge.position...]
    return (entries, weight)
  }

  private func duplicate(_ key: Key, first: SourceRange) -> Diagnostic {
    let name = Wording.quoted(key.text)
    let help = key.isMerge ? "merge several mappings as a list: `<<: [*a, *b]`" : "keep one of them"
    return Diagnostic(
      SyntaxCodes.duplicateKey,
      at: key.range,
      "key \(name) is given twice, first in line \(first.start.line)",
      label: "given again",
      labels: [.init(first, "first given here")],
      help: [help]
    )
  }

  private func unmergeable(_ node: SyntaxNode, at range: Range<Int>, in file: SourceFile)
    -> Diagnostic
  {
    var found = node.kindName
    if case .sequence(let items) = node.content {
      let other = items.first { item in
        if case .mapping = item.content { false } else { true }
      }
      found = "a list with \(other?.kindName ?? "nothing") in it"
    }
    return Diagnostic(
      SyntaxCodes.badReference,
      at: SourceRange(file: file, lower: range.lowerBound, upper: range.upperBound),
      "`<<` merges a mapping or a list of mappings, but this is \(found)",
      help: ["name an anchor that stands at a mapping: `<<: *defaults`"]
    )
  }

  private static func mappings(of node: SyntaxNode) -> [[SyntaxEntry]]? {
    switch node.content {
    case .scalar: return nil
    case .mapping(let entries): return [entries]
    case .sequence(let items):
      var mappings: [[SyntaxEntry]] = []
      for item in items {
        guard case .mapping(let entries) = item.content else { return nil }
        mappings.append(entries)
      }
      return mappings
    }
  }
}
