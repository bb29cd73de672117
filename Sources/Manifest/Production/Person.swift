import Fields
import Quantities

/// Somebody who takes part: what they do, what they cost, when they have time.
package struct Person: ManifestNode {
  package var name: Text?
  package var legalName: Text?
  package var aliases: [Placed<Text>] = []
  package var roles: [Placed<Text>] = []
  package var rate: PayRate?
  package var minimum: WorkingTime?
  package var overtime: Overtime?
  package var line: Placed<Name>?
  package var available: [Placed<Days>] = []
  package var unavailable: [Placed<Days>] = []
  package var limits: Limits?
  package var ipi: Text?
  package var isni: Text?
  package var contact: Text?
  package var notes: Text?
  package var origin = Origin()

  package init() {}

  package static let kind = "person"
  package static let summary = "Somebody who takes part."
  package static let fields: [Field<Self>] = [
    Field("name", \.name, "Name as printed in credits; the key where not given."),
    Field("legal-name", \.legalName, "Name as contracts have it."),
    Field("aliases", \.aliases, "Other names of the same person."),
    Field("roles", \.roles, "What they do."),
    Field("rate", \.rate, "What they cost: by the hour, day, session or song."),
    Field("minimum", \.minimum, "Minimum call: less time in a session is paid as this much."),
    Field("overtime", \.overtime, "What is paid for long days."),
    Field("line", \.line, "Budget line they are paid from; `musicians` where not given."),
    Field("available", \.available, "The only days on which they have time; all where not given."),
    Field("unavailable", \.unavailable, "Days or hours at which they have none."),
    Field("limits", \.limits, "Limits of their working days where they are not the album's."),
    Field("ipi", \.ipi, "IPI name number, for writers."),
    Field("isni", \.isni, "ISNI."),
    Field("contact", \.contact, "How they are reached."),
    Field("notes", \.notes, "Anything worth knowing."),
  ]
}
