import Quantities

/// Something that takes place on another day to see what then: `vox-day=2026-03-09`.
package struct Move: Hashable, Sendable, CustomStringConvertible {
  /// A session, a task, a milestone or a cost.
  package let name: Name
  package let date: CalendarDate
  /// Other hours, of a session; nil for its own.
  package let clock: ClockSpan?

  /// Nil where the text is not a name, `=` and a date, with a span of the clock or without.
  package init?(_ text: String) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let name = Name(rawValue: String(parts[0])) else { return nil }
    self.name = name
    if let date = try? CalendarDate(parsing: String(parts[1])) {
      self.date = date
      clock = nil
    } else if let span = try? DateSpan(parsing: String(parts[1])) {
      date = span.date
      clock = span.clock
    } else {
      return nil
    }
  }

  package var description: String { "\(name)=\(date)\(clock.map { " \($0)" } ?? "")" }
}
