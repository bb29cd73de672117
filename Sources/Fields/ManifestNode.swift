import Diagnostics
import Syntax

/// A mapping of the language: a struct whose field table says everything about it once.
package protocol ManifestNode: ManifestValue {
  /// All defaults.
  init()

  /// What it is, in one word: `clip`. Names the definition in the schema.
  static var kind: String { get }
  /// What it is, in a sentence.
  static var summary: String { get }
  static var fields: [Field<Self>] { get }
  /// Keys of which exactly one must be given; empty for most nodes.
  static var exactlyOneOf: [String] { get }
  /// The field that a bare value stands for, as in `plate: -14 dB`; nil for most nodes.
  static var shorthand: String? { get }
  /// Other words for fields, by the word: `wet` for `mix`; empty for most nodes.
  static var synonyms: [String: String] { get }

  var origin: Origin { get set }
}

extension ManifestNode {
  package static var exactlyOneOf: [String] { [] }
  package static var shorthand: String? { nil }
  package static var synonyms: [String: String] { [:] }

  /// Where the value of a field was written, else where the node was.
  package func place<Value>(of field: KeyPath<Self, Value>) -> SourceRange? {
    origin.value(of: Self.name(of: field)) ?? origin.range
  }

  /// True where the manifest gives the field.
  package func isGiven<Value>(_ field: KeyPath<Self, Value>) -> Bool {
    origin.value(of: Self.name(of: field)) != nil
  }

  /// True where nothing was wrong with the field, so that its value, or its absence, is meant.
  ///
  /// The key path is made only where something is wrong in the node: that costs much in generic
  /// nodes.
  package func isSound<Value>(_ field: @autoclosure () -> KeyPath<Self, Value>) -> Bool {
    origin.isSound || origin.isSound(Self.name(of: field()))
  }

  private static func name<Value>(of keyPath: KeyPath<Self, Value>) -> String {
    for field in fields where field.keyPath as AnyKeyPath == keyPath { return field.name }
    preconditionFailure("\(kind) has no field for \(keyPath)")
  }

  package static var shape: Shape {
    let node = Shape.node(
      NodeShape(
        name: kind,
        summary: summary,
        fields: { fieldShapes },
        exactlyOneOf: exactlyOneOf
      )
    )
    guard let shorthand, let field = fields.first(where: { $0.name == shorthand }) else {
      return node
    }
    return .either([field.shape, node])
  }

  package static var fieldShapes: [FieldShape] {
    let standard = Self()
    return fields.filter { !$0.isDerived }.flatMap { field in
      let shape = field.fieldShape(standard: standard)
      let others = synonyms.filter { $0.value == field.name }.keys.sorted()
      return [shape] + others.map { shape.named($0) }
    }
  }

  package static func read(_ node: SyntaxNode, _ reader: inout Reader) -> Self? {
    guard case .mapping(let entries) = node.content else {
      return readShorthand(node, &reader)
    }
    return read(entries, at: node.range, &reader)
  }

  /// Reads the entries of a mapping, or of several that were put together.
  package static func read(
    _ entries: [SyntaxEntry],
    at range: SourceRange,
    _ reader: inout Reader
  ) -> Self? {
    let (value, isComplete) = readAll(entries, at: range, &reader)
    return isComplete ? value : nil
  }

  /// Reads what can be read; the value is not complete where what it needs is missing or wrong.
  package static func readAll(
    _ entries: [SyntaxEntry],
    at range: SourceRange,
    _ reader: inout Reader
  ) -> (value: Self, isComplete: Bool) {
    let fields = Self.fields
    var value = Self()
    var origin = Origin(range: range, capacity: entries.count)
    var meant: [String] = []
    var isComplete = true
    var next = 0
    for entry in entries {
      let name = synonyms[entry.key] ?? entry.key
      guard let index = index(of: name, in: fields, from: next) else {
        origin.recordUnknownKey()
        if let name = reportUnknown(entry, &reader) { meant.append(name) }
        continue
      }
      next = index + 1
      let field = fields[index]
      if let first = origin.key(of: field.name) { reportSynonym(entry, of: first, &reader) }
      let before = reader.diagnostics.count
      let isRead = field.read(entry.value, into: &value, &reader)
      isComplete = isComplete && (isRead || !field.isRequired)
      origin.record(
        field.name,
        key: entry.keyRange,
        value: entry.value.range,
        isSound: reader.diagnostics.count == before
      )
    }
    for index in fields.indices where fields[index].isRequired {
      let field = fields[index]
      guard origin.value(of: field.name) == nil else { continue }
      isComplete = false
      guard !meant.contains(field.name), !reader.isTreePartial else { continue }
      reportMissing(field, at: range, &reader)
    }
    if reader.isTreePartial { origin.recordUnknownKey() }
    value.origin = origin
    return (value, hasOneAlternative(origin, &reader) && isComplete)
  }

  private static func reportSynonym(
    _ entry: SyntaxEntry,
    of first: SourceRange,
    _ reader: inout Reader
  ) {
    reader.report(
      Diagnostic(
        FieldCodes.notOneOf,
        at: entry.keyRange,
        "`\(entry.key)` says a second time what another key of this \(kind) says",
        labels: [Diagnostic.Label(first, "said here")],
        help: ["keep one of the two"]
      )
    )
  }

  /// Where a key is among the fields, looked for from a place on: keys mostly come in the order of
  /// the table.
  private static func index(of key: String, in fields: [Field<Self>], from start: Int) -> Int? {
    var index = start
    for _ in fields {
      if index >= fields.count { index = 0 }
      if fields[index].isWritten(key) { return index }
      index += 1
    }
    return nil
  }

  private static func reportMissing(
    _ field: Field<Self>,
    at range: SourceRange,
    _ reader: inout Reader
  ) {
    reader.report(
      Diagnostic(
        FieldCodes.missingKey,
        at: range,
        "\(kind) without `\(field.name)`",
        label: "no `\(field.name)` here",
        help: ["add `\(field.name): \(field.shape.example)`"]
      )
    )
  }

  private static func readShorthand(_ node: SyntaxNode, _ reader: inout Reader) -> Self? {
    if let shorthand, let field = fields.first(where: { $0.name == shorthand }), !node.isEmpty {
      var value = Self()
      value.origin = Origin(range: node.range)
      value.origin.record(field.name, key: node.range, value: node.range)
      return field.read(node, into: &value, &reader, named: reader.field) ? value : nil
    }
    if node.isEmpty { return read([], at: node.range, &reader) }
    reader.reportKind(of: node, expected: "a mapping")
    return nil
  }

  /// - Returns: the field that was probably meant.
  private static func reportUnknown(_ entry: SyntaxEntry, _ reader: inout Reader) -> String? {
    let names = fields.filter { !$0.isDerived }.map(\.name)
    let nearest = Suggestion.nearest(to: entry.key, in: names)
    reader.report(
      Diagnostic(
        FieldCodes.unknownKey,
        at: entry.keyRange,
        "\(kind) has no key `\(entry.key)`",
        label: "unknown key",
        notes: ["its keys are \(PhraseList.quoted(names))"],
        help: nearest.map { ["a key with a similar name: `\($0)`"] } ?? []
      )
    )
    return nearest
  }

  private static func hasOneAlternative(
    _ origin: Origin,
    _ reader: inout Reader
  ) -> Bool {
    guard !exactlyOneOf.isEmpty else { return true }
    let given = exactlyOneOf.filter { origin.value(of: $0) != nil }
    guard given.count != 1 else { return true }
    if given.isEmpty, origin.hasUnknownKeys { return false }
    let problem = given.isEmpty ? "none of them" : PhraseList.quoted(given)
    reader.report(
      Diagnostic(
        FieldCodes.notOneOf,
        at: given.last.flatMap { origin.key(of: $0) } ?? origin.range,
        "\(kind) needs exactly one of \(PhraseList.quoted(exactlyOneOf)), and has \(problem)"
      )
    )
    return false
  }

  /// The fields that are not as by default; the bare value where there is only the one that it
  /// stands for.
  package var canonical: Canonical { canonical { _ in true } }

  /// The same of the fields that are wanted.
  package func canonical(where isWanted: (PartialKeyPath<Self>) -> Bool) -> Canonical {
    let standard = Self()
    let entries = Self.fields.compactMap { field -> Canonical.Entry? in
      guard !field.isDerived, isWanted(field.keyPath),
        !field.isEqual(self, standard) || field.isRequired
      else { return nil }
      return Canonical.Entry(field.name, field.canonical(self))
    }
    if entries.count == 1, entries[0].key == Self.shorthand { return entries[0].value }
    return .map(entries)
  }
}
