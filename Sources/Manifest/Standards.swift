import Quantities

extension Tempo {
  /// What holds where a song gives no tempo, as in a MIDI file.
  package static let standard = Tempo(bpm: Rational(120))
}

extension SampleRate {
  /// What holds where a song gives no rate.
  package static let studio = SampleRate(hertz: 48_000)
}

extension Text {
  package static let empty = Text("")
}

extension MusicalLength {
  package static let oneBar = MusicalLength.bars(1)
}
