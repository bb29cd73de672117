import Quantities

/// A number inside a node that automation moves: how it is written, read and set.
package struct ParameterAccess<Node: Sendable>: Sendable {
  package let form: QuantityForm
  package let range: ClosedRange<Double>
  /// The range as shown.
  package let rangeText: String
  package let parse: @Sendable (String) throws(QuantityProblem) -> Double
  /// A number as it is written.
  package let text: @Sendable (Double) -> String
  package let get: @Sendable (Node) -> Double
  package let set: @Sendable (inout Node, Double) -> Void

  package init<Value: ManifestValue & Measured & RangedValue>(
    _ name: String,
    _ keyPath: any WritableKeyPath<Node, Value> & Sendable,
    in range: ClosedRange<Double>
  ) {
    form = Value.form
    self.range = range
    rangeText = FieldRange(range, of: Value.self).text
    parse = { text throws(QuantityProblem) in try Value(parsing: text).number }
    text = { Value(number: $0).description }
    get = { $0[keyPath: keyPath].number }
    set = { $0[keyPath: keyPath] = Value(number: $1) }
  }

  private init<Inner>(
    _ inner: ParameterAccess<Inner>,
    in list: any WritableKeyPath<Node, [Inner]> & Sendable,
    at index: Int
  ) {
    form = inner.form
    range = inner.range
    rangeText = inner.rangeText
    parse = inner.parse
    text = inner.text
    get = { inner.get($0[keyPath: list][index]) }
    set = { inner.set(&$0[keyPath: list][index], $1) }
  }

  /// The same number seen from the node that holds the list.
  package func inside<Outer>(
    _ list: any WritableKeyPath<Outer, [Node]> & Sendable,
    at index: Int
  ) -> ParameterAccess<Outer> {
    ParameterAccess<Outer>(self, in: list, at: index)
  }
}

extension ManifestNode {
  /// The parameter at a path below this node, `bands.2.gain`; nil where there is none to automate.
  package static func access(
    _ path: ArraySlice<Substring>,
    in node: Self
  ) -> ParameterAccess<Self>? {
    guard let first = path.first.map(String.init) else { return nil }
    let name = synonyms[first] ?? first
    guard let field = fields.first(where: { $0.name == name }) else { return nil }
    return field.access?(node, path.dropFirst())
  }

  /// The paths that may be automated in this node, for messages.
  package var automatablePaths: [String] {
    Self.fields.flatMap { field -> [String] in
      guard field.access != nil else { return [] }
      if case .list(let element) = field.shape, case .node(let node) = element {
        let inner = node.fields().filter(\.isAutomatable).map(\.name)
        return inner.map { "\(field.name).1.\($0)" }
      }
      return [field.name]
    }
  }
}
