import Quantities

extension Tempo {
  /// What holds where a song gives no tempo, as in a MIDI file.
  package static let standard = Tempo(bpm: Rational(120))
}

extension Loudness {
  /// What masters reach where nothing else is asked for: what streaming services play at.
  package static let streaming = Loudness(number: -14)
}

extension TruePeak {
  /// The ceiling of masters where nothing else is asked for.
  package static let streaming = TruePeak(number: -1)
}

extension Level {
  /// More limiting than this to reach the loudness is a warning, where nothing else is asked for.
  package static let mostLimiting = Level(number: 3)
  package static let mostMatching = Level(number: 4)
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
