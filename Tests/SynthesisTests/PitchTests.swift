import Testing

@testable import Synthesis

/// A trained ear hears about 5 cents; the players' own deviations stay below that.
private let tolerance = 5.0

@Suite struct PitchTests {
  private func stroke(_ pitch: Pitch, _ seconds: Double, _ syllable: String = "") -> Stroke {
    Stroke(
      time: 0.1,
      duration: seconds,
      pitch: pitch,
      velocity: 0.8,
      syllable: syllable,
      clarity: 1,
      breath: 1,
      seed: 9
    )
  }

  @Test(arguments: [40, 45, 52, 59, 64, 71, 76, 86], [44_100, 48_000])
  func `a plucked string is in tune`(_ number: Int, _ rate: Int) {
    let pitch = Pitch(Double(number))
    var sound = Sound(rate: rate, frames: rate)
    PluckedString.steelGuitar.play([stroke(pitch, 0.9)], into: &sound)
    let cents = PitchMeter(rate: Double(rate)).cents(
      of: sound.samples,
      above: pitch.hertz,
      from: 0.2,
      window: 0.25,
      hop: 0.05
    )
    #expect(abs(cents) < tolerance)
  }

  @Test(arguments: [38, 50, 57, 62, 66, 74, 79])
  func `a sung note is in tune, its vibrato around it`(_ number: Int) {
    let pitch = Pitch(Double(number))
    var sound = Sound(rate: 48_000, frames: 120_000)
    Voice.alto.play([stroke(pitch, 2, "na")], into: &sound)
    // Whole periods of the vibrato, so that it has no part in the mean.
    let period = 1 / Voice.alto.vibratoRate
    let cents = PitchMeter(rate: 48_000).cents(
      of: sound.samples,
      above: pitch.hertz,
      from: 0.9,
      window: 2 * period,
      hop: period
    )
    #expect(abs(cents) < tolerance)
  }

  @Test func `a performance leaves pitches where they are within its cents`() {
    let metronome = Metronome(bpm: 100, meters: [Metronome.Meter(bar: 1, beats: 4, unit: 4)])
    let notes = (0..<64).map { Note(start: Double($0), length: 1, pitch: Pitch(60)) }
    let performance = Performance(
      seed: 5,
      cents: 2.5,
      blemishes: [.detuned(bar: 3, cents: -45)]
    )
    let strokes = performance.strokes(of: notes, with: metronome, from: 0)
    for (index, stroke) in strokes.enumerated() {
      let written = index / 4 == 2 ? 59.55 : 60
      #expect(abs(stroke.pitch.number - written) <= 0.025)
    }
  }
}
