import Diagnostics
import Quantities
import Syntax

/// One key of a mapping, said once: its name, its place in the struct, a sentence, a range.
///
/// Parsing, errors, schemas, the reference, the canonical form, automation and the places of later
/// findings all come from this.
///
/// A reference, because tables of fields are walked for every key that is read.
package final class Field<Node: ManifestNode>: Sendable {
  package let name: String
  package let keyPath: any PartialKeyPath<Node> & Sendable
  package let summary: String
  package let shape: Shape
  package let isRequired: Bool
  /// True for a parameter that is automated under this name but written otherwise.
  package let isDerived: Bool
  package let range: FieldRange?
  package let access: (@Sendable (Node, ArraySlice<Substring>) -> ParameterAccess<Node>?)?
  /// Whether the value lies in the range at a rate; nil where it does at all or none.
  package let isWithinAtRate: (@Sendable (Node, SampleRate) -> Bool)?
  package let canonical: @Sendable (Node) -> Canonical
  package let isEqual: @Sendable (Node, Node) -> Bool
  package let purpose: FieldPurpose
  /// What holds where the field is not given, written out; nil where nothing does.
  package let absent: Canonical?
  private let filling: @Sendable (inout Node, Node) -> Void
  private let comparing: @Sendable (Node, Node, SampleRate?) -> [Difference]
  private let reading: @Sendable (SyntaxNode, inout Node, inout Reader) -> Bool

  private init<Value: ManifestValue>(
    name: String,
    keyPath: any WritableKeyPath<Node, Value> & Sendable,
    summary: String,
    isRequired: Bool,
    isDerived: Bool = false,
    purpose: FieldPurpose = .sound,
    absent: Value? = nil,
    range: FieldRange? = nil,
    access: (@Sendable (Node, ArraySlice<Substring>) -> ParameterAccess<Node>?)? = nil,
    isWithinAtRate: (@Sendable (Node, SampleRate) -> Bool)? = nil,
    isWithin: @escaping @Sendable (Value) -> Bool = { _ in true }
  ) {
    self.name = name
    self.keyPath = keyPath
    self.summary = summary
    self.isRequired = isRequired
    self.isDerived = isDerived
    self.purpose = purpose
    self.absent = absent?.canonical
    self.range = range
    self.access = access
    self.isWithinAtRate = isWithinAtRate
    shape = Value.shape
    canonical = { $0[keyPath: keyPath].canonical }
    isEqual = { $0[keyPath: keyPath] == $1[keyPath: keyPath] }
    filling = { node, other in
      if node[keyPath: keyPath] == Node()[keyPath: keyPath] {
        node[keyPath: keyPath] = other[keyPath: keyPath]
      }
    }
    comparing = { old, new, rate in
      let standard = absent.map { ($0, Node()[keyPath: keyPath]) }
      func meant(_ value: Value) -> Value {
        standard.map { absent, none in value == none ? absent : value } ?? value
      }
      return Value.differences(
        from: meant(old[keyPath: keyPath]),
        to: meant(new[keyPath: keyPath]),
        at: rate
      )
    }
    reading = { node, target, reader in
      guard let value = Value.read(node, &reader) else { return false }
      guard isWithin(value) else {
        if let range {
          reader.report(range.finding(reader.field, node.text ?? "", at: node.range))
        }
        return false
      }
      target[keyPath: keyPath] = value
      return true
    }
  }

  /// True where the key stands for this field in a manifest.
  package func isWritten(_ key: String) -> Bool { name == key && !isDerived }

  /// Reads the field's value into `target`; false where none came of it.
  package func read(
    _ node: SyntaxNode,
    into target: inout Node,
    _ reader: inout Reader,
    named: String? = nil
  ) -> Bool {
    let outer = reader.field
    defer { reader.field = outer }
    reader.field = named ?? name
    return reading(node, &target, &reader)
  }

  /// Takes the value of another node where this one has none of its own.
  package func fill(_ node: inout Node, from other: Node) { filling(&node, other) }

  /// What two nodes do not agree in here.
  package func differences(from old: Node, to new: Node, at rate: SampleRate?) -> [Difference] {
    guard !isEqual(old, new) else { return [] }
    return comparing(old, new, rate).map {
      $0.below(
        name == Node.shorthand ? nil : name,
        oldPlace: old.origin.value(of: name),
        newPlace: new.origin.value(of: name),
        purpose: purpose
      )
    }
  }

  package func fieldShape(standard: Node) -> FieldShape {
    let text = canonical(standard)
    var written: String?
    if case .text(let value) = text, !value.isEmpty, !isRequired { written = value }
    return FieldShape(
      name: name,
      summary: summary,
      shape: shape,
      isRequired: isRequired,
      isAutomatable: access != nil,
      range: range?.text,
      limits: range?.limits,
      standard: written
    )
  }
}

extension Field {
  /// A field of any kind; `absent` is what holds where it is not given.
  package convenience init<Value: ManifestValue>(
    _ name: String,
    _ keyPath: any WritableKeyPath<Node, Value> & Sendable,
    _ summary: String,
    required: Bool = false,
    absent: Value? = nil,
    for purpose: FieldPurpose = .sound
  ) {
    self.init(
      name: name,
      keyPath: keyPath,
      summary: summary,
      isRequired: required,
      purpose: purpose,
      absent: absent
    )
  }

  /// A field with a range in the stored unit.
  package convenience init<Value: RangedValue>(
    _ name: String,
    _ keyPath: any WritableKeyPath<Node, Value> & Sendable,
    _ summary: String,
    required: Bool = false,
    in range: ClosedRange<Double>,
    absent: Value? = nil,
    for purpose: FieldPurpose = .sound
  ) {
    self.init(
      name: name,
      keyPath: keyPath,
      summary: summary,
      isRequired: required,
      purpose: purpose,
      absent: absent,
      range: FieldRange(range, of: Value.self),
      isWithinAtRate: Self.isWithin(range, keyPath),
      isWithin: { $0.isWithin(range) }
    )
  }

  private static func isWithin<Value: RangedValue>(
    _ range: ClosedRange<Double>,
    _ keyPath: any WritableKeyPath<Node, Value> & Sendable
  ) -> (@Sendable (Node, SampleRate) -> Bool)? {
    guard Value.needsRate else { return nil }
    return { node, rate in node[keyPath: keyPath].isWithin(range, at: rate) }
  }

  /// A number that may be automated.
  package convenience init<Value: ManifestValue & Measured & RangedValue>(
    _ name: String,
    _ keyPath: any WritableKeyPath<Node, Value> & Sendable,
    _ summary: String,
    required: Bool = false,
    in range: ClosedRange<Double>,
    automatable: Automatable
  ) {
    self.init(
      name: name,
      keyPath: keyPath,
      summary: summary,
      isRequired: required,
      isDerived: automatable == .underThisNameOnly,
      range: FieldRange(range, of: Value.self),
      access: { _, rest in
        rest.isEmpty ? ParameterAccess(name, keyPath, in: range) : nil
      },
      isWithin: { $0.isWithin(range) }
    )
  }

  /// A list of nodes whose own numbers may be automated by index, as in `bands.2.gain`.
  package convenience init<Element: ManifestNode>(
    list name: String,
    _ keyPath: any WritableKeyPath<Node, [Element]> & Sendable,
    _ summary: String
  ) {
    self.init(
      name: name,
      keyPath: keyPath,
      summary: summary,
      isRequired: false,
      access: { node, rest in
        guard let first = rest.first, let number = Int(first),
          node[keyPath: keyPath].indices.contains(number - 1)
        else { return nil }
        return Element.access(rest.dropFirst(), in: node[keyPath: keyPath][number - 1])?
          .inside(keyPath, at: number - 1)
      }
    )
  }
}

/// How a parameter is automated.
package enum Automatable: Sendable {
  case yes
  /// Automated under this name, but written in the manifest under others.
  case underThisNameOnly
}
