/// A span of local time on a day; it belongs to the day on which it starts.
package struct DateSpan: Quantity, Comparable {
  package let date: CalendarDate
  package let clock: ClockSpan

  package init(_ date: CalendarDate, _ clock: ClockSpan) {
    self.date = date
    self.clock = clock
  }

  package init(parsing text: String) throws(QuantityProblem) {
    var scanner = Scanner(text)
    date = try CalendarDate.take(&scanner)
    guard scanner.take(Scanner.space) else { throw .malformed }
    clock = try ClockSpan.take(&scanner)
  }

  package static let form = QuantityForm(
    name: "a date with a span of the clock",
    pattern: Pattern.whole("\(Pattern.date) \(Pattern.clockSpan)"),
    examples: ["2026-03-02 10:00-18:00", "2026-03-02 22:00-02:00"]
  )

  /// Minutes of local time since 1970-01-01 00:00.
  package var startMinute: Int { date.dayNumber * 24 * 60 + clock.startMinute }
  package var endMinute: Int { date.dayNumber * 24 * 60 + clock.endMinute }

  package var description: String { "\(date) \(clock)" }

  package static func < (left: DateSpan, right: DateSpan) -> Bool {
    (left.startMinute, left.endMinute) < (right.startMinute, right.endMinute)
  }

  /// Whether they have a minute in common.
  package func overlaps(_ other: DateSpan) -> Bool {
    startMinute < other.endMinute && other.startMinute < endMinute
  }
}
