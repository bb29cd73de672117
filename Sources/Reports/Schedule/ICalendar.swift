/// Lines of an iCalendar file (RFC 5545): escaped, folded, ended by CRLF.
struct ICalendar {
  private(set) var text = ""

  /// A property whose value is as it stands.
  mutating func add(_ name: String, _ value: String) {
    text += Self.folded("\(name):\(value)")
  }

  /// A property whose value is a text, with the escapes of section 3.3.11.
  mutating func add(_ name: String, text value: String) {
    add(name, Self.escaped(value))
  }

  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.replacing("\r\n", with: "\n").unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case ";": result += "\\;"
      case ",": result += "\\,"
      case "\n": result += "\\n"
      case "\t": result += "\t"
      case "\u{0}"..<" ", "\u{7F}": result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The value of a parameter in quotes, with the escapes of RFC 6868.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.replacing("\r\n", with: "\n").unicodeScalars {
      switch scalar {
      case "^": result += "^^"
      case "\"": result += "^'"
      case "\n": result += "^n"
      case "\u{0}"..<" ", "\u{7F}": result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// Lines of at most 75 bytes, those after the first with a space in front (section 3.1);
  /// characters stay whole.
  static func folded(_ line: String) -> String {
    var result = ""
    var length = 0
    for scalar in line.unicodeScalars {
      let bytes = UTF8.width(scalar)
      if length + bytes > mostBytes {
        result += "\r\n "
        length = 1
      }
      result.unicodeScalars.append(scalar)
      length += bytes
    }
    return result + "\r\n"
  }

  private static let mostBytes = 75
}
