/// Writes the children of a merged collection in the layout of ours.
struct SlotWriter {
  private let collection: Piece.Collection
  private let markerSize: Int
  private var text: Bytes
  private var isEmpty = true

  init(_ collection: Piece.Collection, markerSize: Int) {
    self.collection = collection
    self.markerSize = markerSize
    text = collection.opening
  }

  /// The element as it would stand here, if it comes from a collection of the same style.
  func inOurColumn(_ element: Element) -> Element {
    let shift = collection.isFlow ? 0 : collection.column - element.column
    guard shift != 0 else { return element }
    // The first line of comments begins with its own margin.
    let lead = Bytes(([Bytes.lineBreak] + element.lead).indented(by: shift).dropFirst())
    return Element(
      key: element.key,
      lead: lead,
      head: element.head.indented(by: shift),
      value: Piece(
        meaning: element.value.meaning,
        text: element.value.text.indented(by: shift),
        content: .leaf
      ),
      tail: element.tail,
      column: collection.column
    )
  }

  /// False where it cannot stand here.
  mutating func write(_ element: Element) -> Bool {
    let element = inOurColumn(element)
    let isFromLine = element.tail.isEmpty && element.value.text.last != Bytes.lineBreak
    if collection.isFlow {
      guard let core = Self.inFlow(element) else { return false }
      let hasComma = element.lead.contains(UInt8(ascii: ","))
      text += isEmpty ? [] : hasComma && isFromLine ? element.lead : Bytes(", ")
      text += core
    } else if isEmpty, collection.beginsInLine {
      guard element.lead.trimmed.isEmpty else { return false }
      text += element.core
    } else {
      let lead = isFromLine ? [] : element.lead
      let dash = isFromLine && element.key == nil ? Bytes("- ") : []
      text += lead + Bytes.spaces(collection.column) + dash + element.core
      if isFromLine { text.append(Bytes.lineBreak) }
    }
    isEmpty = false
    return true
  }

  /// In one line without its dash; nil where it does not fit or has comments.
  private static func inFlow(_ element: Element) -> Bytes? {
    let isBlock = !element.tail.isEmpty || element.value.text.last == Bytes.lineBreak
    guard isBlock else { return element.core }
    let isPlain =
      element.tail.trimmed.isEmpty && element.lead.trimmed.isEmpty
      && !element.head.contains(Bytes.lineBreak) && !element.value.text.contains(Bytes.lineBreak)
    guard isPlain else { return nil }
    let dash = Bytes("- ")
    let head =
      element.key == nil && element.head.starts(with: dash)
      ? Bytes(element.head.dropFirst(dash.count)) : element.head
    return head + element.value.text
  }

  /// False where markers cannot stand here, for they need lines of their own.
  mutating func writeConflict(_ ours: [Element], _ theirs: [Element], named name: String) -> Bool {
    guard !collection.isFlow, !(isEmpty && collection.beginsInLine) else { return false }
    text += marker("<", "ours: \(name)")
    guard writeAll(ours) else { return false }
    text += marker("=", nil)
    guard writeAll(theirs) else { return false }
    text += marker(">", "theirs: \(name)")
    isEmpty = false
    return true
  }

  private mutating func writeAll(_ elements: [Element]) -> Bool {
    elements.allSatisfy { write($0) }
  }

  private func marker(_ sign: Character, _ label: String?) -> Bytes {
    Bytes(String(repeating: sign, count: markerSize) + (label.map { " \($0)" } ?? "") + "\n")
  }

  /// All of it; nil where both sides edited what stands at its end.
  func text(closing: [Bytes]) -> Bytes? {
    if collection.isFlow { return text + collection.closing }
    return CommentMerge.merged(closing).map { text + $0 }
  }
}
