/// What a position is counted from.
package enum Anchor: Hashable, Sendable, CustomStringConvertible {
  /// Bar and beat count from 1, ticks from 0 to 959.
  case bar(Int, beat: Int, tick: Int)
  case section(Name)
  case sectionEnd(Name)
  /// From the start of the song, never negative.
  case time(TimeLength)
  case start
  case end

  init(parsing text: String) throws(QuantityProblem) {
    guard let first = text.utf8.first else { throw .malformed }
    if Name.isLetter(first) {
      self = try Self.named(text)
      return
    }
    guard text.utf8.contains(Scanner.bar) else {
      let time = try TimeLength(parsing: text)
      guard first != UInt8(ascii: "+") else { throw .malformed }
      guard first != Scanner.dash else {
        throw .impossible("a position counts from the start; before it is `start - 2 s`")
      }
      self = .time(time)
      return
    }
    var scanner = Scanner(text)
    guard let bar = scanner.takeInteger(), scanner.take(Scanner.bar),
      let beat = scanner.takeInteger()
    else { throw .malformed }
    let tick = try scanner.takeTicks()
    guard scanner.isAtEnd else { throw .malformed }
    guard bar > 0, beat > 0 else { throw .impossible("bars and beats count from 1") }
    guard bar <= MusicalLength.most, beat <= MusicalLength.most else {
      throw .impossible("it is more than a million bars away")
    }
    self = .bar(bar, beat: beat, tick: tick)
  }

  private static let startWord = "start"
  private static let endWord = "end"
  private static let sectionEnd = ".end"

  /// Words that stand for the song's own start and end, so that no section can have them.
  package static let reserved = [startWord, endWord]

  package var description: String {
    switch self {
    case .bar(let bar, let beat, let tick):
      tick == 0 ? "\(bar)|\(beat)" : "\(bar)|\(beat)|\(tick)"
    case .section(let name): name.rawValue
    case .sectionEnd(let name): name.rawValue + Self.sectionEnd
    case .time(let time): time.description
    case .start: Self.startWord
    case .end: Self.endWord
    }
  }

  private static func named(_ text: String) throws(QuantityProblem) -> Anchor {
    if text == startWord { return .start }
    if text == endWord { return .end }
    if let name = Name(rawValue: text) { return .section(name) }
    if text.hasSuffix(sectionEnd),
      let name = Name(rawValue: String(text.dropLast(sectionEnd.utf8.count)))
    {
      guard !reserved.contains(name.rawValue) else {
        throw .impossible("`\(name)` is a point of the song, not a section")
      }
      return .sectionEnd(name)
    }
    guard ["+", " -", "- "].contains(where: text.contains) else {
      throw .malformed
    }
    throw .impossible("an offset follows ` + ` or ` - `, with a space on both sides")
  }
}
