/// A stretch of the timeline: all of a section, or from one position up to another.
package enum PositionRange: Quantity {
  case section(Name)
  case between(Position, Position)

  package init(parsing text: String) throws(QuantityProblem) {
    guard let dots = Self.dots(in: text.utf8) else {
      self = try Self.section(in: text)
      return
    }
    let second = text.utf8.index(dots, offsetBy: 2)
    var (from, to) = (text[..<dots], text[second...])
    while from.utf8.last == Scanner.space { from.removeLast() }
    while to.utf8.first == Scanner.space { to.removeFirst() }
    self = .between(
      try Position(parsing: String(from)),
      try Position(parsing: String(to))
    )
  }

  package static let form = QuantityForm(
    name: "a range",
    pattern: Pattern.whole(
      "(?:\(Pattern.name)|\(Pattern.position) *\\.\\. *\(Pattern.position))"
    ),
    examples: ["verse-1", "verse-1 .. chorus-1", "9|1 .. 13|1", "verse-1 .. chorus-1.end"]
  )

  package var description: String {
    switch self {
    case .section(let name): name.rawValue
    case .between(let from, let to): "\(from) .. \(to)"
    }
  }

  private static func section(in text: String) throws(QuantityProblem) -> PositionRange {
    let position = try Position(parsing: text)
    if case .section(let name) = position.anchor, position.offsets.isEmpty {
      return .section(name)
    }
    throw .impossible("a range that is not a section needs its end: `\(text) .. end`")
  }

  /// The first `..`; after a dotted note the next byte is a space, so nothing else is one.
  private static func dots(in bytes: String.UTF8View) -> String.Index? {
    var previous: UInt8 = 0
    var previousPlace = bytes.startIndex
    for place in bytes.indices {
      if bytes[place] == Scanner.point, previous == Scanner.point { return previousPlace }
      previous = bytes[place]
      previousPlace = place
    }
    return nil
  }
}
