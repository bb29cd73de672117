import Fields
import Quantities

/// What is needed for a session, and how many.
package struct SessionEquipment: ManifestNode {
  package var item = Placed<Name>.unnamed
  package var quantity = Count(1)
  package var origin = Origin()

  package init() {}

  package static let kind = "booked equipment"
  package static let summary = "What is needed for a session, and how many."
  package static let shorthand: String? = "item"
  package static let fields: [Field<Self>] = [
    Field("item", \.item, "What.", required: true),
    Field("quantity", \.quantity, "How many of it.", in: 1...1000),
  ]
}
