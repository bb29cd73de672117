import Diagnostics
import Quantities
import Syntax

/// Names given by the user, each with a value, in the order of the manifest.
package struct Entries<Key: Quantity, Value: ManifestValue>: ManifestValue {
  package struct Entry: Hashable, Sendable {
    package let key: Key
    package let keyPlace: Place
    package var value: Value
  }

  package private(set) var entries: [Entry] = []
  private var index: [Key: Int] = [:]
  private var unread: Set<Key> = []

  package init() {}

  package static var shape: Shape { .entries(key: Key.form, value: Value.shape) }

  package var isEmpty: Bool { entries.isEmpty }
  package var count: Int { entries.count }
  package var keys: [Key] { entries.map(\.key) }

  package subscript(key: Key) -> Value? {
    index[key].map { entries[$0].value }
  }

  /// False where the value of a name could not be read.
  package var isWhole: Bool { unread.isEmpty }

  /// True where the name was given, though its value may be wrong.
  package func mentions(_ key: Key) -> Bool { index[key] != nil || unread.contains(key) }

  /// Where a name was given.
  package func place(of key: Key) -> SourceRange? {
    index[key].flatMap { entries[$0].keyPlace.range }
  }

  package mutating func append(_ key: Key, _ value: Value, at range: SourceRange?) {
    index[key] = entries.count
    entries.append(Entry(key: key, keyPlace: Place(range), value: value))
  }

  package static func read(_ node: SyntaxNode, _ reader: inout Reader) -> Self? {
    guard case .mapping(let pairs) = node.content else {
      if node.isEmpty { return Self() }
      reader.reportKind(of: node, expected: "a mapping of names")
      return nil
    }
    var result = Self()
    let outer = reader.field
    defer { reader.field = outer }
    for pair in pairs {
      reader.field = "name"
      do {
        let key = try Key(parsing: pair.key)
        reader.field = pair.key
        if let value = Value.read(pair.value, &reader) {
          result.append(key, value, at: pair.keyRange)
        } else {
          result.unread.insert(key)
        }
      } catch {
        reader.report(error, text: pair.key, at: pair.keyRange, form: Key.form)
      }
    }
    return result
  }

  package var canonical: Canonical {
    .map(entries.map { Canonical.Entry($0.key.description, $0.value.canonical) })
  }

  package static func == (left: Self, right: Self) -> Bool { left.entries == right.entries }
  package func hash(into hasher: inout Hasher) { hasher.combine(entries) }
}

/// Where something was written.
///
/// All places are equal, so that values compare by what they say.
package struct Place: Hashable, Sendable {
  package let range: SourceRange?

  package init(_ range: SourceRange?) {
    self.range = range
  }

  package static func == (left: Place, right: Place) -> Bool { true }
  package func hash(into hasher: inout Hasher) {}
}

/// A value with its place, for items of lists that later findings point at.
package struct Placed<Value: ManifestValue>: ManifestValue {
  package let value: Value
  package let place: Place

  package init(_ value: Value, at range: SourceRange?) {
    self.value = value
    place = Place(range)
  }

  package static var shape: Shape { Value.shape }

  package static func read(_ node: SyntaxNode, _ reader: inout Reader) -> Self? {
    Value.read(node, &reader).map { Placed($0, at: node.range) }
  }

  package var canonical: Canonical { value.canonical }
}

extension Placed<Name> {
  /// Stands where a required name is still to be read.
  package static var unnamed: Placed<Name> { Placed(.placeholder, at: nil) }
}

extension Placed<TakeName> {
  /// Stands where a required name is still to be read.
  package static var unnamed: Placed<TakeName> { Placed(.placeholder, at: nil) }
}
