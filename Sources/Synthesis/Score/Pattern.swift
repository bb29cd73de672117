/// A figure of equal steps that is played in every bar, one character a step.
///
/// `.` rests and `-` holds what sounds. Drums: `x`, `X` louder, `o` softer. Chords: `x` and `X`
/// strike. Bass: `1`, `3`, `5` and `8` are the chord's steps. Arpeggios: `0` to `9` are the strings
/// or keys of the voicing from below.
struct Pattern: Sendable {
  struct Step: Sendable {
    let symbol: Character
    /// Quarter notes from the bar line.
    let start: Double
    /// Quarter notes, with what holds it.
    let length: Double

    var velocity: Double {
      switch symbol {
      case "X": 0.95
      case "o": 0.35
      default: 0.7
      }
    }
  }

  private let symbols: [Character]
  /// Quarter notes of one step.
  private let stepLength: Double

  /// - Parameters:
  ///   - symbols: one character a step; spaces are for the reader.
  ///   - stepsPerQuarter: 2 for eighths, 4 for sixteenths.
  init(_ symbols: String, stepsPerQuarter: Int) {
    self.symbols = symbols.filter { $0 != " " }
    stepLength = 1 / Double(stepsPerQuarter)
  }

  /// What is struck in a bar that holds `quarters`, cut off at its end.
  func steps(within quarters: Double) -> [Step] {
    symbols.indices.compactMap { index in
      let start = Double(index) * stepLength
      guard symbols[index] != ".", symbols[index] != "-", start < quarters else { return nil }
      let holds = symbols[(index + 1)...].prefix { $0 == "-" }.count
      return Step(
        symbol: symbols[index],
        start: start,
        length: min(Double(1 + holds) * stepLength, quarters - start)
      )
    }
  }
}
