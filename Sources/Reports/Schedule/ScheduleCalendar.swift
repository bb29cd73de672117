import Calendars
import Fields
import Manifest
import Quantities
import Scheduling

/// A schedule as iCalendar (RFC 5545): an event a session, in UTC, with everybody who is booked.
///
/// Nothing in it comes from a clock: `DTSTAMP`, which should say when the file was made, is the
/// session's own start. Who has no mail address under `contact:` gets one that leads nowhere
/// (RFC 2606), since an attendee has to have one.
package enum ScheduleCalendar {
  package static func rendered(_ schedule: Schedule) -> String {
    var calendar = ICalendar()
    calendar.add("BEGIN", "VCALENDAR")
    calendar.add("VERSION", "2.0")
    calendar.add("PRODID", "-//lacquer//lacquer//EN")
    calendar.add("CALSCALE", "GREGORIAN")
    calendar.add("METHOD", "PUBLISH")
    calendar.add("X-WR-CALNAME", text: schedule.title)
    calendar.add("X-WR-TIMEZONE", text: schedule.zone.name)
    for row in schedule.rows {
      guard case .session(let booking) = row.subject else { continue }
      add(booking, of: schedule, to: &calendar)
    }
    calendar.add("END", "VCALENDAR")
    return calendar.text
  }

  private static func add(
    _ booking: Booking,
    of schedule: Schedule,
    to calendar: inout ICalendar
  ) {
    let session = booking.session
    let album = schedule.album
    let start = utc(booking.interval.start)
    calendar.add("BEGIN", "VEVENT")
    calendar.add("UID", "\(booking.name).\(album.name.value)@\(domain)")
    calendar.add("DTSTAMP", start)
    calendar.add("DTSTART", start)
    calendar.add("DTEND", utc(booking.interval.end))
    calendar.add("SUMMARY", text: "\(schedule.title): \(session.title?.value ?? "\(booking.name)")")
    let place = [
      session.studio.map { album.studios[$0.value]?.name?.value ?? $0.value.rawValue },
      session.studio.flatMap { album.studios[$0.value]?.address?.value },
    ].compactMap { $0 }
    if !place.isEmpty { calendar.add("LOCATION", text: place.joined(separator: ", ")) }
    let description = description(of: session, in: album)
    if !description.isEmpty { calendar.add("DESCRIPTION", text: description) }
    if let kind = session.kind { calendar.add("CATEGORIES", text: kind.value.rawValue) }
    calendar.add("STATUS", status(of: session))
    for person in session.people {
      let name = ICalendar.quoted(album.printedName(ofPerson: person.person.value))
      calendar.add(
        "ATTENDEE;CN=\(name);ROLE=REQ-PARTICIPANT",
        "mailto:\(address(of: person.person.value, in: album))"
      )
    }
    calendar.add("END", "VEVENT")
  }

  private static func description(of session: StudioSession, in album: Album) -> String {
    let songs = session.songs.map(\.value.rawValue).joined(separator: ", ")
    let equipment = session.equipment.map { item in
      "\(item.quantity.value) x \(album.printedName(ofEquipment: item.item.value))"
    }.joined(separator: ", ")
    return [
      songs.isEmpty ? nil : "Songs: \(songs)",
      equipment.isEmpty ? nil : "Equipment: \(equipment)",
      session.notes?.value,
    ].compactMap { $0 }.joined(separator: "\n")
  }

  private static func status(of session: StudioSession) -> String {
    switch session.status {
    case .hold: "TENTATIVE"
    case .confirmed, .done: "CONFIRMED"
    case .cancelled: "CANCELLED"
    }
  }

  /// `20260302T090000Z`.
  private static func utc(_ instant: Instant) -> String {
    String(instant.description.filter { $0 != "-" && $0 != ":" })
  }

  private static func address(of person: Name, in album: Album) -> String {
    let contact = album.people[person]?.contact?.value ?? ""
    let words = contact.split { $0 == " " || $0 == "," || $0 == ";" || $0 == "<" || $0 == ">" }
    let mail = words.first { $0.contains("@") && $0.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } }
    return mail.map { String($0) } ?? "\(person).\(album.name.value)@\(domain)"
  }

  /// A domain that nobody can have.
  private static let domain = "lacquer.invalid"
}
