/// Texts for places that hold less than Unicode.
package enum PlainText {
  /// In ASCII: letters without their accents, and `?` for what ASCII has nothing like.
  package static func ascii(_ text: String) -> String {
    text.map { ascii($0) ?? "?" }.joined()
  }

  /// The words of a text, each with a capital, without spaces and signs: `BlueDoor`.
  ///
  /// Accents are left out; letters of other scripts stay as they are.
  package static func camelCase(_ text: String) -> String {
    words(of: text).map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  /// The first letters of the words of a text as capitals: `TLO`.
  package static func initials(_ text: String) -> String {
    words(of: text).map { $0.prefix(1).uppercased() }.joined()
  }

  private static func words(of text: String) -> [String] {
    var words = [""]
    for character in text where !apostrophes.contains(character) {
      let isPart = character.isLetter || character.isNumber
      if isPart {
        words[words.count - 1] += ascii(character) ?? String(character)
      } else if words.last != "" {
        words.append("")
      }
    }
    return words.filter { !$0.isEmpty }
  }

  private static let apostrophes: Set<Character> = ["'", "’", "ʼ"]

  /// Nil for what ASCII has nothing like.
  private static func ascii(_ character: Character) -> String? {
    if let known = signs[character] { return known }
    var text = ""
    for scalar in character.unicodeScalars {
      if scalar.properties.generalCategory == .nonspacingMark { continue }
      if scalar.isASCII {
        text += scalar.value < 0x20 || scalar.value == 0x7F ? " " : String(scalar)
      } else if let letter = letter(scalar) {
        text += letter
      } else {
        return nil
      }
    }
    return text
  }

  private static let signs: [Character: String] = [
    "‘": "'", "’": "'", "“": "\"", "”": "\"", "–": "-", "—": "-", "…": "...", "©": "(C)",
    "℗": "(P)", "ß": "ss", "ẞ": "SS",
  ]

  /// The letter that a Latin one is a form of, as its name in Unicode says it:
  /// `LATIN SMALL LETTER O WITH STROKE`.
  private static func letter(_ scalar: Unicode.Scalar) -> String? {
    let words = (scalar.properties.name ?? "").split(separator: " ")
    guard words.count > 3, words[0] == "LATIN", ["LETTER", "LIGATURE"].contains(words[2]) else {
      return nil
    }
    // `DOTLESS I`, `LONG S`: the letter comes last.
    guard let letter = words[3...].prefix(while: { $0 != "WITH" }).last, letter.count <= 2 else {
      return nil
    }
    return words[1] == "SMALL" ? letter.lowercased() : String(letter)
  }
}
