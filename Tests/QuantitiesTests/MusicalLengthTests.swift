import Quantities
import Testing

@Suite struct MusicalLengthTests {
  @Test(arguments: [
    ("2 bars", MusicalLength.bars(2), "2 bars"), ("1 bar", .bars(1), "1 bar"),
    ("1 bars", .bars(1), "1 bar"), ("3beats", .beats(Rational(3)), "3 beats"),
    ("1 beat", .beats(.one), "1 beat"), ("1.5 beats", .beats(Rational(3, over: 2)), "1.5 beats"),
    ("1/8", .note(NoteValue(1, over: 8)), "1/8"),
    ("1/8.", .note(NoteValue(1, over: 8, .dotted)), "1/8."),
    ("1/8t", .note(NoteValue(1, over: 8, .triplet)), "1/8t"),
    ("3/4", .note(NoteValue(3, over: 4)), "3/4"),
    ("1|2|240", .grid(bars: 1, beats: 2, ticks: 240), "1|2|240"),
    ("2|0", .grid(bars: 2, beats: 0, ticks: 0), "2|0"),
    ("2|0|0", .grid(bars: 2, beats: 0, ticks: 0), "2|0"),
  ])
  func `a musical length is kept as written`(
    _ text: String,
    _ length: MusicalLength,
    _ canonical: String
  ) throws {
    #expect(try MusicalLength(parsing: text) == length)
    #expect(length.description == canonical)
  }

  @Test(arguments: [
    (MusicalLength.bars(2), 2, Rational.zero, Rational.zero),
    (.beats(Rational(3, over: 2)), 0, Rational(3, over: 2), .zero),
    (.note(NoteValue(1, over: 8)), 0, .zero, Rational(1, over: 2)),
    (.note(NoteValue(1, over: 8, .dotted)), 0, .zero, Rational(3, over: 4)),
    (.note(NoteValue(1, over: 8, .triplet)), 0, .zero, Rational(1, over: 3)),
    (.grid(bars: 1, beats: 2, ticks: 240), 1, Rational(9, over: 4), .zero),
  ])
  func `a musical length is bars, beats and quarters`(
    _ length: MusicalLength,
    _ bars: Int,
    _ beats: Rational,
    _ quarters: Rational
  ) {
    #expect(length.bars == bars)
    #expect(length.beats == beats)
    #expect(length.quarters == quarters)
  }

  @Test(arguments: [
    (
      "0.5 bars",
      QuantityProblem.impossible(
        "bars are counted whole, as their length follows the meter; parts of a bar are beats"
      )
    ),
    ("2", .missingUnit), ("20 ms", .wrongUnit("ms", of: "a length of time")),
    ("2 Bars", .wrongUnit("Bars", of: nil)),
    ("-1 bar", .impossible("a musical length is never negative")),
    ("1/3", .impossible("note values divide by 1, 2, 4, 8, 16, 32, 64 or 128")),
    ("0/8", .impossible("a note value is longer than nothing")), ("1/8d", .malformed),
    ("1/", .malformed),
    ("1|2|960", .impossible("a beat has 960 ticks, 0 to 959")), ("1|2|3|4", .malformed),
    ("1|", .malformed), ("1.5|0", .malformed),
    ("2000000 bars", .impossible("it is longer than a million bars")),
    ("2000000|0", .impossible("it is longer than a million bars")), ("nan bars", .notFinite),
    ("1/99999999999999999999", .malformed),
  ])
  func `a musical length that is none says why`(_ text: String, _ expected: QuantityProblem) {
    #expect(problem(text, as: MusicalLength.self) == expected)
  }

  @Test(arguments: [
    ("2 bars", Length.musical(.bars(2))), ("1/8", .musical(.note(NoteValue(1, over: 8)))),
    ("20 ms", .time(.milliseconds(20))), ("3:07.250", .time(.seconds(Rational(18_725, over: 100)))),
    ("960 samples", .time(.samples(960))), ("-12 ms", .time(.milliseconds(-12))),
  ])
  func `a length is a time or a musical one`(_ text: String, _ length: Length) throws {
    #expect(try Length(parsing: text) == length)
  }

  @Test(arguments: [
    ("2", QuantityProblem.missingUnit), ("6 dB", .wrongUnit("dB", of: "a level")),
    ("12 dB/oct", .wrongUnit("dB/oct", of: "a slope")),
    ("80 Hz", .wrongUnit("Hz", of: "a frequency")),
    ("2 BARS", .wrongUnit("BARS", of: nil)), ("chorus", .malformed), ("inf s", .notFinite),
  ])
  func `a length that is none says why`(_ text: String, _ expected: QuantityProblem) {
    #expect(problem(text, as: Length.self) == expected)
  }

  @Test(arguments: [
    ("92 bpm", 92, 1, "92 bpm"), ("92", 92, 1, "92 bpm"), ("92.5bpm", 185, 2, "92.5 bpm"),
  ])
  func `a tempo is exact`(_ text: String, _ top: Int, _ bottom: Int, _ canonical: String) throws {
    let tempo = try Tempo(parsing: text)
    #expect(tempo.bpm == Rational(top, over: bottom))
    #expect(tempo.secondsPerQuarter == Rational(60 * bottom, over: top))
    #expect(tempo.description == canonical)
  }

  @Test(arguments: [
    ("0 bpm", QuantityProblem.impossible("a tempo lies between 1 bpm and 10000 bpm")),
    ("-92", .impossible("a tempo is never negative")), ("92 BPM", .wrongUnit("BPM", of: nil)),
    ("92 Hz", .wrongUnit("Hz", of: "a frequency")), ("nan", .notFinite), ("92 ", .malformed),
    ("fast", .malformed),
  ])
  func `a tempo that is none says why`(_ text: String, _ expected: QuantityProblem) {
    #expect(problem(text, as: Tempo.self) == expected)
  }

  @Test func `a meter has beats and bars in quarter notes`() throws {
    let meter = try Meter(parsing: "6/8")
    #expect(meter.quartersPerBeat == Rational(1, over: 2))
    #expect(meter.quartersPerBar == Rational(3))
    #expect(meter.description == "6/8")
    #expect(
      problem("4/5", as: Meter.self) == .impossible("a beat is a note of 1, 2, 4, 8, 16, 32 or 64")
    )
    #expect(problem("0/4", as: Meter.self) == .impossible("a bar has 1 to 99 beats"))
    #expect(problem("4", as: Meter.self) == .malformed)
  }

  @Test(arguments: [
    ("F# minor", 6, "F# minor"), ("Bb major", 10, "Bb major"), ("C", 0, "C major"),
    ("Cb", 11, "Cb major"),
    ("B# minor", 0, "B# minor"), ("E minor", 4, "E minor"),
  ])
  func `a key has a tonic and a mode`(_ text: String, _ pitchClass: Int, _ canonical: String) throws
  {
    let key = try Key(parsing: text)
    #expect(key.pitchClass == pitchClass)
    #expect(key.description == canonical)
  }

  @Test(arguments: ["H", "f# minor", "F# Minor", "C  major", "C ", "Cbb", "", "C major scale"])
  func `a key that is none is malformed`(_ text: String) {
    #expect(problem(text, as: Key.self) == .malformed)
  }
}
