/// One note as it is written.
struct Note: Hashable, Sendable {
  /// Quarter notes from the song's first bar line.
  let start: Double
  /// Quarter notes.
  let length: Double
  let pitch: Pitch
  /// From 0 to 1.
  let velocity: Double
  /// What is sung on it, in the spelling of `Syllable`; empty for instruments.
  let syllable: String

  init(
    start: Double,
    length: Double,
    pitch: Pitch,
    velocity: Double = 0.7,
    syllable: String = ""
  ) {
    self.start = start
    self.length = length
    self.pitch = pitch
    self.velocity = velocity
    self.syllable = syllable
  }
}
