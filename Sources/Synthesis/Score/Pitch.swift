import Signal

/// A pitch on the scale of MIDI: 69 is A4 at 440 Hz, a step is a semitone.
struct Pitch: Hashable, Sendable {
  let number: Double

  init(_ number: Double) {
    self.number = number
  }

  /// Reads `F#4`; nil when it is none.
  init?(_ name: some StringProtocol) {
    guard let octave = name.last?.wholeNumberValue, let step = Self.step(name.dropLast()) else {
      return nil
    }
    number = Double(12 * (octave + 1) + step)
  }

  var hertz: Double { 440 * Maths.exp2((number - 69) / 12) }

  func raised(semitones: Double) -> Pitch { Pitch(number + semitones) }

  /// Semitones above C of a note name without its octave: `Bb`, `F#`.
  static func step(_ name: some StringProtocol) -> Int? {
    let naturals: [Character: Int] = ["C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11]
    guard let letter = name.first, let natural = naturals[letter] else { return nil }
    switch name.dropFirst() {
    case "": return natural
    case "#": return (natural + 1) % 12
    case "b": return (natural + 11) % 12
    default: return nil
    }
  }
}
