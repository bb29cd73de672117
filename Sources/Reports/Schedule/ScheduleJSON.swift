import Calendars
import Diagnostics
import Fields
import Manifest
import Quantities
import Scheduling

/// The object of `schedule --format json`.
package enum ScheduleJSON {
  package static func value(_ schedule: Schedule, _ findings: [Diagnostic]) -> JSONValue {
    [
      "album": .string(schedule.title),
      "timeZone": .string(schedule.zone.name),
      "goal": schedule.goal.map { .string($0.name.rawValue) } ?? .null,
      "chain": names(schedule.chain),
      "steps": .array(schedule.rows.map { step($0, in: schedule) }),
      "diagnostics": JSONRenderer.value(findings),
    ]
  }

  private static func step(_ row: Schedule.Row, in schedule: Schedule) -> JSONValue {
    [
      "id": .string(row.name.rawValue),
      "kind": .string(row.subject.kind),
      "title": text(row.subject.title),
      "status": .string(row.status),
      "phase": text(row.phase?.rawValue),
      "start": text(row.isDated ? ScheduleTimes.local(row.start) : nil),
      "end": text(row.isDated ? ScheduleTimes.local(row.end) : nil),
      "timeZone": .string(row.zone.name),
      "startUtc": text(row.isDated ? row.interval.start.description : nil),
      "endUtc": text(row.isDated ? row.interval.end.description : nil),
      "studio": text(row.studio),
      "people": .array(people(row, in: schedule.album)),
      "equipment": .array(equipment(row)),
      "songs": names(row.songs),
      "needs": names(row.subject.needs.map(\.value)),
      "due": text(row.subject.due?.date.description),
      "done": text(row.subject.done?.description),
      "slackMinutes": row.slack.map { .integer($0 / 60) } ?? .null,
      "lateMinutes": row.lateness.map { .integer($0 / 60) } ?? .null,
      "onLongestChain": .bool(row.isOnChain),
      "slips": .array(row.slips.map(slip)),
    ]
  }

  private static func people(_ row: Schedule.Row, in album: Album) -> [JSONValue] {
    guard case .session(let booking) = row.subject else {
      return row.people.map { name in
        person(name, calls: row.start..<row.start, roles: [], in: album)
      }
    }
    return booking.session.people.map { entry in
      let minutes = booking.minutes(of: entry.call)
      let start = LocalTime(seconds: minutes.lowerBound * 60)
      return person(
        entry.person.value,
        calls: start..<LocalTime(seconds: minutes.upperBound * 60),
        roles: entry.roles.map(\.value.value),
        in: album
      )
    }
  }

  private static func person(
    _ name: Name,
    calls: Range<LocalTime>,
    roles: [String],
    in album: Album
  ) -> JSONValue {
    let known = roles.isEmpty ? album.people[name]?.roles.map(\.value.value) ?? [] : roles
    return [
      "person": .string(name.rawValue),
      "name": .string(album.printedName(ofPerson: name)),
      "roles": .array(known.map { .string($0) }),
      "from": calls.isEmpty ? .null : .string(ScheduleTimes.local(calls.lowerBound)),
      "to": calls.isEmpty ? .null : .string(ScheduleTimes.local(calls.upperBound)),
    ]
  }

  private static func equipment(_ row: Schedule.Row) -> [JSONValue] {
    guard case .session(let booking) = row.subject else { return [] }
    return booking.session.equipment.map { item in
      ["item": .string(item.item.value.rawValue), "quantity": .integer(item.quantity.value)]
    }
  }

  private static func slip(_ slip: Schedule.Slip) -> JSONValue {
    let minutes: JSONValue
    switch slip.effect {
    case .moves(let seconds): minutes = .integer(seconds / 60)
    case .clashes: minutes = .null
    }
    return [
      "id": .string(slip.name.rawValue),
      "movesMinutes": minutes,
      "becomesLate": .bool(slip.isNewlyLate),
    ]
  }

  private static func names(_ names: [Name]) -> JSONValue {
    .array(names.map { .string($0.rawValue) })
  }

  private static func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
}

extension Schedule.Row {
  /// The entry of its room.
  var studio: String? {
    guard case .session(let booking) = subject else { return nil }
    return booking.session.studio?.value.rawValue
  }
}

/// Times as programs read them.
enum ScheduleTimes {
  /// ISO 8601, local: `2026-03-02T10:00`.
  static func local(_ time: LocalTime) -> String { "\(time.date)T\(time.clock)" }
}
