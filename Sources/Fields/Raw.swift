import Syntax

/// A part of the manifest kept as written: its keys are looked at elsewhere.
package struct Raw: ManifestValue {
  package let node: SyntaxNode

  package static var shape: Shape { .anything }

  package static func read(_ node: SyntaxNode, _ reader: inout Reader) -> Raw? {
    Raw(node: node)
  }

  package var canonical: Canonical { Self.canonical(of: node) }

  package static func == (left: Raw, right: Raw) -> Bool { left.canonical == right.canonical }
  package func hash(into hasher: inout Hasher) { hasher.combine(canonical) }

  private static func canonical(of node: SyntaxNode) -> Canonical {
    switch node.content {
    case .scalar(let text, _): .text(text)
    case .sequence(let items): .list(items.map(canonical(of:)))
    case .mapping(let entries):
      .map(entries.map { Canonical.Entry($0.key, canonical(of: $0.value)) })
    }
  }
}
