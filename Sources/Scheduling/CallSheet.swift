import Calendars
import Fields
import Manifest
import Quantities

/// What everybody has to know about one session.
package struct CallSheet: Hashable, Sendable {
  package struct Call: Hashable, Sendable {
    /// Hours of local time.
    package let clock: String
    package let name: String
    package let roles: [String]
    package let contact: String?
  }

  package struct SongLine: Hashable, Sendable {
    package let title: String
    package let key: String?
    /// Tempo and meter: `92 bpm, 4/4`.
    package let tempo: String
  }

  package struct Item: Hashable, Sendable {
    package let quantity: Int
    package let name: String
  }

  /// Another session of the day that shares a person or the room.
  package struct Hour: Hashable, Sendable {
    package let clock: String
    package let session: String
    /// The room, and who of this session is in it.
    package let shared: [String]
  }

  package let album: String
  package let name: Name
  package let title: String
  package let kind: String?
  package let status: String
  package let date: CalendarDate
  package let clock: String
  package let zone: String
  /// Hours and minutes ahead of UTC at its start: `+01:00`.
  package let offset: String
  /// The time that passes, in seconds.
  package let length: Int
  package let studio: String?
  package let address: String?
  package let calls: [Call]
  package let songs: [SongLine]
  package let equipment: [Item]
  /// Itself among them, in order of time.
  package let day: [Hour]
  package let notes: String?

  /// Nil where the album has no such session with a time.
  package init?(_ name: Name, in project: Project) {
    guard let album = project.album,
      let booking = project.bookings.first(where: { $0.name == name })
    else { return nil }
    let session = booking.session
    self.album = album.printedTitle
    self.name = name
    title = session.title?.value ?? name.rawValue
    kind = session.kind?.value.rawValue
    status = session.status.rawValue
    date = booking.date
    clock = booking.span.clock.description
    zone = booking.zone.name
    offset = Printed.offset(booking.zone.period(at: booking.interval.start).offset)
    length = booking.interval.length
    let room = session.studio.flatMap { album.studios[$0.value] }
    studio = session.studio.map { room?.name?.value ?? $0.value.rawValue }
    address = room?.address?.value
    notes = session.notes?.value
    equipment = session.equipment.map {
      Item(quantity: $0.quantity.value, name: album.printedName(ofEquipment: $0.item.value))
    }
    let calls = session.people.map { person in
      let known = album.people[person.person.value]
      let roles = person.roles.isEmpty ? known?.roles ?? [] : person.roles
      let minutes = booking.minutes(of: person.call)
      let call = Call(
        clock: Printed.clock(minutes),
        name: album.printedName(ofPerson: person.person.value),
        roles: roles.map(\.value.value),
        contact: known?.contact?.value
      )
      return (minutes.lowerBound, call)
    }
    self.calls = calls.enumerated().sorted {
      ($0.element.0, $0.offset) < ($1.element.0, $1.offset)
    }.map(\.element.1)
    songs = session.songs.compactMap { name in
      project.songs.first { $0.name == name.value }.map { SongLine($0) }
    }
    day = Self.day(of: booking, in: project, album)
  }

  private static func day(of booking: Booking, in project: Project, _ album: Album) -> [Hour] {
    let own = Set(booking.session.people.map(\.person.value))
    let others = project.bookings.filter { other in
      other.session.status != .cancelled && other.date == booking.date
        || other.name == booking.name
    }
    return others.sorted { ($0.interval, $0.name) < ($1.interval, $1.name) }.compactMap { other in
      let people = other.session.people.map(\.person.value).filter { own.contains($0) }
      let studio = other.session.studio?.value
      let isSameRoom = studio != nil && studio == booking.session.studio?.value
      guard other.name == booking.name || !people.isEmpty || isSameRoom else { return nil }
      let room = studio.map { album.studios[$0]?.name?.value ?? $0.rawValue }
      let zone = other.zone == booking.zone ? [] : [other.zone.name]
      return Hour(
        clock: other.span.clock.description,
        session: other.session.title?.value ?? other.name.rawValue,
        shared: zone + [room].compactMap { $0 }
          + (other.name == booking.name ? [] : people.map { album.printedName(ofPerson: $0) })
      )
    }
  }
}

extension CallSheet.SongLine {
  fileprivate init(_ song: ProjectSong) {
    let node = song.resolved.song
    title = song.title
    key = node.key?.description
    let tempos = node.tempo.flatMap { [$0.bpm, $0.ramp?.to].compactMap { $0 } }
    let numbers = (tempos.isEmpty ? [Tempo.standard] : tempos)
    var words: [String] = []
    for tempo in numbers where words.last != tempo.description { words.append(tempo.description) }
    let meters = node.tempo.compactMap(\.meter).map(\.description)
    var bars: [String] = []
    for meter in meters.isEmpty ? ["4/4"] : meters where !bars.contains(meter) {
      bars.append(meter)
    }
    tempo = words.joined(separator: " to ") + ", " + bars.joined(separator: ", ")
  }
}
