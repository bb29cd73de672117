/// Merges pieces from the root downwards.
///
/// Data flow: pieces of three versions -> slots (what becomes of each child) -> text in our layout.
struct TreeMerger {
  /// A merged node.
  struct Merged {
    /// Whose layout it has.
    enum Side {
      case ours
      case theirs
    }

    let text: Bytes
    let meaning: Meaning
    let side: Side
  }

  let markerSize: Int
  let order: ListOrder
  private(set) var conflicts: [ManifestMerge.Conflict] = []

  init(markerSize: Int, order: ListOrder) {
    self.markerSize = markerSize
    self.order = order
  }

  /// Merges what stands at a path of keys and numbers; nil where it is a conflict as a whole.
  mutating func merge(
    _ base: Piece?,
    _ ours: Piece,
    _ theirs: Piece,
    at path: [String]
  ) -> Merged? {
    if ours.text == theirs.text || theirs.text == base?.text { return take(ours, .ours) }
    if let base, ours.text == base.text { return take(theirs, .theirs) }
    if let merged = mergeChildren(base, ours, theirs, at: path) { return merged }
    if ours.meaning == theirs.meaning || theirs.meaning == base?.meaning {
      return take(ours, .ours)
    }
    if let base, ours.meaning == base.meaning { return take(theirs, .theirs) }
    return nil
  }

  private func take(_ piece: Piece, _ side: Merged.Side) -> Merged {
    Merged(text: piece.text, meaning: piece.meaning, side: side)
  }

  private mutating func mergeChildren(
    _ base: Piece?,
    _ ours: Piece,
    _ theirs: Piece,
    at path: [String]
  ) -> Merged? {
    guard let own = ours.collection, let other = theirs.collection else { return nil }
    let slots: [Slot]?
    switch (ours.meaning, theirs.meaning) {
    case (.mapping, .mapping):
      // What was nothing before, as an empty strip, had no entries.
      let before = base?.collection?.elements.filter { $0.key != nil } ?? []
      slots = MappingSlots(base: before, ours: own.elements, theirs: other.elements).slots
    case (.sequence, .sequence):
      let before = base?.collection?.elements.filter { $0.key == nil } ?? []
      slots =
        SequenceSlots(
          base: before,
          ours: own.elements,
          theirs: other.elements,
          order: order
        ).slots
    default: slots = nil
    }
    guard let slots else { return nil }
    let found = conflicts
    let writer = SlotWriter(own, markerSize: markerSize)
    guard let merged = write(slots, with: writer, closing: (base, ours, theirs), at: path) else {
      conflicts = found
      return nil
    }
    return merged
  }

  private mutating func write(
    _ slots: [Slot],
    with writer: SlotWriter,
    closing pieces: (base: Piece?, ours: Piece, theirs: Piece),
    at path: [String]
  ) -> Merged? {
    var writer = writer
    var entries: [String: Meaning] = [:]
    var items: [Meaning] = []
    for (index, slot) in slots.enumerated() {
      var slot = slot
      if case .merge(let base, let ours, let theirs) = slot {
        let step = ours.key ?? "\(index + 1)"
        if let merged = merge(base, ours, theirs, writer, at: path + [step]) {
          slot = .keep(merged)
        } else {
          slot = .conflict([ours], [theirs])
        }
      }
      switch slot {
      case .keep(let element):
        guard writer.write(element) else { return nil }
        if let key = element.key { entries[key] = element.meaning }
        items.append(element.meaning)
      case .conflict(let ours, let theirs):
        let way = path + [(ours + theirs).first?.key].compactMap { $0 }
        let name = way.joined(separator: ".")
        guard writer.writeConflict(ours, theirs, named: name) else { return nil }
        conflicts.append(
          ManifestMerge.Conflict(
            path: name,
            ours: ConflictWords.line(ours),
            theirs: ConflictWords.line(theirs)
          )
        )
      case .merge: break
      }
    }
    let closings = [pieces.base, pieces.ours, pieces.theirs].map { $0?.collection?.closing ?? [] }
    guard let text = writer.text(closing: closings) else { return nil }
    switch pieces.ours.meaning {
    case .mapping: return Merged(text: text, meaning: .mapping(entries), side: .ours)
    case .sequence, .scalar: return Merged(text: text, meaning: .sequence(items), side: .ours)
    }
  }

  /// An entry or item that all, or both sides, have.
  private mutating func merge(
    _ base: Element?,
    _ ours: Element,
    _ theirs: Element,
    _ writer: SlotWriter,
    at path: [String]
  ) -> Element? {
    let foreign = writer.inOurColumn(theirs)
    let found = conflicts
    guard let value = merge(base?.value, ours.value, theirs.value, at: path),
      let lead = CommentMerge.merged([base?.lead ?? [], ours.lead, foreign.lead]),
      let frame = frame(base, ours, foreign, value.side)
    else {
      conflicts = found
      return nil
    }
    let text =
      value.side == .ours ? value.text : value.text.indented(by: foreign.column - theirs.column)
    return Element(
      key: frame.key,
      lead: lead,
      head: frame.head,
      value: Piece(meaning: value.meaning, text: text, content: .leaf),
      tail: frame.tail,
      column: ours.column
    )
  }

  /// Key and line ending around a value: whose it is has to fit whose layout the value has.
  private func frame(
    _ base: Element?,
    _ ours: Element,
    _ theirs: Element,
    _ side: Merged.Side
  ) -> Element? {
    let (own, other) = side == .ours ? (ours, theirs) : (theirs, ours)
    if own.hasFrame(of: other) { return own }
    guard let base else { return own.key == other.key ? own : nil }
    if other.hasFrame(of: base) { return own }
    // The other side's edit fits if both lay the value out alike.
    let isAlike = own.hasFrame(of: base) && own.isOnOwnLines == other.isOnOwnLines
    return isAlike ? other : nil
  }
}

extension Element {
  fileprivate func hasFrame(of other: Element) -> Bool {
    key == other.key && head == other.head && tail == other.tail
  }

  /// True where the value stands on lines of its own.
  fileprivate var isOnOwnLines: Bool {
    head.contains(Bytes.lineBreak) && value.text.contains(Bytes.lineBreak)
  }
}

/// What becomes of a child.
enum Slot {
  case keep(Element)
  /// In both, and in the base where it was there.
  case merge(Element?, Element, Element)
  /// Edited otherwise, or taken away and edited: the parts of both sides.
  case conflict([Element], [Element])
}

/// Conflicts in a line, for a message.
enum ConflictWords {
  private static let longest = 60

  /// Nil where there is nothing.
  static func line(_ elements: [Element]) -> String? {
    guard !elements.isEmpty else { return nil }
    let texts = elements.map { element in
      String(decoding: element.value.text, as: UTF8.self).split(whereSeparator: \.isWhitespace)
        .joined(separator: " ")
    }
    let line = texts.joined(separator: ", ")
    return line.count > longest ? "\(line.prefix(longest - 1))…" : line
  }
}
