/// Swift text, divided into code and comments, without what stands in string literals.
///
/// Good enough to look for words: raw strings are read as plain ones, and what is interpolated into
/// a literal is taken for code.
struct SwiftLines {
  struct Line {
    var code = ""
    var comment = ""
  }

  private enum State {
    case code
    case literal
    case longLiteral
  }

  let lines: [Line]

  init(_ text: String) {
    var state = State.code
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { source in
      // A literal of one line never goes on in the next, however it was misread.
      if state == .literal { state = .code }
      return Self.divide(source, &state)
    }
  }

  private static func divide(_ source: Substring, _ state: inout State) -> Line {
    var line = Line()
    var rest = source
    while let character = rest.first {
      switch state {
      case .code where rest.hasPrefix("//"):
        line.comment = String(rest)
        return line
      case .code where rest.hasPrefix("\"\"\""):
        state = .longLiteral
        rest = rest.dropFirst(3)
      case .longLiteral where rest.hasPrefix("\"\"\""):
        state = .code
        rest = rest.dropFirst(3)
      case .code where character == "\"": (state, rest) = (.literal, rest.dropFirst())
      case .literal where character == "\"": (state, rest) = (.code, rest.dropFirst())
      case .literal where character == "\\", .longLiteral where character == "\\":
        rest = rest.dropFirst(2)
      case .code:
        line.code.append(character)
        rest = rest.dropFirst()
      case .literal, .longLiteral: rest = rest.dropFirst()
      }
    }
    return line
  }
}
