import Diagnostics
import Quantities
import Syntax

/// What a field of the manifest may hold: a quantity, a choice, a list, a map or a node.
package protocol ManifestValue: Hashable, Sendable {
  /// How it is written; the schema and the reference come from it.
  static var shape: Shape { get }

  /// Reads a node. What is wrong goes to `reader`; nil means that no value came of it.
  static func read(_ node: SyntaxNode, _ reader: inout Reader) -> Self?

  /// The value free of layout, order of keys and spelling of units.
  var canonical: Canonical { get }

  /// What it is called among the items of a list; nil for what has no name.
  var itemName: String? { get }

  /// What two values do not agree in, nil being no value at all; lengths in other units are equal
  /// where they are so at the rate.
  static func differences(from old: Self?, to new: Self?, at rate: SampleRate?) -> [Difference]
}

/// Collects what is wrong while values are read.
package struct Reader {
  package private(set) var diagnostics: [Diagnostic] = []
  /// True where values are missing from the tree, each with a finding of its own: then no key is
  /// said to be missing.
  package let isTreePartial: Bool
  /// The field being read, for messages.
  package var field = "this"

  package init(isTreePartial: Bool = false) {
    self.isTreePartial = isTreePartial
  }

  package mutating func report(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
  }

  /// Reports a list, mapping or text that stands where another kind is needed.
  package mutating func reportKind(of node: SyntaxNode, expected: String, example: String? = nil) {
    report(
      Diagnostic(
        FieldCodes.wrongNode,
        at: node.range,
        "`\(field)` is \(expected), but here stands \(node.kindName)",
        help: example.map { ["write it like `\($0)`"] } ?? []
      )
    )
  }
}

extension Optional: ManifestValue where Wrapped: ManifestValue {
  package static var shape: Shape { Wrapped.shape }

  package static func read(_ node: SyntaxNode, _ reader: inout Reader) -> Wrapped?? {
    Wrapped.read(node, &reader).map { .some($0) }
  }

  package var canonical: Canonical { self?.canonical ?? .text("") }
}

extension Array: ManifestValue where Element: ManifestValue {
  package static var shape: Shape { .list(Element.shape) }

  package static func read(_ node: SyntaxNode, _ reader: inout Reader) -> [Element]? {
    guard case .sequence(let items) = node.content else {
      if node.isEmpty { return [] }
      reader.reportKind(of: node, expected: "a list")
      return nil
    }
    var elements: [Element] = []
    elements.reserveCapacity(items.count)
    for item in items {
      if let element = Element.read(item, &reader) { elements.append(element) }
    }
    return elements
  }

  package var canonical: Canonical { .list(map(\.canonical)) }
}

extension SyntaxNode {
  /// True for a key with nothing behind it.
  package var isEmpty: Bool {
    if case .scalar(let text, isPlain: true) = content { return text.isEmpty || text == "~" }
    return false
  }

  /// The text of a scalar; nil for lists and mappings.
  package var text: String? {
    if case .scalar(let text, _) = content { return text }
    return nil
  }
}
