import Quantities
import Testing

@Suite struct MeasuredTests {
  @Test(arguments: [
    ("-6 dB", -6.0, "-6 dB"), ("-6dB", -6, "-6 dB"), ("+1.5 dB", 1.5, "1.5 dB"),
    ("-inf dB", -Double.infinity, "-inf dB"), ("-0 dB", 0, "0 dB"), ("0.10 dB", 0.1, "0.1 dB"),
    ("-3.2 dB", -3.2, "-3.2 dB"), ("007 dB", 7, "7 dB"),
    ("0.00000012 dB", 0.000_000_12, "0.00000012 dB"),
    ("12345678901234567890123 dB", 1.234_567_890_123_456_8e22, "12345678901234568000000 dB"),
    ("0.1000000000000000055511151231257827 dB", 0.1, "0.1 dB"),
  ])
  func `a level is a number of dB`(_ text: String, _ number: Double, _ canonical: String) throws {
    let level = try Level(parsing: text)
    #expect(level.number == number)
    #expect(level.number.sign == number.sign)
    #expect(level.description == canonical)
  }

  @Test(arguments: [
    ("-6", QuantityProblem.missingUnit), ("-inf", .missingUnit),
    ("-6 db", .wrongUnit("db", of: nil)),
    ("-6 DB", .wrongUnit("DB", of: nil)), ("-18 Hz", .wrongUnit("Hz", of: "a frequency")),
    ("-14 LUFS", .wrongUnit("LUFS", of: "a loudness")),
    ("-1 dBTP", .wrongUnit("dBTP", of: "a true peak")), ("4:1", .wrongUnit(":1", of: "a ratio")),
    ("35%", .wrongUnit("%", of: "a percentage")),
    ("2 bars", .wrongUnit("bars", of: "a musical length")),
    ("20 ms", .wrongUnit("ms", of: "a length of time")),
    ("12 dB/oct", .wrongUnit("dB/oct", of: "a slope")),
    ("5 EUR", .wrongUnit("EUR", of: "an amount of money")),
    ("5 EUR/hour", .wrongUnit("EUR/hour", of: "a rate of pay")),
    ("6 decibels", .wrongUnit("decibels", of: nil)), ("NaN", .notFinite), ("nan dB", .notFinite),
    ("inf dB", .notFinite), ("+inf dB", .notFinite), ("infinity", .notFinite),
    ("-nan dB", .notFinite),
    ("-Infinity dB", .notFinite), ("-inf db", .wrongUnit("db", of: nil)), ("1,5 dB", .malformed),
    ("1e3 dB", .malformed), ("0x10 dB", .malformed),
    (".5 dB", .malformed), ("5. dB", .malformed), ("- 6 dB", .malformed), ("--6 dB", .malformed),
    ("-6  dB", .malformed), ("-6 ", .malformed), ("-6 dB ", .malformed), (" -6 dB", .malformed),
    ("", .malformed), ("-", .malformed), ("dB", .malformed), ("loud", .malformed),
    ("\u{2212}6 dB", .malformed), ("6 dB dB", .malformed),
  ])
  func `a level that is none says why`(_ text: String, _ expected: QuantityProblem) {
    #expect(problem(text, as: Level.self) == expected)
  }

  @Test func `a number beyond the range of Double is not finite`() {
    let digits = "1" + String(repeating: "0", count: 400)
    #expect(problem(digits + " dB", as: Level.self) == .notFinite)
  }

  @Test(arguments: [
    ("80 Hz", 80.0, "80 Hz"), ("2.5 kHz", 2500, "2.5 kHz"), ("2500 Hz", 2500, "2.5 kHz"),
    ("44.1kHz", 44_100, "44.1 kHz"), ("0.5 Hz", 0.5, "0.5 Hz"), ("1000 Hz", 1000, "1 kHz"),
    ("0.3 kHz", 300, "300 Hz"), ("1.1 kHz", 1100, "1.1 kHz"), ("20000 kHz", 2e7, "20000 kHz"),
  ])
  func `a frequency is in Hz, and in kHz from 1000 Hz on`(
    _ text: String,
    _ number: Double,
    _ canonical: String
  ) throws {
    let frequency = try Frequency(parsing: text)
    #expect(frequency.number == number)
    #expect(frequency.description == canonical)
  }

  @Test(arguments: [
    ("-80 Hz", QuantityProblem.impossible("a frequency is never negative")),
    ("+80 Hz", .impossible("a frequency is written without a sign")),
    ("80", .missingUnit), ("80 HZ", .wrongUnit("HZ", of: nil)),
    ("-6 dB", .wrongUnit("dB", of: "a level")), ("inf Hz", .notFinite), ("-inf Hz", .notFinite),
  ])
  func `a frequency that is none says why`(_ text: String, _ expected: QuantityProblem) {
    #expect(problem(text, as: Frequency.self) == expected)
  }

  @Test(arguments: [
    ("4:1", 4.0, "4:1"), ("1.5:1", 1.5, "1.5:1"), ("inf:1", Double.infinity, "inf:1"),
  ])
  func `a ratio is to one`(_ text: String, _ number: Double, _ canonical: String) throws {
    let ratio = try Ratio(parsing: text)
    #expect(ratio.number == number)
    #expect(ratio.description == canonical)
  }

  @Test(arguments: [
    ("4", QuantityProblem.missingUnit), ("4:2", .malformed), ("4 :1", .malformed),
    ("-4:1", .impossible("a ratio is never negative")), ("-inf:1", .notFinite),
    ("nan:1", .notFinite),
    ("inf", .missingUnit), ("4 dB", .wrongUnit("dB", of: "a level")),
  ])
  func `a ratio that is none says why`(_ text: String, _ expected: QuantityProblem) {
    #expect(problem(text, as: Ratio.self) == expected)
  }

  @Test(arguments: [
    ("C", 0.0, "C"), ("L30", -30, "L30"), ("R100", 100, "R100"), ("L12.5", -12.5, "L12.5"),
    ("L0", 0, "C"), ("R0", 0, "C"),
  ])
  func `a pan is between left and right`(
    _ text: String,
    _ number: Double,
    _ canonical: String
  ) throws {
    let pan = try Pan(parsing: text)
    #expect(pan.number == number)
    #expect(pan.number.sign == number.sign)
    #expect(pan.description == canonical)
  }

  @Test(arguments: [
    ("L101", QuantityProblem.impossible("a pan goes from `L100` to `R100`")), ("30", .malformed),
    ("c", .malformed), ("L-30", .malformed), ("L 30", .malformed), ("nan", .notFinite),
    ("Lnan", .notFinite), ("30%", .wrongUnit("%", of: "a percentage")),
    ("-6 dB", .wrongUnit("dB", of: "a level")),
  ])
  func `a pan that is none says why`(_ text: String, _ expected: QuantityProblem) {
    #expect(problem(text, as: Pan.self) == expected)
  }

  @Test(arguments: [
    ("+2 st", 2.0, "+2 st"), ("-15 cents", -0.15, "-15 cents"), ("150 cents", 1.5, "+1.5 st"),
    ("0.5 st", 0.5, "+50 cents"), ("0 cents", 0, "0 st"), ("-1 cent", -0.01, "-1 cents"),
  ])
  func `a pitch is in semitones and bears its sign`(
    _ text: String,
    _ number: Double,
    _ canonical: String
  ) throws {
    let pitch = try Pitch(parsing: text)
    #expect(pitch.number == number)
    #expect(pitch.description == canonical)
  }

  @Test func `a percentage has its fraction`() throws {
    #expect(try Percent(parsing: "35%").number == 35)
    #expect(try Percent(parsing: "35%").fraction == 0.35)
    #expect(try Percent(parsing: "12.50 %").description == "12.5%")
  }

  @Test func `loudness, true peak and slope keep their units apart`() throws {
    #expect(try Loudness(parsing: "-14LUFS").description == "-14 LUFS")
    #expect(try LoudnessDifference(parsing: "9 LU").number == 9)
    #expect(try TruePeak(parsing: "-1 dBTP").number == -1)
    #expect(try Slope(parsing: "12 dB/oct").number == 12)
    #expect(problem("-14 LU", as: Loudness.self) == .wrongUnit("LU", of: "a loudness difference"))
    #expect(problem("-1 dB", as: TruePeak.self) == .wrongUnit("dB", of: "a level"))
    #expect(problem("-inf LUFS", as: Loudness.self) == .notFinite)
    #expect(problem("12 dB", as: Slope.self) == .wrongUnit("dB", of: "a level"))
  }

  @Test func `a plain number has no unit`() throws {
    #expect(try Number(parsing: "+1.20").description == "1.2")
    #expect(problem("1.2 dB", as: Number.self) == .wrongUnit("dB", of: "a level"))
    #expect(problem("1.2 ", as: Number.self) == .malformed)
    #expect(problem("1e3", as: Number.self) == .malformed)
    #expect(problem("-inf", as: Number.self) == .notFinite)
  }

  @Test func `levels are ordered by loudness, silence first`() {
    #expect(Level.silence < Level(-60))
    #expect(Level(-60) < .unity)
  }
}
