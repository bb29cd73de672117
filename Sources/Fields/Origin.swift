import Diagnostics

/// Where a node was written. All origins are equal, so that values compare by what they say.
package struct Origin: Hashable, Sendable {
  private struct FieldPlace: Sendable {
    let name: String
    let key: SourceRange
    let value: SourceRange
  }

  package var range: SourceRange?
  private var places: [FieldPlace] = []

  package init() {}

  package init(range: SourceRange) {
    self.range = range
  }

  package mutating func record(_ name: String, key: SourceRange, value: SourceRange) {
    places.append(FieldPlace(name: name, key: key, value: value))
  }

  /// Where the value of a field was written; nil where the default holds.
  package func value(of name: String) -> SourceRange? {
    places.first { $0.name == name }?.value
  }

  /// Where the key of a field was written; nil where the default holds.
  package func key(of name: String) -> SourceRange? {
    places.first { $0.name == name }?.key
  }

  package static func == (left: Origin, right: Origin) -> Bool { true }
  package func hash(into hasher: inout Hasher) {}
}
