import Diagnostics
import Syntax

/// Cuts a document into its pieces.
struct PieceReader {
  /// A document: its root, and the lines above and below it.
  struct Document {
    let prefix: Bytes
    let root: Piece
    let suffix: Bytes
  }

  private let bytes: Bytes

  private init(_ bytes: Bytes) { self.bytes = bytes }

  /// Nil for what is no document of one mapping or list, or not cut without a rest.
  static func document(_ bytes: Bytes) -> Document? {
    let file = SourceFile(path: "", bytes: bytes)
    guard let outline = YAMLOutline(file) else { return nil }
    let reader = PieceReader(bytes)
    let start = reader.lineStart(of: outline.range.lowerBound)
    let isAlone = bytes[start..<outline.range.lowerBound].allSatisfy { $0 == Bytes.space }
    let begin = isAlone ? start : outline.range.lowerBound
    guard let (root, end) = reader.piece(outline, from: begin, above: -1) else { return nil }
    return Document(prefix: Bytes(bytes[..<begin]), root: root, suffix: Bytes(bytes[end...]))
  }

  /// A node whose text begins at `start`, below a parent that begins at a column; and its end.
  private func piece(
    _ node: YAMLOutline,
    from start: Int,
    above parent: Int
  ) -> (Piece, end: Int)? {
    switch node {
    case .scalar(let text, let range):
      return (leaf(.scalar(text), start..<range.upperBound), range.upperBound)
    case .sequence(let items, let body):
      let children = items.map { Child(key: nil, start: $0.range.lowerBound, value: $0) }
      return collection(children, body, from: start, above: parent) { elements in
        .sequence(elements.map(\.meaning))
      }
    case .mapping(let entries, let body):
      let children = entries.compactMap { key, value -> Child? in
        guard case .scalar(let text, let range) = key else { return nil }
        return Child(key: text, start: range.lowerBound, value: value)
      }
      guard children.count == entries.count else { return nil }
      return collection(children, body, from: start, above: parent) { elements in
        .mapping(
          Dictionary(elements.map { ($0.key ?? "", $0.meaning) }, uniquingKeysWith: { $1 })
        )
      }
    }
  }

  private func leaf(_ meaning: Meaning, _ range: Range<Int>) -> Piece {
    Piece(meaning: meaning, text: Bytes(bytes[range]), content: .leaf)
  }

  private struct Child {
    let key: String?
    /// Of its key, or of the item behind its dash.
    let start: Int
    let value: YAMLOutline
  }

  private func collection(
    _ children: [Child],
    _ body: YAMLOutline.Body,
    from start: Int,
    above parent: Int,
    meaning: ([Element]) -> Meaning
  ) -> (Piece, end: Int)? {
    let cut =
      body.isFlow
      ? flow(children, body, from: start) : block(children, body, from: start, above: parent)
    guard let (collection, end) = cut else { return nil }
    let piece = Piece(
      meaning: meaning(collection.elements),
      text: Bytes(bytes[start..<end]),
      content: .collection(collection)
    )
    return (piece, end)
  }

  private func flow(
    _ children: [Child],
    _ body: YAMLOutline.Body,
    from start: Int
  ) -> (Piece.Collection, end: Int)? {
    var elements: [Element] = []
    var place = start
    for child in children {
      let valueStart = child.value.range.lowerBound
      guard child.start >= place, valueStart >= child.start,
        let (value, end) = piece(child.value, from: valueStart, above: 0)
      else { return nil }
      elements.append(
        Element(
          key: child.key,
          lead: elements.isEmpty ? [] : Bytes(bytes[place..<child.start]),
          head: Bytes(bytes[child.start..<valueStart]),
          value: value,
          tail: [],
          column: 0
        )
      )
      place = end
    }
    let end = body.range.upperBound
    guard place <= end else { return nil }
    let collection = Piece.Collection(
      isFlow: true,
      opening: Bytes(bytes[start..<(children.first?.start ?? end)]),
      elements: elements,
      closing: children.isEmpty ? [] : Bytes(bytes[place..<end]),
      column: 0,
      beginsInLine: true
    )
    return (collection, end)
  }
}

extension PieceReader {
  private func block(
    _ children: [Child],
    _ body: YAMLOutline.Body,
    from start: Int,
    above parent: Int
  ) -> (Piece.Collection, end: Int)? {
    var elements: [Element] = []
    let first = firstChild(from: start)
    let firstLine = lineStart(of: first)
    let beginsInLine = firstLine < start
    let begin = beginsInLine ? first : firstLine
    let column = first - firstLine
    var place = begin
    for child in children {
      let start = elements.isEmpty ? first : nextText(from: place)
      let line = lineStart(of: start)
      guard child.key == nil ? bytes[start] == UInt8(ascii: "-") : start == child.start,
        start - line == column
      else { return nil }
      guard let (element, end) = element(child, from: start, leadFrom: place, column) else {
        return nil
      }
      elements.append(element)
      place = end
    }
    let end = comments(from: place, deeperThan: parent)
    let collection = Piece.Collection(
      isFlow: false,
      opening: Bytes(bytes[start..<begin]),
      elements: elements,
      closing: Bytes(bytes[place..<end]),
      column: column,
      beginsInLine: beginsInLine
    )
    return (collection, end)
  }

  private func element(
    _ child: Child,
    from start: Int,
    leadFrom place: Int,
    _ column: Int
  ) -> (Element, end: Int)? {
    let line = lineStart(of: start)
    var valueStart = child.value.range.lowerBound
    let valueLine = lineStart(of: valueStart)
    // A block collection on lines of its own has its first margin too.
    if !child.value.isFlowOrScalar, valueLine > start,
      bytes[valueLine..<valueStart].allSatisfy({ $0 == Bytes.space })
    {
      valueStart = valueLine
    }
    guard valueStart > start,
      let (value, end) = piece(child.value, from: valueStart, above: column)
    else { return nil }
    let isWholeLines = end > 0 && bytes[end - 1] == Bytes.lineBreak
    let tailEnd = isWholeLines ? end : lineEnd(of: end)
    let rest = bytes[end..<tailEnd].drop { $0 == Bytes.space || $0 == UInt8(ascii: "\t") }
    guard
      rest.isEmpty || rest.first == Bytes.hash || rest.first == Bytes.lineBreak
        || rest.first == UInt8(ascii: "\r")
    else { return nil }
    let element = Element(
      key: child.key,
      lead: line > place ? Bytes(bytes[place..<line]) : [],
      head: Bytes(bytes[start..<valueStart]),
      value: value,
      tail: Bytes(bytes[end..<tailEnd]),
      column: column
    )
    return (element, tailEnd)
  }

  private func lineStart(of offset: Int) -> Int {
    (bytes[..<offset].lastIndex(of: Bytes.lineBreak) ?? -1) + 1
  }

  /// Behind the line break.
  private func lineEnd(of offset: Int) -> Int {
    (bytes[offset...].firstIndex(of: Bytes.lineBreak) ?? bytes.count - 1) + 1
  }

  /// The first byte of a block collection's first child, behind its anchor.
  private func firstChild(from start: Int) -> Int {
    let place = nextText(from: start)
    guard place < bytes.count, bytes[place] == UInt8(ascii: "&") else { return place }
    return nextText(from: bytes[place...].firstIndex { $0 <= Bytes.space } ?? bytes.count)
  }

  /// The first byte that is neither blank nor in a comment.
  private func nextText(from start: Int) -> Int {
    var place = start
    while place < bytes.count {
      if bytes[place] == Bytes.hash {
        place = lineEnd(of: place)
      } else if bytes[place] <= Bytes.space {
        place += 1
      } else {
        break
      }
    }
    return place
  }

  /// The end of the comments that stand further to the right than what follows.
  private func comments(from start: Int, deeperThan parent: Int) -> Int {
    var end = start
    var place = start
    while place < bytes.count {
      let next = lineEnd(of: place)
      let text = bytes[place..<next].drop { $0 == Bytes.space }
      if text.first == Bytes.hash {
        guard text.startIndex - place > parent else { break }
        end = next
      } else if text.first != Bytes.lineBreak {
        break
      }
      place = next
    }
    return end
  }
}

extension YAMLOutline {
  fileprivate var isFlowOrScalar: Bool {
    switch self {
    case .scalar: true
    case .sequence(_, let body), .mapping(_, let body): body.isFlow
    }
  }
}
