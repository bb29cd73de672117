import Fields
import Quantities

/// A writer's part of a work.
package struct WriterShare: ManifestNode {
  package var person: Placed<Name>?
  package var party: Text?
  package var share = Share.none
  package var role: Text?
  package var publisher: Text?
  package var ipi: Text?
  package var origin = Origin()

  package init() {}

  package var itemName: String? { person?.value.rawValue ?? party?.value }

  package static let kind = "writer"
  package static let summary = "A writer's part of a work."
  package static let exactlyOneOf = ["person", "party"]
  package static let fields: [Field<Self>] = [
    Field("person", \.person, "Who, of the album's people."),
    Field("party", \.party, "Who, where it is none of them."),
    Field("share", \.share, "Part of the work.", required: true, in: 0...100),
    Field("role", \.role, "What they wrote: `lyrics`, `music` and the like."),
    Field("publisher", \.publisher, "Who publishes their part."),
    Field("ipi", \.ipi, "IPI name number where it is not the person's."),
  ]
}

/// Somebody's part of a recording or of its income.
package struct PartyShare: ManifestNode {
  package var person: Placed<Name>?
  package var party: Text?
  package var share = Share.none
  package var origin = Origin()

  package init() {}

  package var itemName: String? { person?.value.rawValue ?? party?.value }

  package static let kind = "party"
  package static let summary = "Somebody's part of a recording or of its income."
  package static let exactlyOneOf = ["person", "party"]
  package static let fields: [Field<Self>] = [
    Field("person", \.person, "Who, of the album's people."),
    Field("party", \.party, "Who, where it is none of them."),
    Field("share", \.share, "Their part.", required: true, in: 0...100),
  ]
}
