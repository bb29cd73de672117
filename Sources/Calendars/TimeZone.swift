import Quantities

/// A zone of the IANA time zone database: what clocks on its walls show at every moment.
///
/// A local time that the clocks skip (in a gap, when they go forward) is read with the offset from
/// before the gap, so that it lies as long after the gap's start as it claims; of one that they
/// show twice (in a fold, when they go back) the first is meant. Both are the rules of RFC 5545
/// section 3.3.5.
package struct TimeZone: Hashable, Sendable {
  /// As in the database: `Europe/Berlin`.
  package let name: String
  /// In effect before the first change.
  private let first: Period
  /// In order of time.
  private let changes: [Change]
  /// What holds after the last of the changes.
  private let rule: ZoneRule?

  /// What the clocks show for some time.
  package struct Period: Hashable, Sendable {
    /// Seconds that local time is ahead of UTC.
    package let offset: Int
    /// As printed: `CEST`.
    package let abbreviation: String
  }

  /// When a period begins.
  struct Change: Hashable, Sendable {
    let at: Instant
    let period: Period
  }

  /// A local time as a moment.
  package enum Resolution: Hashable, Sendable {
    case once(Instant)
    /// The clocks skip it.
    case skipped(Instant)
    /// The clocks show it twice; the first time is meant.
    case twice(Instant, second: Instant)

    package var instant: Instant {
      switch self {
      case .once(let instant), .skipped(let instant), .twice(let instant, _): instant
      }
    }
  }

  init(name: String, first: Period, changes: [Change], rule: ZoneRule?) {
    self.name = name
    self.first = first
    self.changes = changes
    self.rule = rule
  }

  package static let utc = TimeZone(
    name: "UTC",
    first: Period(offset: 0, abbreviation: "UTC"),
    changes: [],
    rule: nil
  )

  package func period(at instant: Instant) -> Period {
    let index = changes.count(before: { $0.at <= instant })
    if index == changes.count, let rule { return rule.period(at: instant) }
    return index > 0 ? changes[index - 1].period : first
  }

  package func local(_ instant: Instant) -> LocalTime {
    LocalTime(seconds: instant.seconds + period(at: instant).offset)
  }

  package func instant(of local: LocalTime) -> Instant { resolve(local).instant }

  package func resolve(_ local: LocalTime) -> Resolution {
    let naive = Instant(seconds: local.seconds)
    // No clock is more than 26 hours off, so all that could show the time lies within.
    let window = naive + -Self.farthest...naive + Self.farthest
    var period = period(at: window.lowerBound)
    var begin = window.lowerBound
    var moments: [Instant] = []
    var skipped: Instant?
    for change in changes(in: window) {
      let moment = naive + -period.offset
      if moment >= begin, moment < change.at { moments.append(moment) }
      if moment >= change.at, naive + -change.period.offset < change.at { skipped = moment }
      (period, begin) = (change.period, change.at)
    }
    let last = naive + -period.offset
    if last >= begin { moments.append(last) }
    guard let earliest = moments.first else { return .skipped(skipped ?? last) }
    return moments.count == 1 ? .once(earliest) : .twice(earliest, second: moments[1])
  }

  private static let farthest = 26 * 3_600

  /// Periods that begin in a window, in order.
  private func changes(in window: ClosedRange<Instant>) -> [Change] {
    let lower = changes.count(before: { $0.at <= window.lowerBound })
    let listed = changes[lower...].prefix { $0.at <= window.upperBound }
    guard let rule, lower + listed.count == changes.count else { return Array(listed) }
    let from = changes.last.map { max($0.at, window.lowerBound) } ?? window.lowerBound
    return listed
      + rule.changes(around: window).filter { $0.at > from && $0.at <= window.upperBound }
  }
}

extension [TimeZone.Change] {
  /// How many at the front fulfil a condition that the others do not.
  fileprivate func count(before isEarly: (TimeZone.Change) -> Bool) -> Int {
    var (lower, upper) = (0, count)
    while lower < upper {
      let middle = (lower + upper) / 2
      if isEarly(self[middle]) { lower = middle + 1 } else { upper = middle }
    }
    return lower
  }
}
