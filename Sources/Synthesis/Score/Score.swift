/// A song on paper: bars, chords, and the figures played over them.
struct Score: Sendable {
  struct Section: Sendable {
    let name: String
    /// One chord a bar, as written in the manifest: `Em | C | G`.
    let chords: String

    var bars: Int { chords.split(separator: "|").count }
  }

  let metronome: Metronome
  let sections: [Section]

  /// One a bar.
  private let chords: [Chord]

  init(metronome: Metronome, sections: [Section]) {
    self.metronome = metronome
    self.sections = sections
    chords = sections.flatMap { section in
      section.chords.split(separator: "|").map { symbol in
        guard let chord = Chord(String(symbol.filter { $0 != " " })) else {
          preconditionFailure("no such chord: \(symbol)")
        }
        return chord
      }
    }
  }

  /// Bars of the song, counted from 1.
  var bars: ClosedRange<Int> { 1...chords.count }

  /// The bars of a section, counted from 1.
  func bars(of name: String) -> ClosedRange<Int> {
    var first = 1
    for section in sections {
      if section.name == name { return first...(first + section.bars - 1) }
      first += section.bars
    }
    preconditionFailure("no such section: \(name)")
  }

  /// A drum's hits.
  func hits(_ pattern: Pattern, in bars: ClosedRange<Int>, pitch: Pitch = Pitch(60)) -> [Note] {
    notes(pattern, in: bars) { _, _ in [Int(pitch.number)] }
  }

  /// Block chords of as many voices as `count`, from a lowest note on.
  func chords(
    _ pattern: Pattern,
    in bars: ClosedRange<Int>,
    from floor: Int,
    count: Int
  ) -> [Note] {
    notes(pattern, in: bars) { chord, _ in chord.voicing(from: floor, count: count) }
  }

  /// Strings of the open chord shape, one after the other; each rings on for `ring` quarters.
  func arpeggio(
    _ pattern: Pattern,
    in bars: ClosedRange<Int>,
    on strings: [Int],
    ring: Double
  ) -> [Note] {
    let struck = notes(pattern, in: bars) { chord, step in
      let shape = chord.shape(on: strings)
      guard let index = step.symbol.wholeNumberValue else { return shape }
      return [shape[min(index, shape.count - 1)]]
    }
    return struck.map { note in
      Note(
        start: note.start,
        length: max(note.length, ring),
        pitch: note.pitch,
        velocity: note.velocity
      )
    }
  }

  /// A bass line of the chords' roots, thirds, fifths and octaves.
  func bass(_ pattern: Pattern, in bars: ClosedRange<Int>, from floor: Int) -> [Note] {
    notes(pattern, in: bars) { chord, step in
      let root = chord.root(from: floor)
      switch step.symbol {
      case "3": return [root + chord.steps[1]]
      case "5": return [root + 7]
      case "8": return [root + 12]
      default: return [root]
      }
    }
  }

  private func notes(
    _ pattern: Pattern,
    in bars: ClosedRange<Int>,
    pitches: (Chord, Pattern.Step) -> [Int]
  ) -> [Note] {
    bars.flatMap { bar -> [Note] in
      let start = metronome.quarters(before: bar)
      return pattern.steps(within: metronome.length(of: bar)).flatMap { step in
        pitches(chords[bar - 1], step).map { pitch in
          Note(
            start: start + step.start,
            length: step.length,
            pitch: Pitch(Double(pitch)),
            velocity: step.velocity
          )
        }
      }
    }
  }
}
