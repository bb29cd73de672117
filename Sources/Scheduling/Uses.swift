import Calendars
import Diagnostics
import Fields
import Manifest
import Quantities

/// A booking's use of a person, a room or a thing.
package struct Use: Hashable, Sendable {
  package let booking: Booking
  /// Under which name it is booked.
  package let name: Placed<Name>
  /// When, in minutes of local time since 1970.
  package let minutes: Range<Int>
  package let interval: Interval
  package let amount: Int

  package var place: SourceRange? { name.place.range ?? booking.session.origin.range }

  /// The hours as call sheets print them: `10:00-18:00`.
  package var clock: String { Printed.clock(minutes) }
}

/// All that is used, and when; cancelled sessions use nothing.
package struct Uses: Sendable {
  /// Of one person, room or kind of thing, in the order of the manifest.
  package struct Resource: Sendable {
    package let name: Name
    /// How many there are.
    package let capacity: Int
    package let uses: [Use]
  }

  package let people: [Resource]
  package let studios: [Resource]
  package let equipment: [Resource]
  package let identities: Identities

  package init(_ project: Project) {
    let album = project.album ?? Album()
    let bookings = project.bookings.filter { $0.session.status != .cancelled }
    let identities = Identities(album.people)
    self.identities = identities
    people = Self.grouped(
      bookings.flatMap { booking in
        booking.session.people.map { person in
          Use(
            booking: booking,
            name: person.person,
            minutes: booking.minutes(of: person.call),
            interval: booking.interval(of: person.call),
            amount: 1
          )
        }
      },
      by: { identities.representative(of: $0) }
    )
    studios = Self.grouped(
      bookings.compactMap { booking in
        booking.session.studio.map { Self.use(of: $0, in: booking) }
      }
    )
    equipment = Self.grouped(
      bookings.flatMap { booking in
        booking.session.equipment.map {
          Self.use(of: $0.item, in: booking, amount: $0.quantity.value)
        }
      },
      capacity: { album.equipment[$0]?.quantity.value ?? .max }
    )
  }

  private static func use(of name: Placed<Name>, in booking: Booking, amount: Int = 1) -> Use {
    Use(
      booking: booking,
      name: name,
      minutes: booking.minutes(of: nil),
      interval: booking.interval,
      amount: amount
    )
  }

  private static func grouped(
    _ uses: [Use],
    capacity: (Name) -> Int = { _ in 1 },
    by representative: (Name) -> Name = { $0 }
  ) -> [Resource] {
    var order: [Name] = []
    var groups: [Name: [Use]] = [:]
    for use in uses {
      let name = representative(use.name.value)
      if groups[name] == nil { order.append(name) }
      groups[name, default: []].append(use)
    }
    return order.map {
      Resource(name: $0, capacity: capacity($0), uses: groups[$0] ?? [])
    }
  }
}

extension Uses.Resource {
  /// A use that finds too little left, and those that were there before it.
  package struct Clash: Sendable {
    package let use: Use
    package let others: [Use]
    package let demand: Int
    package let interval: Interval
  }

  /// Uses by some bookings that find too little left, in order of time.
  package func clashes(where isMeant: (Booking) -> Bool) -> [Clash] {
    let uses = uses.filter { isMeant($0.booking) }
    let claims = uses.map { Claim($0.interval, amount: $0.amount) }
    return Claim.clashes(among: claims, capacity: capacity).map { clash in
      Clash(
        use: uses[clash.claim],
        others: clash.others.map { uses[$0] },
        demand: clash.demand,
        interval: clash.interval
      )
    }
  }
}
