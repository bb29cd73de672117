/// A length in the music's own units, kept as written: its time follows from the tempo map.
///
/// Never negative. A beat is the meter's denominator, a tick 1/960 of it; bars|beats|ticks count
/// from zero.
package enum MusicalLength: Quantity {
  case bars(Int)
  case beats(Rational)
  case note(NoteValue)
  case grid(bars: Int, beats: Int, ticks: Int)

  package init(parsing text: String) throws(QuantityProblem) {
    var scanner = Scanner(text)
    let sign = scanner.takeSign()
    guard let numeral = scanner.takeNumeral() else { throw scanner.problemWithoutNumber() }
    if let count = numeral.integer, scanner.take(Scanner.bar) {
      self = try Self.grid(bars: count, &scanner)
    } else if let count = numeral.integer, scanner.take(Scanner.slash) {
      self = .note(try Self.note(count: count, &scanner))
    } else {
      let spaced = scanner.take(Scanner.space)
      if scanner.takeAll(Unit.bars.rawValue) || scanner.takeAll(Unit.bar.rawValue) {
        guard let count = numeral.integer else {
          throw .impossible(
            "bars are counted whole, as their length follows the meter; parts of a bar are beats"
          )
        }
        self = .bars(try Self.bounded(count))
      } else if scanner.takeAll(Unit.beats.rawValue) || scanner.takeAll(Unit.beat.rawValue) {
        let beats = try numeral.rational()
        guard beats <= Rational(Self.most) else { throw Self.tooLong }
        self = .beats(beats)
      } else {
        throw scanner.problemOfUnit(spaced: spaced)
      }
    }
    try Measurement.refuse(sign, as: Self.self)
  }

  package static let form = QuantityForm(
    name: "a musical length",
    units: ["bars", "beats"],
    pattern: Pattern.whole(Pattern.musical),
    examples: ["2 bars", "3 beats", "1/8", "1/8.", "1/8t", "1|2|240", "1|2"]
  )

  package static let ticksPerBeat = 960

  /// Far beyond any song, and far from where sums would overflow.
  static let most = 1_000_000

  private static let tooLong = QuantityProblem.impossible("it is longer than a million bars")

  /// The whole bars in it; all else is in `beats` or `quarters`.
  package var bars: Int {
    switch self {
    case .bars(let count), .grid(let count, _, _): count
    case .beats, .note: 0
    }
  }

  /// The beats of the meter in it, besides `bars`.
  package var beats: Rational {
    switch self {
    case .beats(let beats): beats
    case .grid(_, let beats, let ticks):
      Rational(beats * Self.ticksPerBeat + ticks, over: Self.ticksPerBeat)
    case .bars, .note: .zero
    }
  }

  /// The quarter notes in it, whatever the meter, besides `bars` and `beats`.
  package var quarters: Rational {
    switch self {
    case .note(let note): note.quarters
    case .bars, .beats, .grid: .zero
    }
  }

  package var description: String {
    switch self {
    case .bars(let count):
      count == 1 ? "1 bar" : "\(count) bars"
    case .beats(let beats):
      beats == .one ? "1 beat" : Numeral.text(of: beats) + " beats"
    case .note(let note):
      note.description
    case .grid(let bars, let beats, let ticks):
      ticks == 0 ? "\(bars)|\(beats)" : "\(bars)|\(beats)|\(ticks)"
    }
  }

  private static func grid(
    bars: Int,
    _ scanner: inout Scanner
  ) throws(QuantityProblem) -> MusicalLength {
    guard let beats = scanner.takeInteger() else { throw .malformed }
    let ticks = try scanner.takeTicks()
    guard scanner.isAtEnd else { throw .malformed }
    return .grid(bars: try bounded(bars), beats: try bounded(beats), ticks: ticks)
  }

  private static func note(
    count: Int,
    _ scanner: inout Scanner
  ) throws(QuantityProblem) -> NoteValue {
    guard let division = scanner.takeInteger() else { throw .malformed }
    let form: NoteValue.Form =
      scanner.take(Scanner.point) ? .dotted : scanner.take(UInt8(ascii: "t")) ? .triplet : .plain
    guard scanner.isAtEnd else { throw .malformed }
    guard NoteValue.divisions.contains(division) else {
      throw .impossible("note values divide by 1, 2, 4, 8, 16, 32, 64 or 128")
    }
    guard count > 0 else { throw .impossible("a note value is longer than nothing") }
    return NoteValue(try bounded(count), over: division, form)
  }

  private static func bounded(_ count: Int) throws(QuantityProblem) -> Int {
    guard count <= most else { throw tooLong }
    return count
  }
}

extension Scanner {
  /// The third part of bar|beat|tick, 0 where it is not written.
  mutating func takeTicks() throws(QuantityProblem) -> Int {
    guard take(Self.bar) else { return 0 }
    guard let ticks = takeInteger() else { throw .malformed }
    guard ticks < MusicalLength.ticksPerBeat else {
      throw .impossible("a beat has 960 ticks, 0 to 959")
    }
    return ticks
  }
}
