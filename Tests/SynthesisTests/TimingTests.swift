import Testing

@testable import Synthesis

@Suite struct TimingTests {
  private let waltz = Metronome.Meter(bar: 1, beats: 3, unit: 4)
  private let common = Metronome.Meter(bar: 1, beats: 4, unit: 4)

  @Test func `a ramp is linear in tempo over musical time`() {
    // 120 to 60 over 16 quarters, from the integral of 60 / bpm: 16 ln 2, and 16 ln (4/3).
    let metronome = Metronome(
      bpm: 120,
      meters: [common],
      ramp: Metronome.Ramp(bar: 1, endBar: 5, bpm: 60)
    )
    #expect(abs(metronome.seconds(at: 16) - 11.090_355) < 1e-6)
    #expect(abs(metronome.seconds(at: 8) - 4.602_913) < 1e-6)
    #expect(abs(metronome.seconds(at: 18) - 13.090_355) < 1e-6)
  }

  @Test func `a bar of two beats in a waltz moves what follows`() {
    let metronome = Metronome(
      bpm: 108,
      meters: [
        waltz, Metronome.Meter(bar: 13, beats: 2, unit: 4),
        Metronome.Meter(bar: 14, beats: 3, unit: 4),
      ]
    )
    #expect(metronome.quarters(before: 13) == 36)
    #expect(metronome.quarters(before: 14) == 38)
    #expect(metronome.quarters(before: 15) == 41)
    #expect(metronome.length(of: 13) == 2)
    #expect(metronome.bar(at: 37.5) == 13)
  }

  @Test func `a drummer is never further from the grid than told`() throws {
    let metronome = Metronome(bpm: 120, meters: [common])
    let notes = (0..<32).map { Note(start: Double($0) / 2, length: 0.5, pitch: Pitch(60)) }
    let performance = Performance(seed: 77, looseness: 0.006, layBack: 0.006)
    let strokes = performance.strokes(of: notes, with: metronome, from: 0)
    var sound = Sound(rate: 48_000, frames: 48_000 * 9)
    Kick().play(strokes, into: &sound)
    for index in notes.indices {
      // 120 quarters a minute in eighths: four hits a second.
      let written = Double(index) * 0.25
      let window = Int(max(0, written - 0.005) * 48_000)..<Int((written + 0.05) * 48_000)
      let before = index == 0 ? 0 : sound.samples[window.lowerBound].magnitude
      let onset = try #require(
        window.first { sound.samples[$0].magnitude > before + 0.15 }
      )
      let late = Double(onset) / 48_000 - written
      // The blow needs some 2 ms to rise.
      #expect(late > -0.0005 && late < 0.012 + 0.004, "hit \(index) came \(late) s late")
    }
  }

  @Test func `one drummer before two microphones plays one stroke`() {
    let metronome = Metronome(bpm: 92, meters: [common])
    let notes = [4.0, 5, 6].map { Note(start: $0, length: 1, pitch: Pitch(60)) }
    let performance = Performance(seed: 3)
    let near = performance.strokes(of: notes, with: metronome, from: 0)
    let far = performance.strokes(of: [notes[1]], with: metronome, from: 0)
    #expect(far[0].time == near[1].time)
    #expect(far[0].velocity == near[1].velocity)
  }

  @Test func `a late bar is late and its neighbours are not`() {
    let metronome = Metronome(bpm: 60, meters: [common])
    let notes = (0..<12).map { Note(start: Double($0), length: 1, pitch: Pitch(60)) }
    let performance = Performance(
      seed: 3,
      looseness: 0.01,
      blemishes: [.late(bar: 2, seconds: 0.15)]
    )
    let strokes = performance.strokes(of: notes, with: metronome, from: 0)
    for (index, stroke) in strokes.enumerated() {
      let written = Double(index) + ((4..<8).contains(index) ? 0.15 : 0)
      #expect(abs(stroke.time - written) <= 0.01)
    }
  }
}
