import Calendars
import Fields
import Quantities

/// A session as it takes place: its local time as moments.
package struct Booking: Hashable, Sendable {
  package let session: StudioSession
  package let span: DateSpan
  /// Of the room, else of the album.
  package let zone: TimeZone
  package let start: TimeZone.Resolution
  package let end: TimeZone.Resolution

  /// Nil where the session has no time.
  init?(_ session: StudioSession, _ zones: ProjectZones) {
    guard let span = session.at else { return nil }
    self.session = session
    self.span = span
    zone = zones.zone(ofStudio: session.studio?.value)
    start = zone.resolve(LocalTime(seconds: span.startMinute * 60))
    end = zone.resolve(LocalTime(seconds: span.endMinute * 60))
  }

  package var name: Name { session.id.value }
  /// The local day on which it starts.
  package var date: CalendarDate { span.date }

  /// From its start to its end; of no length where clocks that go forward leave none.
  package var interval: Interval { Self.interval(start.instant, end.instant) }

  /// Minutes of local time since 1970 in which somebody is there: all of the session, or their
  /// call, which lies on the day after the start where the session passes midnight before it.
  package func minutes(of call: ClockSpan?) -> Range<Int> {
    guard let call else { return span.startMinute..<span.endMinute }
    let midnight = date.dayNumber * 1_440
    let early = midnight + call.startMinute..<midnight + call.endMinute
    let late = early.lowerBound + 1_440..<early.upperBound + 1_440
    let isLate = early.upperBound <= span.startMinute && late.lowerBound < span.endMinute
    return isLate ? late : early
  }

  /// When somebody is there.
  package func interval(of call: ClockSpan?) -> Interval {
    guard call != nil else { return interval }
    let minutes = minutes(of: call)
    return Self.interval(
      zone.instant(of: LocalTime(seconds: minutes.lowerBound * 60)),
      zone.instant(of: LocalTime(seconds: minutes.upperBound * 60))
    )
  }

  private static func interval(_ start: Instant, _ end: Instant) -> Interval {
    Interval(start, max(start, end))
  }
}
