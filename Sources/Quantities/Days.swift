/// Days of the calendar, or a span of the clock on each of them: `sunday`, `2026-03-08`,
/// `2026-03-01 .. 2026-03-20`, `monday 10:00-14:00`.
package struct Days: Quantity {
  package enum Choice: Hashable, Sendable {
    case weekday(Weekday)
    /// Both ends belong to it; one day where they are equal.
    case dates(from: CalendarDate, through: CalendarDate)
  }

  package let choice: Choice
  /// Nil for all of each day.
  package let clock: ClockSpan?

  package init(_ choice: Choice, clock: ClockSpan? = nil) {
    if case .dates(let from, let through) = choice {
      precondition(from <= through, "days end after they start")
    }
    self.choice = choice
    self.clock = clock
  }

  package init(parsing text: String) throws(QuantityProblem) {
    if let weekday = Weekday.allCases.first(where: { text.hasPrefix($0.rawValue) }) {
      choice = .weekday(weekday)
      var scanner = Scanner(String(text.dropFirst(weekday.rawValue.count)))
      clock = try Self.clock(&scanner)
      return
    }
    var scanner = Scanner(text)
    let first = try CalendarDate.take(&scanner)
    guard text.utf8.dropFirst(Self.dateLength).starts(with: Self.dots.utf8) else {
      choice = .dates(from: first, through: first)
      clock = try Self.clock(&scanner)
      return
    }
    for byte in Self.dots.utf8 { _ = scanner.take(byte) }
    let last = try CalendarDate.take(&scanner)
    guard first <= last else { throw .impossible("it ends before it starts") }
    choice = .dates(from: first, through: last)
    clock = try Self.clock(&scanner)
  }

  package static let form = QuantityForm(
    name: "a weekday, a date or a range of dates",
    pattern: Pattern.whole(
      "(?:\(Weekday.allCases.map(\.rawValue).joined(separator: "|"))"
        + "|\(Pattern.date)(?: \\.\\. \(Pattern.date))?)(?: \(Pattern.clockSpan))?"
    ),
    examples: ["2026-03-08", "2026-03-01 .. 2026-03-20", "sunday", "monday 10:00-14:00"]
  )

  private static let dots = " .. "
  private static let dateLength = 10

  package var description: String {
    let days =
      switch choice {
      case .weekday(let weekday): weekday.rawValue
      case .dates(let from, let through): from == through ? "\(from)" : "\(from) .. \(through)"
      }
    return clock.map { "\(days) \($0)" } ?? days
  }

  /// Whether a day is one of them, at some hour or all day.
  package func contains(_ date: CalendarDate) -> Bool {
    switch choice {
    case .weekday(let weekday): date.weekday == weekday
    case .dates(let from, let through): from <= date && date <= through
    }
  }

  private static func clock(_ scanner: inout Scanner) throws(QuantityProblem) -> ClockSpan? {
    if scanner.isAtEnd { return nil }
    guard scanner.take(Scanner.space) else { throw .malformed }
    return try ClockSpan.take(&scanner)
  }
}
