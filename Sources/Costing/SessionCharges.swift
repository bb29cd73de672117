import Calendars
import Fields
import Manifest
import Quantities

/// What sessions cost: people, rooms and equipment by their rates.
struct SessionCharges {
  /// What is paid for once, however many sessions fall in it.
  private enum Unit: Hashable {
    case session(Name)
    /// The day on which sessions start.
    case day(CalendarDate)
    case song(Name)
  }

  private struct Key: Hashable {
    let subject: Charge.Subject
    let rate: PayRate
    let unit: Unit
  }

  /// Somebody's or something's day.
  private struct Day: Hashable {
    let subject: Charge.Subject
    let date: CalendarDate

    init(_ use: Use) {
      subject = use.subject
      date = use.booking.date
    }
  }

  private let uses: [Use]
  private let days: [Day: [Use]]

  init(_ project: Project) {
    uses = Use.all(in: project)
    days = Dictionary(grouping: uses, by: Day.init)
  }

  func drafts() -> [Draft] {
    var order: [Key] = []
    var groups: [Key: [Use]] = [:]
    for use in uses {
      for unit in units(of: use) {
        let key = Key(subject: use.subject, rate: use.rate, unit: unit)
        if groups[key] == nil { order.append(key) }
        groups[key, default: []].append(use)
      }
    }
    return order.compactMap { key in groups[key].flatMap { draft(key, $0) } }
  }

  /// A room is one place all day, so its hours are reckoned by the day; those of people by the call.
  private func units(of use: Use) -> [Unit] {
    switch use.rate.per {
    case .day: return [.day(use.booking.date)]
    case .session: return [.session(use.booking.name)]
    case .song: return use.session.songs.map { .song($0.value) }
    case .hour:
      if case .studio = use.subject { return [.day(use.booking.date)] }
      return [.session(use.booking.name)]
    }
  }

  private func draft(_ key: Key, _ uses: [Use]) -> Draft? {
    guard let first = uses.first else { return nil }
    let pay = pay(first, key.unit, minutes: IntervalSet.minutes(of: uses.map(\.interval)))
    let quantity = quantity(uses)
    return Draft(
      subject: key.subject,
      sessions: uses.map(\.booking.name),
      line: first.line,
      status: uses.map(\.status).max() ?? .estimate,
      date: first.booking.date,
      currency: key.rate.money.currency,
      amount: pay.amount * Rational(quantity),
      reckoning: quantity == 1 ? pay.reckoning : "\(quantity) x \(pay.reckoning)",
      weights: weights(key.unit, uses),
      place: first.place
    )
  }

  private func pay(_ use: Use, _ unit: Unit, minutes: Int) -> Pay {
    let rate = use.rate.money.amount
    switch use.rate.per {
    case .hour:
      let pay = Pay.hourly(
        rate,
        minutes: minutes,
        before: minutesBefore(use),
        minimum: use.minimum,
        overtime: use.overtime
      )
      return capped(pay, by: use.lockout, of: use.rate.money.currency)
    case .day: return .flat(rate, minutes: minutes, overtime: use.overtime, of: "1 day")
    case .session: return .flat(rate, minutes: minutes, overtime: use.overtime, of: "1 session")
    case .song: return Pay(amount: rate.rational, reckoning: "1 song")
    }
  }

  private func capped(_ pay: Pay, by lockout: PayRate?, of currency: Currency) -> Pay {
    guard let lockout, lockout.money.currency == currency,
      lockout.money.amount.rational < pay.amount
    else { return pay }
    return Pay(amount: lockout.money.amount.rational, reckoning: "1 day (lockout)")
  }

  /// What somebody has worked in sessions of the same day that began earlier.
  private func minutesBefore(_ use: Use) -> Int {
    guard case .person = use.subject, let day = days[Day(use)] else { return 0 }
    let earlier = day.prefix { $0.booking.name != use.booking.name }
    return IntervalSet.minutes(of: earlier.map(\.interval))
  }

  /// How many are in use at once; people and rooms are one each.
  private func quantity(_ uses: [Use]) -> Int {
    guard case .equipment = uses.first?.subject else { return 1 }
    return uses.map { use in
      uses.filter {
        $0.interval.start <= use.interval.start && use.interval.start < $0.interval.end
      }
      .reduce(0) { $0 + $1.quantity }
    }.max().map { max($0, 1) } ?? 1
  }

  private func weights(_ unit: Unit, _ uses: [Use]) -> Weights {
    if case .song(let song) = unit {
      return Weights(song: song, phase: uses.first?.session.effectivePhase)
    }
    return Weights(uses.map { ($0.session, Rational($0.minutes)) })
  }
}
