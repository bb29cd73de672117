import Testing

@testable import Synthesis

@Suite struct ScoreTests {
  @Test(arguments: [
    ("Em", [40, 47, 52, 55, 59, 64]), ("C", [48, 52, 55, 60, 64]), ("G", [43, 47, 50, 55, 59, 67]),
    ("D", [50, 57, 62, 66]), ("Am", [45, 52, 57, 60, 64]),
  ])
  func `an open chord is gripped as in every tutor`(_ symbol: String, _ pitches: [Int]) throws {
    let chord = try #require(Chord(symbol))
    let shape = chord.shape(on: [40, 45, 50, 55, 59, 64])
    #expect(shape == pitches)
  }

  @Test func `lines fill their sections`() {
    #expect(NightTrain.verse.length == 32)
    #expect(NightTrain.chorus.length == 32)
    #expect(Harbour.verse.length == 24)
    #expect(Harbour.chorus.length == 24)
  }

  @Test func `held steps lengthen a note and rests do not`() {
    let steps = Pattern("x--. X.o-", stepsPerQuarter: 2).steps(within: 4)
    #expect(steps.map(\.start) == [0, 2, 3])
    #expect(steps.map(\.length) == [1.5, 0.5, 1])
    #expect(steps.map(\.velocity) == [0.7, 0.95, 0.35])
  }

  @Test func `a song lasts as long as its score says`() {
    // 20 bars of four at 92, then 16 quarters on the ramp to 76: 60 ln(92/76).
    let end = NightTrain.score.metronome.seconds(before: 25)
    #expect(abs(end - (80 * 60 / 92 + 60 * 0.191_055_237)) < 1e-6)
    // 28 bars of three and one of two at 108.
    #expect(abs(Harbour.score.metronome.seconds(before: 30) - 86 * 60 / 108.0) < 1e-9)
  }
}
