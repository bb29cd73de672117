/// A manifest as a tree that edits change; written, it is YAML in flow style.
enum Tree: Hashable, Sendable {
  case text(String)
  case list([Tree])
  case map([Entry])

  struct Entry: Hashable, Sendable {
    var key: String
    var value: Tree
  }

  /// The value of a key; setting nil takes the key away, and a new key comes last.
  subscript(key: String) -> Tree? {
    get { entries.first { $0.key == key }?.value }
    set {
      var entries = entries
      let index = entries.firstIndex { $0.key == key }
      switch (index, newValue) {
      case (let index?, let value?): entries[index].value = value
      case (let index?, nil): entries.remove(at: index)
      case (nil, let value?): entries.append(Entry(key: key, value: value))
      case (nil, nil): break
      }
      self = .map(entries)
    }
  }

  /// The entries of a map; none for anything else.
  var entries: [Entry] {
    get { if case .map(let entries) = self { entries } else { [] } }
    set { self = .map(newValue) }
  }

  /// The elements of a list; none for anything else.
  var elements: [Tree] {
    get { if case .list(let elements) = self { elements } else { [] } }
    set { self = .list(newValue) }
  }

  var keys: [String] { entries.map(\.key) }

  var string: String? { if case .text(let text) = self { text } else { nil } }

  /// Changes the value at a path, which is made where it is not.
  mutating func edit(_ path: String..., by change: (inout Tree) -> Void) {
    edit(path[...], change)
  }

  private mutating func edit(_ path: ArraySlice<String>, _ change: (inout Tree) -> Void) {
    guard let first = path.first else { return change(&self) }
    var inner = self[first] ?? .map([])
    inner.edit(path.dropFirst(), change)
    self[first] = inner
  }

  var yaml: String {
    switch self {
    case .text(let text): "\"\(text)\""
    case .list(let elements): "[\(elements.map(\.yaml).joined(separator: ", "))]"
    case .map(let entries):
      "{\(entries.map { "\"\($0.key)\": \($0.value.yaml)" }.joined(separator: ", "))}"
    }
  }
}

extension Tree: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  init(stringLiteral text: String) { self = .text(text) }
}

extension Tree: ExpressibleByArrayLiteral {
  init(arrayLiteral elements: Tree...) { self = .list(elements) }
}

extension Tree: ExpressibleByDictionaryLiteral {
  init(dictionaryLiteral elements: (String, Tree)...) {
    self = .map(elements.map { Entry(key: $0, value: $1) })
  }
}
