/// A line of notes as text: `r/1 B4/0.5:nait | E5/1:trein`.
///
/// Each word is a pitch or `r` for a rest, its length in quarter notes and, where it is sung, a
/// syllable; bar lines are for the reader.
struct Melody: Sendable {
  private struct Word: Sendable {
    let pitch: Pitch?
    let length: Double
    let syllable: String
  }

  private let words: [Word]

  init(_ text: String) {
    words = text.split { $0 == " " || $0 == "\n" || $0 == "|" }.map { word in
      let parts = word.split(separator: ":")
      let values = parts[0].split(separator: "/")
      precondition(values.count == 2, "a word of a melody is a pitch and a length: \(word)")
      guard let length = Double(values[1]), values[0] == "r" || Pitch(values[0]) != nil else {
        preconditionFailure("a word of a melody is a pitch and a length: \(word)")
      }
      return Word(
        pitch: Pitch(values[0]),
        length: length,
        syllable: parts.count > 1 ? String(parts[1]) : ""
      )
    }
  }

  /// Quarter notes.
  var length: Double { words.reduce(0) { $0 + $1.length } }

  /// The notes of the line, from a position in quarter notes.
  func notes(from start: Double, raised semitones: Double = 0, velocity: Double = 0.7) -> [Note] {
    var position = start
    var notes: [Note] = []
    for word in words {
      if let pitch = word.pitch {
        notes.append(
          Note(
            start: position,
            length: word.length,
            pitch: pitch.raised(semitones: semitones),
            velocity: velocity,
            syllable: word.syllable
          )
        )
      }
      position += word.length
    }
    return notes
  }
}
