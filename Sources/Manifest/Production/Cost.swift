import Fields
import Quantities

/// How sure a cost is, from a guess to money that is gone; in their order.
package enum CostStatus: String, Choice, Comparable {
  case estimate
  case committed
  case invoiced
  case paid

  package static func < (left: CostStatus, right: CostStatus) -> Bool { left.order < right.order }

  private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// A cost that no session implies; negative for a credit.
package struct Cost: ManifestNode {
  package var id: Placed<Name>?
  package var line = Placed<Name>.unnamed
  package var amount = Money(.zero, .euro)
  package var status = CostStatus.estimate
  package var on: CalendarDate?
  package var due: CalendarDate?
  package var to: Text?
  package var invoice: Text?
  package var settles: Placed<Name>?
  package var song: Placed<Name>?
  package var songs: [Placed<Name>] = []
  package var shares = Entries<Name, Share>()
  package var phase: Phase?
  package var notes: Text?
  package var origin = Origin()

  package init() {}

  package static let kind = "cost"
  package static let summary = "A cost that no session implies."
  package static let fields: [Field<Self>] = [
    Field("id", \.id, "Its name, where other costs or `--move` name it."),
    Field("line", \.line, "Budget line.", required: true),
    Field("amount", \.amount, "How much; negative for a credit.", required: true),
    Field("status", \.status, "How sure it is."),
    Field("on", \.on, "Day on which it falls: its week, and its exchange rate."),
    Field("due", \.due, "Last day to pay it."),
    Field("to", \.to, "Who is paid."),
    Field("invoice", \.invoice, "Number of the invoice."),
    Field("settles", \.settles, "The cost that this pays, all of it or a part: not counted twice."),
    Field("song", \.song, "Song it is for."),
    Field("songs", \.songs, "Songs it is for, where they are several."),
    Field("shares", \.shares, "Each song's part; even parts where not given."),
    Field("phase", \.phase, "Phase of production."),
    Field("notes", \.notes, "Anything worth knowing."),
  ]
}
