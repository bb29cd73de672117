/// A musical key: a tonic and a mode, major where none is written.
package struct Key: Quantity {
  package let letter: Letter
  package let accidental: Accidental
  package let mode: Mode

  package init(_ letter: Letter, _ accidental: Accidental = .natural, _ mode: Mode) {
    self.letter = letter
    self.accidental = accidental
    self.mode = mode
  }

  package init(parsing text: String) throws(QuantityProblem) {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    guard let tonic = words.first, let first = tonic.first, words.count <= 2,
      let letter = Letter(rawValue: String(first)),
      let accidental = Accidental(rawValue: String(tonic.dropFirst()))
    else { throw .malformed }
    let mode = words.count == 1 ? .major : Mode(rawValue: String(words[1]))
    guard let mode else { throw .malformed }
    self.init(letter, accidental, mode)
  }

  package enum Letter: String, Hashable, Sendable, CaseIterable {
    case c = "C"
    case d = "D"
    case e = "E"
    case f = "F"
    case g = "G"
    case a = "A"
    case b = "B"
  }

  package enum Accidental: String, Hashable, Sendable, CaseIterable {
    case flat = "b"
    case natural = ""
    case sharp = "#"
  }

  package enum Mode: String, Hashable, Sendable, CaseIterable {
    case major
    case minor
  }

  package static let form = QuantityForm(
    name: "a key",
    pattern: Pattern.whole("[A-G][b#]?(?: (?:major|minor))?"),
    examples: ["F# minor", "Bb major", "C"]
  )

  /// Semitones above C, 0 to 11.
  package var pitchClass: Int {
    let natural =
      switch letter {
      case .c: 0
      case .d: 2
      case .e: 4
      case .f: 5
      case .g: 7
      case .a: 9
      case .b: 11
      }
    switch accidental {
    case .flat: return (natural + 11) % 12
    case .natural: return natural
    case .sharp: return (natural + 1) % 12
    }
  }

  package var description: String {
    "\(letter.rawValue)\(accidental.rawValue) \(mode.rawValue)"
  }
}
