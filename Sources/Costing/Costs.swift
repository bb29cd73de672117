import Fields
import Manifest
import Quantities

/// What a project costs, and what it may cost.
package struct Costs: Sendable {
  package let budget: Budget
  package let conversion: Conversion
  /// By day, those without one last; then by what they are.
  package let charges: [Charge]
  private let songs: [Name]

  package init(_ project: Project) {
    let budget = project.album?.budget ?? Budget()
    let conversion = Conversion(budget)
    self.budget = budget
    self.conversion = conversion
    songs = project.songs.map(\.name)
    let drafts = SessionCharges(project).drafts() + BudgetCharges(budget).drafts()
    charges = drafts.map { $0.charge(in: conversion) }.sorted { Self.order($0) < Self.order($1) }
  }

  private static func order(_ charge: Charge) -> (Int, Int, String, Int, String) {
    let day = charge.date?.dayNumber ?? .max
    let session = charge.sessions.first?.rawValue ?? ""
    switch charge.subject {
    case .studio(let name): return (day, 0, session, 0, name.rawValue)
    case .person(let name): return (day, 1, session, 0, name.rawValue)
    case .equipment(let name): return (day, 2, session, 0, name.rawValue)
    case .cost(let index): return (day, 3, session, index, "")
    }
  }
}

extension Costs {
  /// All charges together.
  package var total: Tally { tally(charges) }

  /// What may be spent in all; nil where that is not limited, or its currency has no rate.
  package var cap: Decimal? { budget.cap.flatMap { conversion.convert($0) } }

  /// The part of the cap that is kept back.
  package var contingency: Decimal? {
    cap.map { conversion.rounded($0.rational * budget.contingency.rational) }
  }

  /// What plans may use.
  package var available: Decimal? {
    guard let cap, let contingency else { return nil }
    return cap - contingency
  }

  /// Charges whose currency has no rate on their day: they are in no sum.
  package var unconverted: [Charge] { charges.filter { $0.amount == nil } }

  private func tally(_ charges: some Sequence<Charge>) -> Tally {
    var tally = Tally()
    for charge in charges { tally.add(charge.amount ?? .zero, charge.status) }
    return tally
  }
}

extension Costs {
  /// A line of the budget and what it is used for.
  package struct Line: Hashable, Sendable {
    package let name: Name
    /// What it holds; nil for a line that the budget does not have, or whose currency has no rate.
    package let budget: Decimal?
    package let tally: Tally

    /// What is left of it; negative where it is over.
    package var rest: Decimal? { budget.map { $0 - tally.total } }
  }

  /// The lines of the budget in its order, then others that are used, by name.
  package var lines: [Line] {
    var used: [Name: [Charge]] = [:]
    for charge in charges { used[charge.line, default: []].append(charge) }
    let others = used.keys.filter { !budget.lines.mentions($0) }.sorted()
    return (budget.lines.keys + others).map { name in
      Line(
        name: name,
        budget: budget.lines[name].flatMap { conversion.convert($0.amount) },
        tally: tally(used[name] ?? [])
      )
    }
  }

  /// What each song costs, in their order, and at last what belongs to none.
  package var bySong: [(song: Name?, tally: Tally)] {
    let sums = sums { $0.song }
    let named = sums.keys.compactMap { $0 }
    let others = named.filter { !songs.contains($0) }.sorted()
    return (songs + others + [nil]).compactMap { song in sums[song].map { (song, $0) } }
  }

  /// What each phase costs, in their order, and at last what belongs to none.
  package var byPhase: [(phase: Phase?, tally: Tally)] {
    let sums = sums { $0.phase }
    return (Phase.allCases + [nil]).compactMap { phase in sums[phase].map { (phase, $0) } }
  }

  /// What each week costs, and at last what has no day.
  package var byWeek: [(week: CalendarWeek?, tally: Tally)] {
    var groups: [CalendarWeek?: [Charge]] = [:]
    for charge in charges {
      groups[charge.date.map { CalendarWeek(of: $0) }, default: []].append(charge)
    }
    let weeks = groups.keys.compactMap { $0 }.sorted()
    return (weeks + [nil]).compactMap { week in groups[week].map { (week, tally($0)) } }
  }

  private func sums<Key: Hashable>(_ key: (Charge.Part) -> Key) -> [Key: Tally] {
    var sums: [Key: Tally] = [:]
    for charge in charges {
      for part in charge.parts { sums[key(part), default: Tally()].add(part.amount, charge.status) }
    }
    return sums
  }
}
