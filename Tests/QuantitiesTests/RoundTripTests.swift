import Quantities
import TestSupport
import Testing

/// What is printed reads back to an equal value and prints the same again.
@Suite struct RoundTripTests {
  static let seed: UInt64 = 20_260_302

  private func check<Q: Quantity>(
    _ type: Q.Type,
    _ make: (inout SeededRandom) -> Q?
  ) throws {
    var random = SeededRandom(seed: Self.seed)
    let pattern = try Regex(Q.form.pattern)
    for _ in 0..<500 {
      guard let value = make(&random) else { continue }
      let text = value.description
      #expect(read(text, as: type) == .success(value), "\(text), seed \(Self.seed)")
      #expect(try pattern.wholeMatch(in: text) != nil, "\(text), seed \(Self.seed)")
    }
  }

  private static func number(_ random: inout SeededRandom) -> Double {
    switch Int.random(in: 0...4, using: &random) {
    case 0: Double(Int.random(in: -100...100, using: &random))
    case 1: Double(Int.random(in: -100_000...100_000, using: &random)) / 100
    case 2: Double.random(in: -1...1, using: &random) * 1e-9
    case 3: Double.random(in: -1e25...1e25, using: &random)
    default: Double.random(in: -1_000...1_000, using: &random)
    }
  }

  @Test func `levels, loudnesses, peaks, percentages, pitches and numbers`() throws {
    try check(Level.self) { Level(Self.number(&$0)) }
    try check(Loudness.self) { Loudness(Self.number(&$0)) }
    try check(LoudnessDifference.self) { LoudnessDifference(Self.number(&$0)) }
    try check(TruePeak.self) { TruePeak(Self.number(&$0)) }
    try check(Percent.self) { Percent(Self.number(&$0)) }
    try check(Pitch.self) { Pitch(Self.number(&$0)) }
    try check(Number.self) { Number(Self.number(&$0)) }
  }

  @Test func `frequencies, ratios, slopes and pans`() throws {
    try check(Frequency.self) { Frequency(Self.number(&$0).magnitude) }
    try check(Ratio.self) { Ratio(Self.number(&$0).magnitude) }
    try check(Slope.self) { Slope(Self.number(&$0).magnitude) }
    try check(Pan.self) { Pan(Double.random(in: -100...100, using: &$0)) }
  }

  @Test func `sizes of data`() throws {
    try check(DataSize.self) { random in
      let size = Int.random(in: 0...(1 << Int.random(in: 0...62, using: &random)), using: &random)
      let unit = [1, 1_000, 1_000_000, 1 << 20, 1 << 30].randomElement(using: &random) ?? 1
      return DataSize(bytes: size / unit * unit)
    }
  }

  private static func time(_ random: inout SeededRandom) -> TimeLength {
    switch Int.random(in: 0...3, using: &random) {
    case 0: .samples(Int.random(in: 0...10_000_000, using: &random))
    case 1: .milliseconds(Int.random(in: 0...9_000_000, using: &random))
    case 2: .seconds(Rational(Int.random(in: 0...3_600_000, using: &random)))
    default:
      .seconds(
        Rational(
          Int.random(in: 0...10_000_000_000_000_000, using: &random),
          over: 1_000_000_000_000
        )
      )
    }
  }

  private static func musical(_ random: inout SeededRandom) -> MusicalLength {
    switch Int.random(in: 0...3, using: &random) {
    case 0: .bars(Int.random(in: 0...300, using: &random))
    case 1: .beats(Rational(Int.random(in: 0...4_000, using: &random), over: 1_000))
    case 2:
      .note(
        NoteValue(
          Int.random(in: 1...7, using: &random),
          over: 1 << Int.random(in: 0...7, using: &random),
          NoteValue.Form.allCases.randomElement(using: &random) ?? .plain
        )
      )
    default:
      .grid(
        bars: Int.random(in: 0...99, using: &random),
        beats: Int.random(in: 0...9, using: &random),
        ticks: Int.random(in: 0...959, using: &random)
      )
    }
  }

  private static func length(_ random: inout SeededRandom) -> Length {
    Bool.random(using: &random) ? .time(time(&random)) : .musical(musical(&random))
  }

  private static func name(_ random: inout SeededRandom) -> Name? {
    let letters = Array("abcdefghijklmnopqrstuvwxyz0123456789-")
    let text =
      "z"
      + String(
        (0..<Int.random(in: 0...20, using: &random)).compactMap { _ in
          letters.randomElement(using: &random)
        }
      )
    return Name(rawValue: text)
  }

  private static func position(_ random: inout SeededRandom) -> Position? {
    guard let name = name(&random) else { return nil }
    let anchor: Anchor =
      switch Int.random(in: 0...5, using: &random) {
      case 0:
        .bar(
          Int.random(in: 1...999, using: &random),
          beat: Int.random(in: 1...16, using: &random),
          tick: Int.random(in: 0...959, using: &random)
        )
      case 1: .section(name)
      case 2: .sectionEnd(name)
      case 3: .time(time(&random))
      case 4: .start
      default: .end
      }
    let offsets = (0..<Int.random(in: 0...3, using: &random)).map { _ in
      Position.Offset(Bool.random(using: &random) ? .earlier : .later, length(&random))
    }
    return Position(anchor, offsets: offsets)
  }

  @Test func `times, musical lengths, positions and ranges`() throws {
    try check(TimeLength.self) { Self.time(&$0) }
    try check(TimeLength.self) { .seconds(-Self.time(&$0).seconds(at: SampleRate(hertz: 8_000))) }
    try check(MusicalLength.self) { Self.musical(&$0) }
    try check(Length.self) { Self.length(&$0) }
    try check(Position.self) { Self.position(&$0) }
    try check(PositionRange.self) { random in
      guard let from = Self.position(&random), let to = Self.position(&random) else { return nil }
      return .between(from, to)
    }
    try check(PositionRange.self) { Self.name(&$0).map { .section($0) } }
  }

  @Test func `rates, tempos, meters, keys, counts, names, texts and switches`() throws {
    try check(SampleRate.self) { SampleRate(hertz: Int.random(in: 8_000...768_000, using: &$0)) }
    try check(Tempo.self) {
      Tempo(bpm: Rational(Int.random(in: 1_000...9_999_999, using: &$0), over: 1_000))
    }
    try check(Meter.self) {
      Meter(Int.random(in: 1...99, using: &$0), over: 1 << Int.random(in: 0...6, using: &$0))
    }
    try check(Key.self) { random in
      Key(
        Key.Letter.allCases.randomElement(using: &random) ?? .c,
        Key.Accidental.allCases.randomElement(using: &random) ?? .natural,
        Key.Mode.allCases.randomElement(using: &random) ?? .major
      )
    }
    try check(Count.self) { Count(Int.random(in: 0...999_999_999_999_999_999, using: &$0)) }
    try check(Name.self) { Self.name(&$0) }
    try check(TakeName.self) { random in
      guard let name = Self.name(&random) else { return nil }
      return TakeName(rawValue: "\(name).\(Int.random(in: 1...99, using: &random))")
    }
    try check(CodeName.self) { try? CodeName(parsing: "S\(Int.random(in: 100...999, using: &$0))") }
    try check(Text.self) { Text("\(Self.number(&$0)) \n \u{1F3B8}") }
    try check(Toggle.self) { Toggle(Bool.random(using: &$0)) }
  }

  @Test func `money, rates of pay, dates and spans`() throws {
    let codes = ["EUR", "JPY", "KWD", "CLF", "USD"]
    func money(_ random: inout SeededRandom, _ range: ClosedRange<Int>) -> Money? {
      let currency = Currency(code: codes.randomElement(using: &random) ?? "EUR")
      return currency.map {
        Money(Decimal(Int128(Int.random(in: range, using: &random)), places: $0.minorDigits), $0)
      }
    }
    func span(_ random: inout SeededRandom) -> ClockSpan? {
      let start = Int.random(in: 0..<1_440, using: &random)
      return ClockSpan(
        startMinute: start,
        endMinute: start + Int.random(in: 1..<1_440, using: &random)
      )
    }
    func date(_ random: inout SeededRandom) -> CalendarDate? {
      CalendarDate(dayNumber: Int.random(in: -700_000...2_900_000, using: &random))
    }
    try check(Decimal.self) {
      Decimal(
        Int128(Int.random(in: -1_000_000...1_000_000, using: &$0)),
        places: Int.random(in: 0...12, using: &$0)
      )
    }
    try check(Currency.self) { Currency(code: codes.randomElement(using: &$0) ?? "EUR") }
    try check(Money.self) { money(&$0, -1_000_000_000...1_000_000_000) }
    try check(PayRate.self) { random in
      money(&random, 0...1_000_000).map {
        PayRate($0, per: PayRate.Basis.allCases.randomElement(using: &random) ?? .day)
      }
    }
    try check(CalendarDate.self) { date(&$0) }
    try check(ClockSpan.self) { span(&$0) }
    try check(DateSpan.self) { random in
      guard let date = date(&random), let span = span(&random) else { return nil }
      return DateSpan(date, span)
    }
  }
  @Test func `shares, times at work, periods and days`() throws {
    try check(Share.self) { random in
      let whole = Int.random(in: 1...1_000, using: &random)
      return Share(Rational(Int.random(in: 0...whole, using: &random), over: whole))
    }
    try check(WorkingTime.self) { WorkingTime(minutes: Int.random(in: 0...60_000, using: &$0)) }
    try check(Period.self) { Period(days: Int.random(in: 0...10_000, using: &$0)) }
    try check(Effort.self) { random in
      let count = Int.random(in: 0...10_000, using: &random)
      return Bool.random(using: &random)
        ? .time(WorkingTime(minutes: count)) : .period(Period(days: count))
    }
    try check(Days.self) { random in
      let start = Int.random(in: -700_000...2_900_000, using: &random)
      let length = Bool.random(using: &random) ? 0 : Int.random(in: 0...400, using: &random)
      guard let from = CalendarDate(dayNumber: start),
        let through = CalendarDate(dayNumber: start + length),
        let clock = ClockSpan(startMinute: 600, endMinute: 601 + length)
      else { return nil }
      let weekday = Weekday.allCases.randomElement(using: &random) ?? .monday
      return Days(
        Bool.random(using: &random) ? .weekday(weekday) : .dates(from: from, through: through),
        clock: Bool.random(using: &random) ? clock : nil
      )
    }
  }
}
