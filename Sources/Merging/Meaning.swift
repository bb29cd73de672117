/// What a piece of YAML says, free of layout and of the order of keys.
package indirect enum Meaning: Hashable, Sendable {
  /// A text as written, an alias with its `*`.
  case scalar(String)
  case sequence([Meaning])
  case mapping([String: Meaning])

  var mapping: [String: Meaning] {
    if case .mapping(let entries) = self { entries } else { [:] }
  }

  var items: [Meaning] {
    if case .sequence(let items) = self { items } else { [] }
  }

  var text: String? {
    if case .scalar(let text) = self { text } else { nil }
  }

  subscript(key: String) -> Meaning? { mapping[key] }
}
