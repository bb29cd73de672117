import Fields
import Processors
import Quantities

/// Who is named on the record, and for what; on the album for all songs, on a song for itself.
package struct Credit: ManifestNode {
  package var person: Placed<Name>?
  package var party: Text?
  package var roles: [Placed<Text>] = []
  package var name: Text?
  package var origin = Origin()

  package init() {}

  package static let kind = "credit"
  package static let summary = "Who is named on the record, and for what."
  package static let exactlyOneOf = ["person", "party"]
  package static let fields: [Field<Self>] = [
    Field("person", \.person, "Who, of the album's people."),
    Field("party", \.party, "Who, where it is none of them."),
    Field("roles", \.roles, "For what.", required: true),
    Field("as", \.name, "Name as printed here, where it is another."),
  ]
}
