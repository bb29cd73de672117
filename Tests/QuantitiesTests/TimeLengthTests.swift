import Quantities
import Testing

@Suite struct TimeLengthTests {
  @Test(arguments: [
    ("20 ms", 20, 1000, "20 ms"), ("1.5 s", 3, 2, "1.5 s"), ("3:07.250", 18_725, 100, "3:07.25"),
    ("1:02:03.5", 37_235, 10, "1:02:03.5"), ("-12 ms", -12, 1000, "-12 ms"),
    ("+5ms", 5, 1000, "5 ms"),
    ("0 ms", 0, 1, "0 s"), ("0:05", 5, 1, "5 s"), ("90:00", 5400, 1, "1:30:00"),
    ("-1:02.5", -625, 10, "-1:02.5"), ("1500 ms", 3, 2, "1.5 s"), ("0.25 s", 1, 4, "250 ms"),
    ("60 s", 60, 1, "1:00"), ("0.000000001 ms", 1, 1_000_000_000_000, "0.000000001 ms"),
    ("3600 s", 3600, 1, "1:00:00"), ("69.5 s", 139, 2, "1:09.5"),
  ])
  func `a time in seconds is exact`(
    _ text: String,
    _ top: Int,
    _ bottom: Int,
    _ canonical: String
  ) throws {
    let time = try TimeLength(parsing: text)
    #expect(time == .seconds(Rational(top, over: bottom)))
    #expect(time.description == canonical)
  }

  @Test(arguments: [
    ("96000 samples", 96_000, "96000 samples"), ("1 samples", 1, "1 sample"),
    ("-1 sample", -1, "-1 sample"), ("0samples", 0, "0 samples"),
  ])
  func `samples are counted`(_ text: String, _ count: Int, _ canonical: String) throws {
    let time = try TimeLength(parsing: text)
    #expect(time == .samples(count))
    #expect(time.description == canonical)
  }

  @Test(arguments: [
    ("20", QuantityProblem.missingUnit), ("20 MS", .wrongUnit("MS", of: nil)),
    ("2 bars", .wrongUnit("bars", of: "a musical length")), ("3:7", .malformed),
    ("3:75", .impossible("minutes after hours and seconds after minutes end at 59")),
    ("1:60:00", .impossible("minutes after hours and seconds after minutes end at 59")),
    ("3:07.", .malformed), ("3:07 s", .malformed), ("1:02:03:04", .malformed),
    ("1.5:00", .malformed),
    ("1:-2", .malformed), ("1.5 samples", .impossible("samples are counted whole")),
    ("5000000 s", .impossible("it is longer than 1000 hours")),
    ("1000:00:01", .impossible("it is longer than 1000 hours")),
    ("999999999999999999:00:00", .impossible("it is longer than 1000 hours")),
    ("999999999999999999:00", .impossible("it is longer than 1000 hours")),
    ("99999999999999999 samples", .impossible("it is longer than 1000 hours")),
    ("0.0000000000001 s", .impossible("it has more digits than are kept exactly")),
    ("inf s", .notFinite), ("nan", .notFinite), ("soon", .malformed),
  ])
  func `a time that is none says why`(_ text: String, _ expected: QuantityProblem) {
    #expect(problem(text, as: TimeLength.self) == expected)
  }

  @Test func `frames and seconds follow from the rate`() {
    let rate = SampleRate(hertz: 44_100)
    #expect(TimeLength.milliseconds(20).frames(at: rate) == Rational(882))
    #expect(TimeLength.samples(44_100).seconds(at: rate) == .one)
    #expect(TimeLength.seconds(Rational(1, over: 3)).frames(at: rate) == Rational(14_700))
    #expect(TimeLength.samples(-7).frames(at: rate) == Rational(-7))
  }

  @Test func `a time that no decimal writes is printed to the picosecond`() {
    #expect(TimeLength.seconds(Rational(1, over: 3)).description == "333.333333333 ms")
    #expect(TimeLength.seconds(Rational(200, over: 3)).description == "1:06.666666666667")
  }

  @Test(arguments: [
    ("48 kHz", 48_000, "48 kHz"), ("44.1 kHz", 44_100, "44.1 kHz"),
    ("44100 Hz", 44_100, "44.1 kHz"),
    ("768kHz", 768_000, "768 kHz"), ("11.025 kHz", 11_025, "11.025 kHz"),
  ])
  func `a sample rate is a whole number of Hz`(
    _ text: String,
    _ hertz: Int,
    _ canonical: String
  ) throws {
    let rate = try SampleRate(parsing: text)
    #expect(rate.hertz == hertz)
    #expect(rate.description == canonical)
  }

  @Test(arguments: [
    ("48000", QuantityProblem.missingUnit),
    ("44.1005 kHz", .impossible("a sample rate is a whole number of Hz")),
    ("7999 Hz", .impossible("a sample rate lies between 8 kHz and 768 kHz")),
    ("800 kHz", .impossible("a sample rate lies between 8 kHz and 768 kHz")),
    ("99999999999999999999 Hz", .impossible("it has more digits than are kept exactly")),
    ("48 khz", .wrongUnit("khz", of: nil)),
    ("-48 kHz", .impossible("a sample rate is never negative")),
  ])
  func `a sample rate that is none says why`(_ text: String, _ expected: QuantityProblem) {
    #expect(problem(text, as: SampleRate.self) == expected)
  }
}
