/// Time from one moment up to another, which does not belong to it.
package struct Interval: Hashable, Sendable, Comparable {
  package let start: Instant
  package let end: Instant

  package init(_ start: Instant, _ end: Instant) {
    precondition(start <= end, "an interval ends after it starts")
    self.start = start
    self.end = end
  }

  /// In seconds.
  package var length: Int { end - start }

  package static func < (left: Interval, right: Interval) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }

  /// Time that both have; nil where that is none.
  package func intersection(_ other: Interval) -> Interval? {
    let (start, end) = (max(start, other.start), min(end, other.end))
    return start < end ? Interval(start, end) : nil
  }

  /// Whether all of the other lies within.
  package func contains(_ other: Interval) -> Bool { start <= other.start && other.end <= end }
}
