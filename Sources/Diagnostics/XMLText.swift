/// Text inside of XML 1.0.
package enum XMLText {
  /// The value of an attribute in double quotes, on one line.
  package static func attribute(_ text: String) -> String {
    content(Printable.line(text)).replacing("\"", with: "&quot;")
  }

  /// Text of an element; what XML 1.0 (section 2.2) does not allow for is shown as U+FFFD.
  package static func content(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x26: result += "&amp;"
      case 0x3C: result += "&lt;"
      case 0x3E: result += "&gt;"
      case 0x00..<0x09, 0x0B..<0x20, 0xFFFE...0xFFFF: result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
