/// A span of local time by the clock, up to a day long; it may pass midnight.
package struct ClockSpan: Quantity {
  /// Minutes after midnight, 0 to 1439.
  package let startMinute: Int
  /// Minutes after the midnight before the start: more than the start, at most a day after it.
  package let endMinute: Int

  /// Nil where the span has no length or is longer than a day.
  package init?(startMinute: Int, endMinute: Int) {
    guard (0..<Self.day).contains(startMinute), endMinute > startMinute,
      endMinute < startMinute + Self.day || (startMinute == 0 && endMinute == Self.day)
    else { return nil }
    self.startMinute = startMinute
    self.endMinute = endMinute
  }

  package init(parsing text: String) throws(QuantityProblem) {
    var scanner = Scanner(text)
    self = try Self.take(&scanner)
  }

  package static let form = QuantityForm(
    name: "a span of the clock",
    pattern: Pattern.whole(Pattern.clockSpan),
    examples: ["10:00-18:00", "22:00-02:00"]
  )

  private static let day = 24 * 60

  package var minutes: Int { endMinute - startMinute }
  package var passesMidnight: Bool { endMinute > Self.day }

  package var description: String {
    let end = endMinute == Self.day ? endMinute : endMinute % Self.day
    return "\(Self.text(startMinute))-\(Self.text(end))"
  }

  /// All that is left, as a span.
  static func take(_ scanner: inout Scanner) throws(QuantityProblem) -> ClockSpan {
    let start = try time(&scanner)
    guard scanner.take(Scanner.dash) else { throw .malformed }
    let end = try time(&scanner)
    guard scanner.isAtEnd else { throw .malformed }
    guard start < day, end <= day else { throw .impossible("a day ends at 24:00") }
    guard end != start,
      let span = ClockSpan(startMinute: start, endMinute: end > start ? end : end + day)
    else { throw .impossible("it ends when it starts") }
    return span
  }

  private static func time(_ scanner: inout Scanner) throws(QuantityProblem) -> Int {
    guard let hour = scanner.takeInteger(digits: 2), scanner.take(Scanner.colon),
      let minute = scanner.takeInteger(digits: 2)
    else { throw .malformed }
    guard minute < 60 else { throw .impossible("an hour ends at minute 59") }
    return hour * 60 + minute
  }

  private static func text(_ minute: Int) -> String {
    "\(CalendarDate.padded(minute / 60, 2)):\(CalendarDate.padded(minute % 60, 2))"
  }
}
