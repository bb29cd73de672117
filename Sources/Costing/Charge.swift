import Fields
import Manifest
import Quantities

/// One thing that costs money: what it is, for which line, how sure, and for what songs and phases.
package struct Charge: Hashable, Sendable {
  /// What is paid.
  package enum Subject: Hashable, Sendable {
    case person(Name)
    case studio(Name)
    case equipment(Name)
    /// A cost of the budget, by its place in the list.
    case cost(Int)
  }

  package let subject: Subject
  /// Sessions that it comes from, in order of time; empty for a cost of the budget.
  package let sessions: [Name]
  package let line: Name
  package let status: CostStatus
  /// The day on which it falls; nil where none is given.
  package let date: CalendarDate?
  /// As it is paid, to the minor unit of its own currency.
  package let price: Money
  /// The same in the budget's currency, rounded once; nil where no exchange rate is known.
  package let amount: Decimal?
  /// How the price comes about: `8 hours + 2 hours at 1.5`.
  package let reckoning: String
  /// What it is for; the amounts add up to `amount`.
  package let parts: [Part]
  package let place: Place

  /// A part of a charge.
  package struct Part: Hashable, Sendable {
    /// Nil for what belongs to no song.
    package let song: Name?
    package let phase: Phase?
    package let amount: Decimal
  }
}
