/// A node with its text: the pieces of a document, put together again, are the document byte for
/// byte.
struct Piece: Hashable, Sendable {
  enum Content: Hashable, Sendable {
    case leaf
    case collection(Collection)
  }

  /// The children of a list or a mapping, and what stands around them.
  struct Collection: Hashable, Sendable {
    /// In brackets or braces; children of others have lines of their own.
    let isFlow: Bool
    /// An anchor, a bracket.
    let opening: Bytes
    let elements: [Element]
    /// The other bracket; of block style, comments that stand below the last child.
    let closing: Bytes
    /// The column of children in block style, from 0.
    let column: Int
    /// True where the first child begins in the middle of a line, as behind `- `.
    let beginsInLine: Bool
  }

  let meaning: Meaning
  let text: Bytes
  let content: Content

  var collection: Collection? {
    if case .collection(let collection) = content { collection } else { nil }
  }
}

/// One `key: value` of a mapping, or one item of a list.
struct Element: Hashable, Sendable {
  /// Nil for items.
  let key: String?
  /// In block style the lines of comments above; in flow style the comma before.
  let lead: Bytes
  /// The key and its colon, or the dash, up to where the value's text begins.
  let head: Bytes
  let value: Piece
  /// What follows the value up to the end of the line, and that end; nothing in flow style.
  let tail: Bytes
  /// Of its first byte, from 0.
  let column: Int

  var meaning: Meaning { value.meaning }
  /// What it is without the comments above.
  var core: Bytes { head + value.text + tail }
}

typealias Bytes = [UInt8]

extension Bytes {
  static let lineBreak = UInt8(ascii: "\n")
  static let space = UInt8(ascii: " ")
  static let hash = UInt8(ascii: "#")

  static func spaces(_ count: Int) -> Bytes { Bytes(repeating: space, count: Swift.max(0, count)) }

  init(_ text: String) { self.init(text.utf8) }

  /// All lines but the first moved to the right, or to the left as far as they have spaces.
  func indented(by columns: Int) -> Bytes {
    guard columns != 0 else { return self }
    var result: Bytes = []
    for (index, line) in split(separator: Self.lineBreak, omittingEmptySubsequences: false)
      .enumerated()
    {
      if index > 0 { result.append(Self.lineBreak) }
      guard index > 0, !line.isEmpty else {
        result += line
        continue
      }
      let margin = line.prefix { $0 == Self.space }.count
      result += Self.spaces(margin + columns) + line.dropFirst(margin)
    }
    return result
  }

  /// Without spaces and line breaks at both ends.
  var trimmed: ArraySlice<UInt8> {
    let isBlank = { (byte: UInt8) in byte == Self.space || byte == Self.lineBreak }
    let start = drop(while: isBlank)
    return start[...(start.lastIndex { !isBlank($0) } ?? start.startIndex - 1)]
  }
}
