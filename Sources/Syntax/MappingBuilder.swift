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

  private struct Merge {
    let key: Key
    /// How many of the mapping's own entries stand before it.
    let position: Int
    let mappings: [[SyntaxEntry]]
  }

  /// Adds a value; returns what is wrong with it.
  mutating func add(_ key: Key, _ value: BuiltNode) -> Diagnostic? {
    if let first = firstPlace(of: key) { return duplicate(key, first: first) }
    guard let node = value.node else { return nil }
    if key.isMerge {
      guard let mappings = Self.mappings(of: node) else {
        merge = Merge(key: key, position: own.entries.count, mappings: [])
        return unmergeable(node, at: value.range)
      }
      merge = Merge(key: key, position: own.entries.count, mappings: mappings)
      // The merged mapping's own level falls away, and a list's around it.
      height = max(height, value.height - 1)
    } else {
      own.append(SyntaxEntry(key: key.text, keyRange: key.range, value: node))
      height = max(height, value.height)
    }
    return nil
  }

  /// All entries in their order: merged keys where the merge stands.
  func entries() -> [SyntaxEntry] {
    guard let merge else { return own.entries }
    var taken = own
    for entry in merge.mappings.joined() where taken.entry(entry.key) == nil {
      taken.append(entry)
    }
    let merged = taken.entries[own.entries.count...]
    return Array(own.entries[..<merge.position]) + merged + own.entries[merge.position...]
  }

  private func firstPlace(of key: Key) -> SourceRange? {
    key.isMerge ? merge?.key.range : own.entry(key.text)?.keyRange
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

  private func unmergeable(_ node: SyntaxNode, at range: SourceRange) -> Diagnostic {
    var found = node.kindName
    if case .sequence(let items) = node.content {
      let other = items.first { item in
        if case .mapping = item.content { false } else { true }
      }
      found = "a list with \(other?.kindName ?? "nothing") in it"
    }
    return Diagnostic(
      SyntaxCodes.badReference,
      at: range,
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
