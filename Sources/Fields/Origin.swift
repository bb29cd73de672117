import Diagnostics

/// Where a node was written.
///
/// All origins are equal, so that values compare by what they say.
package struct Origin: Hashable, Sendable {
  private struct FieldPlace: Sendable {
    let name: String
    let key: SourceRange
    let value: SourceRange
    let isSound: Bool
  }

  package var range: SourceRange?
  private var places: [FieldPlace] = []
  package private(set) var hasUnknownKeys = false

  package init() {}

  /// The origin of a mapping; `capacity` fields will be recorded in it.
  package init(range: SourceRange, capacity: Int = 0) {
    self.range = range
    places.reserveCapacity(capacity)
  }

  /// Notes where a field was given; it is not sound where reading it found something wrong.
  package mutating func record(
    _ name: String,
    key: SourceRange,
    value: SourceRange,
    isSound: Bool = true
  ) {
    places.append(FieldPlace(name: name, key: key, value: value, isSound: isSound))
  }

  /// Notes a key that is none of the node's fields, or could not be read: it may have been meant as
  /// any field that is not given.
  package mutating func recordUnknownKey() { hasUnknownKeys = true }

  /// True where nothing wrong was found in the whole node.
  package var isSound: Bool { !hasUnknownKeys && places.allSatisfy(\.isSound) }

  /// True where the field is what was meant: findings that follow from others are not told.
  package func isSound(_ name: String) -> Bool {
    places.first { $0.name == name }?.isSound ?? !hasUnknownKeys
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
