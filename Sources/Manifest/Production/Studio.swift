import Fields
import Quantities

/// A room that is booked.
package struct Studio: ManifestNode {
  package var name: Text?
  package var rate: PayRate?
  package var minimum: WorkingTime?
  package var overtime: Overtime?
  package var lockout: PayRate?
  package var line: Placed<Name>?
  package var hours: ClockSpan?
  package var closed: [Placed<Days>] = []
  package var zone: Text?
  package var address: Text?
  package var notes: Text?
  package var origin = Origin()

  package init() {}

  package static let kind = "studio"
  package static let summary = "A room that is booked."
  package static let fields: [Field<Self>] = [
    Field("name", \.name, "Name as printed; the key where not given."),
    Field("rate", \.rate, "What it costs: by the hour, day or session."),
    Field("minimum", \.minimum, "Minimum call: less time in a day is paid as this much."),
    Field("overtime", \.overtime, "What is paid for long days."),
    Field(
      "lockout",
      \.lockout,
      "Rate for a whole day: what a day costs at most, however many hours are booked."
    ),
    Field("line", \.line, "Budget line it is paid from; `studio` where not given."),
    Field("hours", \.hours, "Opening hours; always open where not given."),
    Field("closed", \.closed, "Days or hours at which it is closed."),
    Field("zone", \.zone, "IANA time zone where it is not the album's."),
    Field("address", \.address, "Where it is."),
    Field("notes", \.notes, "Anything worth knowing."),
  ]
}
