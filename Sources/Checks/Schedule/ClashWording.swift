import Calendars
import Diagnostics
import Manifest
import Quantities
import Scheduling

extension Booking {
  /// Promised, or done already.
  var isFirm: Bool { session.status == .confirmed || session.status == .done }
  var isHold: Bool { session.status == .hold }
}

extension Uses.Resource.Clash {
  /// When, by the clocks of the booking that finds too little left.
  var time: String {
    let zone = use.booking.zone
    let start = zone.local(interval.start)
    return "\(start) to \(zone.local(interval.end).clock)"
  }

  /// The others, where they are named.
  var otherLabels: [Diagnostic.Label] {
    others.compactMap { other in
      other.place.map { Diagnostic.Label($0, "in `\(other.booking.name)`, \(other.clock)") }
    }
  }

  /// Where clocks differ, the times of all in UTC.
  var zoneNotes: [String] {
    let all = [use] + others
    let offsets = all.map { $0.booking.zone.period(at: $0.interval.start).offset }
    guard Set(offsets).count > 1 else { return [] }
    return all.map { use in
      let (start, end) = (use.interval.start, use.interval.end)
      let utc = [start, end].map { TimeZone.utc.local($0) }
      return "`\(use.booking.name)` is \(utc[0]) to \(utc[1].clock) in UTC, "
        + "in \(use.booking.zone.name) \(use.clock)"
    }
  }
}
