import Fields
import Quantities

/// Something that is rented or shared: microphones, instruments, machines.
package struct Equipment: ManifestNode {
  package var name: Text?
  package var rate: PayRate?
  package var quantity = Count(1)
  package var line: Placed<Name>?
  package var available: [Placed<Days>] = []
  package var unavailable: [Placed<Days>] = []
  package var notes: Text?
  package var origin = Origin()

  package init() {}

  package static let kind = "equipment"
  package static let summary = "Something that is rented or shared."
  package static let fields: [Field<Self>] = [
    Field("name", \.name, "Name as printed; the key where not given."),
    Field("rate", \.rate, "What one of them costs a day or a session; nothing where not given."),
    Field("quantity", \.quantity, "How many of them there are.", in: 1...1000),
    Field("line", \.line, "Budget line it is paid from; `rentals` where not given."),
    Field("available", \.available, "The only days on which it can be had; all where not given."),
    Field("unavailable", \.unavailable, "Days or hours at which it cannot be had."),
    Field("notes", \.notes, "Anything worth knowing."),
  ]
}
