/// Text made safe to show: what would steer a terminal or reorder a line becomes visible.
enum Printable {
  /// The text on one line.
  static func line(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      result.append(scalar == "\n" || scalar == "\t" ? " " : Self.scalar(scalar))
    }
    return String(result)
  }

  /// Control characters as their pictures (U+2400 on), other invisible commands as U+FFFD.
  static func scalar(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x00..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    // C1 controls, line and paragraph separators, byte order mark; bidirectional embeddings,
    // overrides and isolates (Unicode annex 9), which can make a line read as another.
    case 0x80..<0xA0, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: "\u{FFFD}"
    default: scalar
    }
  }
}
