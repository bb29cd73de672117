/// Columns that a character takes on a terminal.
package enum DisplayWidth {
  /// Scripts and symbols of double width: Unicode annex 11 (East Asian Width W and F), by block.
  private static let wideBlocks: [ClosedRange<UInt32>] = [
    0x1100...0x115F,  // Hangul leading consonants
    0x2E80...0x303E,  // radicals, CJK punctuation
    0x3041...0xA4CF,  // kana, bopomofo, CJK ideographs, Yi
    0xA960...0xA97C,  // Hangul leading consonants, extended
    0xAC00...0xD7A3,  // Hangul syllables
    0xF900...0xFAFF,  // CJK compatibility ideographs
    0xFE30...0xFE6F,  // CJK compatibility forms
    0xFF01...0xFF60,  // full-width forms
    0xFFE0...0xFFE6,  // full-width signs
    0x1F900...0x1F9FF,  // supplemental symbols and pictographs
    0x20000...0x3FFFD,  // CJK ideographs, extensions
  ]
  /// Vowels and trailing consonants that join the syllable before them.
  private static let hangulJoining: ClosedRange<UInt32> = 0x1160...0x11FF
  private static let softHyphen: Unicode.Scalar = "\u{AD}"
  private static let firstOfInterest: UInt32 = 0x300

  /// Columns of a text without line breaks.
  package static func of(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + of($1) }
  }

  /// 2 for wide characters, 0 for those that join the one before them, else 1.
  static func of(_ scalar: Unicode.Scalar) -> Int {
    guard scalar.value >= firstOfInterest, scalar != softHyphen else { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    if hangulJoining.contains(scalar.value) { return 0 }
    let isWide = wideBlocks.contains { $0.contains(scalar.value) }
    return isWide || scalar.properties.isEmojiPresentation ? 2 : 1
  }
}
