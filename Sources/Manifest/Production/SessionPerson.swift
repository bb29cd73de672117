import Fields
import Quantities

/// Somebody who is booked for a session.
package struct SessionPerson: ManifestNode {
  package var person = Placed<Name>.unnamed
  package var roles: [Placed<Text>] = []
  package var call: ClockSpan?
  package var rate: PayRate?
  package var origin = Origin()

  package init() {}

  package static let kind = "booked person"
  package static let summary = "Somebody who is booked for a session."
  package static let shorthand: String? = "person"
  package static let fields: [Field<Self>] = [
    Field("person", \.person, "Who.", required: true),
    Field("roles", \.roles, "What they do here; as everywhere where not given."),
    Field("call", \.call, "When they are there; all of the session where not given."),
    Field("rate", \.rate, "What they cost here, where it is not their own rate."),
  ]
}
