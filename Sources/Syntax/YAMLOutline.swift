import Diagnostics

/// A YAML document as it is written: where each node begins and ends, aliases and merge keys as they
/// stand, nothing expanded.
package indirect enum YAMLOutline: Sendable {
  /// A text, or an alias with its `*`; the range holds its quotes.
  case scalar(String, Range<Int>)
  case sequence([YAMLOutline], Body)
  case mapping([(key: YAMLOutline, value: YAMLOutline)], Body)

  /// The bytes of a list or a mapping.
  package struct Body: Sendable {
    /// From its anchor, bracket or first child up to its bracket or the end of its last child.
    package let range: Range<Int>
    /// In brackets or braces.
    package let isFlow: Bool
  }

  package var range: Range<Int> {
    switch self {
    case .scalar(_, let range): range
    case .sequence(_, let body), .mapping(_, let body): body.range
    }
  }

  /// The outline of a file's only document; nil where it is empty, damaged or not alone.
  package init?(_ file: SourceFile) {
    let (root, findings) = YAMLParser.parse(file)
    guard root != nil, findings.isEmpty else { return nil }
    let bytes = file.bytes
    let mark = SourceFile.byteOrderMark
    let origin = bytes.starts(with: mark) ? mark.count : 0
    guard let events = try? LibYAML(bytes[origin...]) else { return nil }
    var reader = OutlineReader(bytes: bytes, origin: origin, events: events)
    guard let outline = reader.document() else { return nil }
    self = outline
  }
}

/// Reads an outline from libyaml's events, of a text that is known to be well formed.
private struct OutlineReader: ~Copyable {
  private let bytes: [UInt8]
  private var events: LibYAML
  private var cursor: OffsetCursor

  init(bytes: [UInt8], origin: Int, events: consuming LibYAML) {
    self.bytes = bytes
    self.events = events
    cursor = OffsetCursor(bytes, from: origin)
  }

  mutating func document() -> YAMLOutline? {
    while let event = try? events.next() {
      switch event.kind {
      case .streamEnd: return nil
      case .documentStart, .other: continue
      default: return node(from: event)
      }
    }
    return nil
  }

  private mutating func node(from event: YAMLEvent) -> YAMLOutline? {
    let start = cursor.offset(ofCodePoint: event.start)
    var end = max(start, cursor.offset(ofCodePoint: event.end))
    switch event.kind {
    case .alias(let name): return .scalar("*\(name)", start..<end)
    case .scalar(let text, let style):
      // libyaml ends a block text where the next line begins, and gives the value that a key lacks
      // the place of whatever comes next.
      if style == .block || start == end {
        while end > 0, NodeProperties.isSpace(bytes[end - 1]) { end -= 1 }
      }
      return .scalar(text, min(start, end)..<end)
    case .sequenceStart(let layout):
      var items: [YAMLOutline] = []
      while let next = try? events.next() {
        if case .sequenceEnd = next.kind {
          let body = body(from: start, layout, lastChild: items.last?.range, next)
          return .sequence(items, body)
        }
        guard let item = node(from: next) else { return nil }
        items.append(item)
      }
      return nil
    case .mappingStart(let layout):
      var entries: [(key: YAMLOutline, value: YAMLOutline)] = []
      while let next = try? events.next() {
        if case .mappingEnd = next.kind {
          let last = entries.last.map { $0.key.range.lowerBound..<$0.value.range.upperBound }
          return .mapping(entries, body(from: start, layout, lastChild: last, next))
        }
        guard let key = node(from: next), let event = try? events.next(),
          let value = node(from: event)
        else { return nil }
        entries.append((key, value))
      }
      return nil
    default: return nil
    }
  }

  private mutating func body(
    from start: Int,
    _ layout: YAMLEvent.Layout,
    lastChild: Range<Int>?,
    _ event: YAMLEvent
  ) -> YAMLOutline.Body {
    let hasBracket = layout == .flow && event.end > event.start
    let end = hasBracket ? cursor.offset(ofCodePoint: event.end) : lastChild?.upperBound ?? start
    return YAMLOutline.Body(range: start..<max(start, end), isFlow: layout == .flow)
  }
}
