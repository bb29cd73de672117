import Calendars
import Diagnostics
import Fields
import Manifest
import Quantities

/// A session's use of somebody or something that has a rate.
struct Use {
  let subject: Charge.Subject
  let booking: Booking
  let interval: Interval
  let rate: PayRate
  let minimum: WorkingTime?
  let overtime: Overtime?
  /// What a day costs at most.
  let lockout: PayRate?
  let quantity: Int
  let line: Name
  let place: SourceRange?

  var session: StudioSession { booking.session }
  /// Minutes that pass, also where clocks change.
  var minutes: Int { interval.length / 60 }

  /// How sure its cost is.
  var status: CostStatus {
    if let billing = session.billing { return billing }
    switch session.status {
    case .hold: return .estimate
    case .confirmed, .done, .cancelled: return .committed
    }
  }

  /// All that the sessions of a project use and that has a rate, in order of time; the order of
  /// the manifest has no meaning.
  static func all(in project: Project) -> [Use] {
    guard let album = project.album else { return [] }
    let bookings = project.bookings.filter { $0.session.status != .cancelled }
    return bookings.flatMap { booking in
      people(of: booking, in: album) + studio(of: booking, in: album)
        + equipment(of: booking, in: album)
    }.sorted {
      ($0.interval, $0.booking.name, $0.place?.lower ?? 0)
        < ($1.interval, $1.booking.name, $1.place?.lower ?? 0)
    }
  }

  private static func people(of booking: Booking, in album: Album) -> [Use] {
    booking.session.people.compactMap { booked in
      let name = booked.person.value
      let person = album.people[name]
      guard let rate = booked.rate ?? person?.rate else { return nil }
      return Use(
        subject: .person(name),
        booking: booking,
        interval: booking.interval(of: booked.call),
        rate: rate,
        minimum: person?.minimum,
        overtime: person?.overtime,
        lockout: nil,
        quantity: 1,
        line: person?.line?.value ?? StandardLine.musicians,
        place: booked.person.place.range
      )
    }
  }

  private static func studio(of booking: Booking, in album: Album) -> [Use] {
    guard let name = booking.session.studio, let studio = album.studios[name.value],
      let rate = studio.rate ?? studio.lockout
    else { return [] }
    return [
      Use(
        subject: .studio(name.value),
        booking: booking,
        interval: booking.interval,
        rate: rate,
        minimum: studio.minimum,
        overtime: studio.overtime,
        lockout: studio.lockout,
        quantity: 1,
        line: studio.line?.value ?? StandardLine.studio,
        place: name.place.range
      )
    ]
  }

  private static func equipment(of booking: Booking, in album: Album) -> [Use] {
    booking.session.equipment.compactMap { booked in
      let name = booked.item.value
      guard let item = album.equipment[name], let rate = item.rate else { return nil }
      return Use(
        subject: .equipment(name),
        booking: booking,
        interval: booking.interval,
        rate: rate,
        minimum: nil,
        overtime: nil,
        lockout: nil,
        quantity: booked.quantity.value,
        line: item.line?.value ?? StandardLine.rentals,
        place: booked.item.place.range
      )
    }
  }
}

/// Lines that sessions are paid from where nothing else is said.
package enum StandardLine {
  package static let musicians: Name = "musicians"
  package static let studio: Name = "studio"
  package static let rentals: Name = "rentals"
}
