/// Writes JSON text into one growing string.
struct JSONWriter {
  private(set) var text = ""
  private let style: JSONValue.Style

  init(style: JSONValue.Style) {
    self.style = style
  }

  mutating func write(_ value: JSONValue, depth: Int) {
    switch value {
    case .object(let members):
      enclose(members, "{", "}", depth: depth) { writer, member in
        writer.write(member.key)
        writer.text += writer.style == .compact ? ":" : ": "
        writer.write(member.value, depth: depth + 1)
      }
    case .array(let elements):
      enclose(elements, "[", "]", depth: depth) { writer, element in
        writer.write(element, depth: depth + 1)
      }
    case .string(let string): write(string)
    case .integer(let integer): text += String(integer)
    case .number(let number): text += number.isFinite ? "\(number)" : "null"
    case .bool(let bool): text += bool ? "true" : "false"
    case .null: text += "null"
    }
  }

  private mutating func enclose<Element>(
    _ elements: [Element],
    _ opening: String,
    _ closing: String,
    depth: Int,
    _ writeElement: (inout JSONWriter, Element) -> Void
  ) {
    text += opening
    for (index, element) in elements.enumerated() {
      if index > 0 { text += "," }
      breakLine(depth: depth + 1)
      writeElement(&self, element)
    }
    if !elements.isEmpty { breakLine(depth: depth) }
    text += closing
  }

  private mutating func breakLine(depth: Int) {
    guard style == .indented else { return }
    text += "\n" + String(repeating: "  ", count: depth)
  }

  private mutating func write(_ string: String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      // The separators are line breaks to JavaScript, and DEL to terminals.
      case "\u{0}"..<" ", "\u{7F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
