import Diagnostics

/// A colon that makes a key where none can stand, or a line that lacks one: the commonest slips.
struct StrayColon {
  /// Longer keys are none to libyaml (YAML 1.1, section 9.1.3, simple keys).
  private static let longestKey = 1024
  /// Longer values are not repeated in help.
  private static let longestExample = 40

  private let offset: Int
  private let text: SourceText
  private let line: Int
  /// The line up to the colon, without its indentation.
  private let before: String

  init(at offset: Int, in text: SourceText) {
    self.offset = offset
    self.text = text
    line = text.file.location(of: offset).line
    let start = text.file.bytes(ofLine: line).startIndex
    before = Self.trimmed(text.string(text.range(min(start, offset), offset)))
  }

  /// A line at whose start a key is expected, but which has none.
  static func missing(at offset: Int, in text: SourceText) -> Diagnostic {
    let place = text.restOfLine(offset)
    let found = text.string(place)
    guard found.unicodeScalars.count <= longestKey else { return tooLong(text.word(offset)) }
    var help = "write `key: value`; if the line goes on with the one above, indent it further"
    if let fixed = spaced(found) { help = "put a space after the colon: `\(fixed)`" }
    return Diagnostic(
      SyntaxCodes.notWellFormed,
      at: place,
      "\(Wording.quoted(found)) is no `key: value`",
      help: [help]
    )
  }

  var diagnostic: Diagnostic {
    guard before.unicodeScalars.count <= Self.longestKey else {
      return Self.tooLong(text.word(offset - before.utf8.count))
    }
    let (labels, help) = cause
    return Diagnostic(
      SyntaxCodes.notWellFormed,
      at: text.point(offset),
      "this colon would begin a value where none can stand",
      labels: labels,
      help: [help]
    )
  }

  private var cause: (labels: [Diagnostic.Label], help: String) {
    if let quoted = valueWithColon {
      return ([], "put text that holds a colon in quotes\(quoted)")
    }
    guard let above = lineAbove else { return ([], "put text that holds a colon in quotes") }
    let content = text.line(above)
    let start = text.file.bytes(ofLine: above).startIndex + Self.indentation(content)
    let place = text.restOfLine(start)
    if let fixed = Self.spaced(text.string(place)) {
      let label = Diagnostic.Label(place, "no space after the colon")
      return ([label], "put a space after the colon: `\(fixed)`")
    }
    if Self.indentation(content) < Self.indentation(text.line(line)), content.contains(": ") {
      let label = Diagnostic.Label(place, "this key already has a value")
      return ([label], "begin the line in the same column as line \(above)")
    }
    return ([], "put text that holds a colon in quotes, and each key on a line of its own")
  }

  /// Where the line already has a key: an example with its value in quotes, or nothing to show.
  private var valueWithColon: String? {
    guard let key = Self.separator(in: before) else { return nil }
    let rest = text.restOfLine(offset - before.utf8.count + key.upper)
    let value = Self.trimmed(text.string(rest))
    guard value.count <= Self.longestExample, !value.contains("\""), !value.contains("\\"),
      !value.contains("#")
    else { return "" }
    return ": `\(key.name): \"\(value)\"`"
  }

  /// The nearest line above that is neither blank nor a comment.
  private var lineAbove: Int? {
    (1..<max(1, line)).last { number in
      let content = Self.trimmed(text.line(number))
      return !content.isEmpty && !content.hasPrefix("#")
    }
  }

  private static func tooLong(_ place: SourceRange) -> Diagnostic {
    Diagnostic(
      SyntaxCodes.notWellFormed,
      at: place,
      "a key is longer than \(longestKey) characters",
      help: ["if this is text, put it in quotes or below a `|`"]
    )
  }

  /// `name:value` with the space that it lacks; nil for anything else.
  private static func spaced(_ text: String) -> String? {
    guard let colon = text.firstIndex(of: ":"), colon != text.startIndex,
      separator(in: text) == nil, text.count <= longestExample
    else { return nil }
    let name = text[..<colon]
    let value = text[text.index(after: colon)...]
    guard !value.isEmpty, name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" }) else {
      return nil
    }
    return "\(name): \(value)"
  }

  /// The key before the first colon with a space, and how many bytes it and they take.
  private static func separator(in text: String) -> (name: String, upper: Int)? {
    let bytes = Array(text.utf8)
    let spaces: [UInt8] = [0x20, 0x09]
    for index in bytes.indices.dropLast()
    where bytes[index] == UInt8(ascii: ":") && spaces.contains(bytes[index + 1]) {
      let name = String(decoding: bytes[..<index], as: UTF8.self)
      return (trimmed(name.hasPrefix("- ") ? String(name.dropFirst(2)) : name), index + 1)
    }
    return nil
  }

  private static func indentation(_ line: String) -> Int {
    line.utf8.prefix { $0 == UInt8(ascii: " ") }.count
  }

  private static func trimmed(_ text: String) -> String {
    var rest = text[...]
    while rest.first == " " || rest.first == "\t" { rest.removeFirst() }
    while rest.last == " " || rest.last == "\t" { rest.removeLast() }
    return String(rest)
  }
}
