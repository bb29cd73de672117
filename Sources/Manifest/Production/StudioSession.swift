import Fields
import Quantities

/// A booking: when what is done where, by whom and with what.
package struct StudioSession: ManifestNode {
  package enum Status: String, Choice {
    /// Asked for, and not promised.
    case hold
    case confirmed
    case done
    /// It costs nothing; a fee for cancelling is a cost of the budget.
    case cancelled
  }

  package var id = Placed<Name>.unnamed
  package var kind: Placed<Name>?
  package var title: Text?
  package var at: DateSpan?
  package var status = Status.confirmed
  package var hold: Count?
  package var expires: CalendarDate?
  package var studio: Placed<Name>?
  package var people: [SessionPerson] = []
  package var equipment: [SessionEquipment] = []
  package var songs: [Placed<Name>] = []
  package var shares = Entries<Name, Share>()
  package var phase: Phase?
  package var needs: [Placed<Name>] = []
  package var billing: CostStatus?
  package var notes: Text?
  package var origin = Origin()

  package init() {}

  package static let kind = "session"
  package static let summary = "A booking: when what is done where, by whom and with what."
  package static let fields: [Field<Self>] = [
    Field("id", \.id, "Its name.", required: true),
    Field("kind", \.kind, "What is done: `tracking`, `overdubs`, `mixing` and the like."),
    Field("title", \.title, "Title as call sheets print it."),
    Field(
      "at",
      \.at,
      "Date and hours, which may pass midnight; it belongs to the day on which it starts.",
      required: true
    ),
    Field("status", \.status, "How sure it is."),
    Field("hold", \.hold, "Which in the queue of those who hold the time, from 1.", in: 1...9),
    Field("expires", \.expires, "Last day of a hold."),
    Field("studio", \.studio, "Where."),
    Field("people", \.people, "Who is booked."),
    Field("equipment", \.equipment, "What is needed."),
    Field("songs", \.songs, "Songs that are worked on."),
    Field("shares", \.shares, "Each song's part of the cost; even parts where not given."),
    Field("phase", \.phase, "Phase of production; that of its kind where not given."),
    Field("needs", \.needs, "Sessions, tasks and milestones that come before it."),
    Field("billing", \.billing, "How far it is paid; by `status` where not given."),
    Field("notes", \.notes, "Anything worth knowing."),
  ]

  /// The phase given, else that which the kind belongs to.
  package var effectivePhase: Phase? { phase ?? kind.flatMap { Phase(sessionKind: $0.value) } }
}
