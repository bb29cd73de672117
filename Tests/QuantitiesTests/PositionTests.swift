import Quantities
import Testing

@Suite struct PositionTests {
  static func name(_ text: String) throws -> Name { try Name(parsing: text) }

  @Test(arguments: [
    ("17|3|240", Anchor.bar(17, beat: 3, tick: 240), "17|3|240"),
    ("17|3", .bar(17, beat: 3, tick: 0), "17|3"),
    ("17|1|0", .bar(17, beat: 1, tick: 0), "17|1"), ("start", .start, "start"),
    ("end", .end, "end"),
    ("1:02.5", .time(.seconds(Rational(125, over: 2))), "1:02.5"),
    ("62.5 s", .time(.seconds(Rational(125, over: 2))), "1:02.5"),
    ("96000 samples", .time(.samples(96_000)), "96000 samples"),
  ])
  func `an anchor is a bar, a time or a point of the song`(
    _ text: String,
    _ anchor: Anchor,
    _ canonical: String
  ) throws {
    let position = try Position(parsing: text)
    #expect(position == Position(anchor))
    #expect(position.description == canonical)
  }

  @Test func `a name is the start of a section, and with .end its end`() throws {
    #expect(try Position(parsing: "verse-2").anchor == .section(Self.name("verse-2")))
    #expect(try Position(parsing: "verse-2.end").anchor == .sectionEnd(Self.name("verse-2")))
  }

  @Test func `a dash in a name is no minus`() throws {
    let position = try Position(parsing: "verse-2 - 1 beat")
    #expect(position.anchor == .section(try Self.name("verse-2")))
    #expect(position.offsets == [.init(.earlier, .musical(.beats(.one)))])
    #expect(position.description == "verse-2 - 1 beat")
  }

  @Test func `bars and beats of an offset count from zero`() throws {
    let position = try Position(parsing: "chorus + 2|0")
    #expect(position.offsets == [.init(.later, .musical(.grid(bars: 2, beats: 0, ticks: 0)))])
  }

  @Test(arguments: [
    ("chorus + 1/8", "chorus + 1/8"), ("chorus  +  1/8.", "chorus + 1/8."),
    ("end - 4 bars", "end - 4 bars"),
    ("chorus + 2 bars - 20 ms", "chorus + 2 bars - 20 ms"), ("62.5 s + 1 beat", "1:02.5 + 1 beat"),
    ("start - 2 s", "start - 2 s"), ("a.end + 0|1|30 + 1/4t", "a.end + 0|1|30 + 1/4t"),
  ])
  func `offsets follow the anchor in order`(_ text: String, _ canonical: String) throws {
    #expect(try Position(parsing: text).description == canonical)
  }

  @Test(arguments: [
    ("17", QuantityProblem.missingUnit), ("5 Hz", .wrongUnit("Hz", of: "a frequency")),
    ("2 bars", .wrongUnit("bars", of: "a musical length")),
    ("0|1", .impossible("bars and beats count from 1")),
    ("17|0", .impossible("bars and beats count from 1")),
    ("17|1|960", .impossible("a beat has 960 ticks, 0 to 959")),
    ("17|1|1|1", .malformed), ("17|", .malformed), ("-1|1", .malformed),
    ("-2 s", .impossible("a position counts from the start; before it is `start - 2 s`")),
    ("chorus + 2", .missingUnit),
    ("chorus + -2 s", .impossible("an offset has its sign in front, once")),
    ("chorus + chorus", .malformed),
    ("chorus +", .impossible("an offset follows ` + ` or ` - `, with a space on both sides")),
    (
      "verse-2 -1 beat", .impossible("an offset follows ` + ` or ` - `, with a space on both sides")
    ),
    ("chorus+2|0", .impossible("an offset follows ` + ` or ` - `, with a space on both sides")),
    ("chorus + ", .malformed), (" + 2 bars", .malformed), ("Chorus", .malformed),
    ("chorus.start", .malformed),
    ("end.end", .impossible("`end` is a point of the song, not a section")), ("", .malformed),
    (
      "chorus + 0.5 bars",
      .impossible(
        "bars are counted whole, as their length follows the meter; parts of a bar are beats"
      )
    ),
    ("2000000|1", .impossible("it is more than a million bars away")),
  ])
  func `a position that is none says why`(_ text: String, _ expected: QuantityProblem) {
    #expect(problem(text, as: Position.self) == expected)
  }

  @Test func `a section alone is all of it`() throws {
    #expect(try PositionRange(parsing: "verse-1") == .section(Self.name("verse-1")))
  }

  @Test(arguments: [
    ("verse-1 .. chorus-1", "verse-1 .. chorus-1"), ("9|1 .. 13|1", "9|1 .. 13|1"),
    ("9|1..13|1", "9|1 .. 13|1"),
    ("verse-1 .. chorus-1.end", "verse-1 .. chorus-1.end"), ("start .. end", "start .. end"),
    ("a.end - 1/8. .. b + 1.5 s", "a.end - 1/8. .. b + 1.5 s"), ("a.end..b", "a.end .. b"),
  ])
  func `a range goes from one position up to another`(_ text: String, _ canonical: String) throws {
    let range = try PositionRange(parsing: text)
    #expect(range.description == canonical)
    let halves = canonical.components(at: " .. ")
    let positions = (try Position(parsing: halves[0]), try Position(parsing: halves[1]))
    #expect(range == .between(positions.0, positions.1))
  }

  @Test(arguments: [
    (
      "9|1", QuantityProblem.impossible("a range that is not a section needs its end: `9|1 .. end`")
    ),
    ("start", .impossible("a range that is not a section needs its end: `start .. end`")),
    ("verse-1 ..", .malformed), (".. verse-1", .malformed), ("a .. b .. c", .malformed),
    ("a ... b", .malformed), ("9 .. 13", .missingUnit),
  ])
  func `a range that is none says why`(_ text: String, _ expected: QuantityProblem) {
    #expect(problem(text, as: PositionRange.self) == expected)
  }
}

extension String {
  /// The two parts before and after a separator that occurs once.
  fileprivate func components(at separator: String) -> [String] {
    let range = firstRange(of: separator)
    guard let range else { return [self] }
    return [String(self[..<range.lowerBound]), String(self[range.upperBound...])]
  }
}
