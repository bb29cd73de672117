/// What a file says of itself: Vorbis comments, which every other format's tags are made from.
///
/// Keys are upper-case ASCII; one may come several times. Formats that have no place for a key leave
/// it out (LIST INFO) or write it under its own name (ID3).
package struct SoundFileTags: Hashable, Sendable, ExpressibleByDictionaryLiteral {
  package struct Tag: Hashable, Sendable {
    package let key: String
    package let text: String
  }

  package private(set) var all: [Tag] = []

  package init(_ tags: some Sequence<(key: String, text: String)> = []) {
    for tag in tags {
      // A zero byte ends texts in most formats.
      let text = String(tag.text.unicodeScalars.filter { $0 != "\0" }.map(Character.init))
      if !text.isEmpty { all.append(Tag(key: tag.key, text: text)) }
    }
  }

  package init(dictionaryLiteral elements: (String, String)...) {
    self.init(elements.map { (key: $0.0, text: $0.1) })
  }

  package var isEmpty: Bool { all.isEmpty }

  /// Each key once, in the order of first use.
  var keys: [String] {
    var keys: [String] = []
    for tag in all where !keys.contains(tag.key) { keys.append(tag.key) }
    return keys
  }

  func texts(of key: String) -> [String] { all.filter { $0.key == key }.map(\.text) }
}
