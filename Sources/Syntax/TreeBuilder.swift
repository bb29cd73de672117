import Diagnostics

/// Builds the tree of one document from libyaml's events, and collects what is wrong on the way.
struct TreeBuilder: ~Copyable {
  /// Deeper nesting makes libyaml quadratic, and every walk of the tree a danger to the stack.
  private static let deepest = 128
  /// Values that all aliases of a file together may bring (reference: a billion laughs in 10 lines).
  private static let mostAliased = 1_000_000

  private let file: SourceFile
  private let bytes: [UInt8]
  private var events: LibYAML
  private var cursor: OffsetCursor
  private(set) var diagnostics: [Diagnostic] = []
  private var anchors: [String: BuiltNode] = [:]
  /// In the order of the file, for suggestions.
  private var anchorNames: [String] = []
  /// Anchors of the collections that are still open.
  private var openAnchors: [String] = []
  /// Where the flow collections begin that are still open.
  private var openFlows: [Int] = []
  private var aliased = 0

  /// The finding is recorded, and nothing after it can be read.
  private struct Halt: Error {}

  init(_ file: SourceFile, origin: Int, events: consuming LibYAML) {
    self.file = file
    bytes = file.bytes
    self.events = events
    cursor = OffsetCursor(bytes, from: origin)
  }

  /// The root of the only document; nil if the text cannot be read to its end or holds nothing.
  mutating func document() -> SyntaxNode? {
    do throws(Halt) {
      var root: BuiltNode?
      while true {
        let event = try next()
        switch event.kind {
        case .streamEnd: return root.flatMap { $0.node } ?? empty()
        case .documentStart:
          guard root == nil else {
            findSecondDocument(event)
            return root.flatMap { $0.node }
          }
          let built = try node(from: try next(), depth: 0)
          if let node = built.node, node.kindName == "nothing" { return empty() }
          root = built
        default: continue
        }
      }
    } catch {
      return nil
    }
  }

  private mutating func next() throws(Halt) -> YAMLEvent {
    do throws(YAMLProblem) {
      return try events.next()
    } catch {
      let offset = error.stage == .reading ? error.offset : cursor.offset(ofCodePoint: error.offset)
      let context = error.contextOffset.map { cursor.offset(ofCodePoint: $0) }
      // A single pair in a flow list is a collection without a bracket.
      let bracket = openFlows.last { start in
        bytes[start...].first.map { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "{") } ?? false
      }
      let wording = ProblemWording(
        error,
        in: file,
        at: offset,
        context: context,
        bracket: bracket
      )
      diagnostics.append(wording.diagnostic)
      throw Halt()
    }
  }

  /// The node that begins with an event, inside of `depth` collections.
  private mutating func node(from event: consuming YAMLEvent, depth: Int) throws(Halt) -> BuiltNode
  {
    let start = cursor.offset(ofCodePoint: event.start)
    let end = max(start, cursor.offset(ofCodePoint: event.end))
    if case .alias(let name) = event.kind {
      return alias(name, at: start..<end, depth: depth)
    }
    let properties = NodeProperties(of: start..<end, in: bytes)
    if let tag = properties.tag { findTag(tag) }
    if let anchor = event.anchor { openAnchors.append(anchor) }
    let built: BuiltNode
    switch event.kind {
    case .sequenceStart(let layout):
      try checkDepth(depth, at: properties.nodeStart)
      built = try sequence(layout, from: properties.nodeStart, depth: depth)
    case .mappingStart(let layout):
      try checkDepth(depth, at: properties.nodeStart)
      built = try mapping(layout, from: properties.nodeStart, depth: depth)
    case .scalar(let text, let style):
      built = scalar(text, style, from: properties.nodeStart, to: end)
      if style == .quoted, text.utf8.contains(0) { findNUL(at: place(built.range)) }
    default:
      preconditionFailure("libyaml gives a node where a node has to be")
    }
    if let anchor = event.anchor {
      openAnchors.removeLast()
      if anchors.updateValue(built, forKey: anchor) == nil { anchorNames.append(anchor) }
    }
    return built
  }

  private func scalar(
    _ text: String,
    _ style: YAMLEvent.ScalarStyle,
    from start: Int,
    to end: Int
  ) -> BuiltNode {
    var end = end
    // libyaml ends a block text where the next line begins, and gives the value that a key lacks
    // the place of whatever comes next.
    if style == .block || start == end {
      while end > 0, NodeProperties.isSpace(bytes[end - 1]) { end -= 1 }
    }
    let range = min(start, end)..<end
    let content = SyntaxNode.Content.scalar(text, isPlain: style == .plain)
    let node = SyntaxNode(content: content, range: place(range), weight: 1)
    return BuiltNode(node: node, range: range, height: 0)
  }

  private mutating func sequence(
    _ layout: YAMLEvent.Layout,
    from start: Int,
    depth: Int
  ) throws(Halt) -> BuiltNode {
    var items: [SyntaxNode] = []
    var (weight, height, end) = (1, 0, start)
    if layout == .flow { openFlows.append(start) }
    while true {
      let event = try next()
      if case .sequenceEnd = event.kind {
        if layout == .flow { openFlows.removeLast() }
        let range = start..<max(start, closing(layout, event) ?? end)
        let node = SyntaxNode(content: .sequence(items), range: place(range), weight: weight)
        return BuiltNode(node: node, range: range, height: height + 1)
      }
      let item = try self.node(from: event, depth: depth + 1)
      end = item.range.upperBound
      height = max(height, item.height)
      guard let node = item.node else { continue }
      // Aliases are bounded before they get here, so that sums stay far below the largest number.
      weight += node.weight
      items.append(node)
    }
  }

  private mutating func mapping(
    _ layout: YAMLEvent.Layout,
    from start: Int,
    depth: Int
  ) throws(Halt) -> BuiltNode {
    var builder = MappingBuilder()
    var end = start
    if layout == .flow { openFlows.append(start) }
    while true {
      let event = try next()
      if case .mappingEnd = event.kind {
        if layout == .flow { openFlows.removeLast() }
        let range = start..<max(start, closing(layout, event) ?? end)
        let (entries, weight) = builder.finished()
        let content = SyntaxNode.Content.mapping(entries)
        let node = SyntaxNode(content: content, range: place(range), weight: weight)
        return BuiltNode(node: node, range: range, height: builder.height + 1)
      }
      let keyNode = try self.node(from: event, depth: depth + 1)
      let keyEnd = keyNode.range.upperBound
      let key = key(keyNode)
      let value = try self.node(from: try next(), depth: depth + 1)
      end = max(keyEnd, value.range.upperBound)
      guard let key, let finding = builder.add(key, value) else { continue }
      diagnostics.append(finding)
    }
  }

  /// Where a flow collection ends with its bracket; nil for others, which end with their last child.
  private mutating func closing(_ layout: YAMLEvent.Layout, _ event: YAMLEvent) -> Int? {
    // A single pair in a flow list, `[a: b]`, is a flow mapping without a bracket.
    guard layout == .flow, event.end > event.start else { return nil }
    return cursor.offset(ofCodePoint: event.end)
  }

  private mutating func key(_ built: consuming BuiltNode) -> MappingBuilder.Key? {
    guard let node = built.node else { return nil }
    guard case .scalar(let text, let isPlain) = node.content else {
      diagnostics.append(
        Diagnostic(
          SyntaxCodes.notUsed,
          at: place(built.range),
          "\(node.kindName) cannot be a key",
          help: ["keys are names; text that holds brackets goes in quotes"]
        )
      )
      return nil
    }
    guard !text.isEmpty || !isPlain else {
      diagnostics.append(
        Diagnostic(
          SyntaxCodes.notWellFormed,
          at: place(built.range),
          "a value has no key",
          label: "the key is missing",
          help: ["write a key before the colon: `key: value`"]
        )
      )
      return nil
    }
    return .init(text: text, range: place(built.range), isMerge: isPlain && text == "<<")
  }

  private mutating func alias(_ name: String, at range: Range<Int>, depth: Int) -> BuiltNode {
    let missing = BuiltNode(node: nil, range: range, height: 0)
    let place = place(range)
    guard let anchor = anchors[name], let node = anchor.node else {
      findUnknownAnchor(name, at: place)
      return missing
    }
    guard depth + anchor.height <= Self.deepest else {
      diagnostics.append(
        Diagnostic(
          SyntaxCodes.tooDeep,
          at: place,
          "with what `*\(name)` stands for, the file is nested deeper than \(Self.deepest) levels",
          help: ["write what is meant without aliases of aliases"]
        )
      )
      return missing
    }
    let wasWithin = aliased <= Self.mostAliased
    aliased = Self.sum(aliased, node.weight)
    guard aliased <= Self.mostAliased else {
      // Once is enough: every later alias is beyond the bound too.
      if wasWithin { findTooManyAliases(name, at: place, weight: node.weight) }
      return missing
    }
    return BuiltNode(node: node, range: range, height: anchor.height)
  }

  private func place(_ range: Range<Int>) -> SourceRange {
    SourceRange(file: file, lower: range.lowerBound, upper: range.upperBound)
  }

  /// A sum that stays at the largest number instead of passing it.
  private static func sum(_ left: Int, _ right: Int) -> Int {
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? .max : sum
  }
}

extension TreeBuilder {
  private mutating func checkDepth(_ depth: Int, at offset: Int) throws(Halt) {
    guard depth >= Self.deepest else { return }
    diagnostics.append(
      Diagnostic(
        SyntaxCodes.tooDeep,
        at: place(offset..<offset + 1),
        "lists and mappings are nested deeper than \(Self.deepest) levels",
        help: ["look for brackets that are opened and never closed"]
      )
    )
    throw Halt()
  }

  private mutating func empty() -> SyntaxNode? {
    guard diagnostics.isEmpty else { return nil }
    let isBlank = bytes[file.start(ofLine: 1)...].allSatisfy(NodeProperties.isSpace)
    let message = isBlank ? "`\(file.path)` is empty" : "`\(file.path)` holds no values"
    diagnostics.append(
      Diagnostic(
        SyntaxCodes.empty,
        at: place(0..<0),
        message,
        help: ["an album begins with `album:`, a song with `song:`"]
      )
    )
    return nil
  }

  private mutating func findSecondDocument(_ event: YAMLEvent) {
    let start = cursor.offset(ofCodePoint: event.start)
    let line = file.bytes(ofLine: file.location(of: start).line)
    diagnostics.append(
      Diagnostic(
        SyntaxCodes.notUsed,
        at: place(start..<max(start, line.endIndex)),
        "a second document begins here, but a file holds one",
        help: ["take this line out, or move what follows into a file of its own"]
      )
    )
  }

  private mutating func findTag(_ tag: Range<Int>) {
    let text = String(decoding: bytes[tag], as: UTF8.self)
    let isStandard = text.hasPrefix("!!")
    diagnostics.append(
      Diagnostic(
        SyntaxCodes.notUsed,
        at: place(tag),
        "tags are not used in manifests: \(Wording.quoted(text))",
        help: [
          isStandard
            ? "take it out: the field that expects a value says how it is read"
            : "take it out, or put the whole text in quotes if the `!` belongs to it"
        ]
      )
    )
  }

  private mutating func findNUL(at place: SourceRange) {
    diagnostics.append(
      Diagnostic(
        SyntaxCodes.notText,
        at: place,
        "text cannot hold a NUL",
        help: ["take the escape `\\0` out; a backslash itself is `\\\\`, or goes in single quotes"]
      )
    )
  }

  private mutating func findUnknownAnchor(_ name: String, at place: SourceRange) {
    let message: String
    var help: [String] = []
    if openAnchors.contains(name) {
      message = "`*\(name)` stands inside what `&\(name)` names"
      help = ["an anchor cannot hold itself: end what it names before its first alias"]
    } else {
      message = "no anchor `&\(name)` stands before `*\(name)`"
      if let near = Suggestion.nearest(to: name, in: anchorNames) {
        help.append("an anchor with a similar name: `&\(near)`")
      } else {
        help.append("name the value further up with `&\(name)`, or quote text that begins with `*`")
      }
    }
    diagnostics.append(Diagnostic(SyntaxCodes.badReference, at: place, message, help: help))
  }

  private mutating func findTooManyAliases(_ name: String, at place: SourceRange, weight: Int) {
    diagnostics.append(
      Diagnostic(
        SyntaxCodes.tooManyAliases,
        at: place,
        "the aliases up to `*\(name)` stand for more than \(Self.mostAliased) values",
        label: "stands for \(weight)",
        help: ["write what is meant without aliases of aliases"]
      )
    )
  }
}
