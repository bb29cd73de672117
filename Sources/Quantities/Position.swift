/// A place on the timeline: an anchor, moved by any number of lengths, from left to right.
package struct Position: Quantity {
  package let anchor: Anchor
  package let offsets: [Offset]

  package init(_ anchor: Anchor, offsets: [Offset] = []) {
    self.anchor = anchor
    self.offsets = offsets
  }

  package init(parsing text: String) throws(QuantityProblem) {
    let bytes = text.utf8
    guard let first = Self.nextSign(in: bytes[...]) else {
      anchor = try Anchor(parsing: text)
      offsets = []
      return
    }
    guard bytes.first != Scanner.space else { throw .malformed }
    anchor = try Anchor(parsing: Self.trimmed(bytes[..<first]))
    var offsets: [Offset] = []
    var sign: Substring.UTF8View.Index? = first
    while let place = sign {
      let after = bytes.index(after: place)
      let next = Self.nextSign(in: bytes[after...])
      let length = try Length(parsing: Self.trimmed(bytes[after..<(next ?? bytes.endIndex)]))
      guard !length.isNegative else { throw .impossible("an offset has its sign in front, once") }
      offsets.append(Offset(bytes[place] == Scanner.dash ? .earlier : .later, length))
      sign = next
    }
    self.offsets = offsets
  }

  /// A length by which a position is moved.
  package struct Offset: Hashable, Sendable {
    package let direction: Direction
    package let length: Length

    package init(_ direction: Direction, _ length: Length) {
      self.direction = direction
      self.length = length
    }

    package enum Direction: String, Hashable, Sendable, CaseIterable {
      case earlier = "-"
      case later = "+"
    }
  }

  package static let form = QuantityForm(
    name: "a position",
    pattern: Pattern.whole(Pattern.position),
    examples: [
      "17|3", "17|3|240", "chorus", "chorus + 2|0", "verse-2 - 1 beat", "chorus.end", "1:02.5",
      "62.5 s", "start", "end - 4 bars",
    ]
  )

  package static let start = Position(.start)
  package static let end = Position(.end)

  package var description: String {
    offsets.reduce(anchor.description) { text, offset in
      text + " \(offset.direction.rawValue) \(offset.length)"
    }
  }

  /// A sign between spaces; any other `-` belongs to a name.
  private static func nextSign(in bytes: Substring.UTF8View) -> Substring.UTF8View.Index? {
    var (before, previous): (UInt8, UInt8) = (0, 0)
    var place = bytes.startIndex
    var previousPlace = place
    while place < bytes.endIndex {
      let byte = bytes[place]
      if byte == Scanner.space, before == Scanner.space,
        previous == Scanner.dash || previous == UInt8(ascii: "+")
      {
        return previousPlace
      }
      (before, previous) = (previous, byte)
      previousPlace = place
      place = bytes.index(after: place)
    }
    return nil
  }

  private static func trimmed(_ bytes: Substring.UTF8View) -> String {
    var bytes = bytes
    while bytes.first == Scanner.space { bytes.removeFirst() }
    while bytes.last == Scanner.space { bytes.removeLast() }
    return String(Substring(bytes))
  }
}
