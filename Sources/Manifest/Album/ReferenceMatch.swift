import Fields
import Processors
import Quantities

/// A sound that masters are brought towards.
package struct ReferenceMatch: ManifestNode {
  package var reference = Text.empty
  package var amount = Percent(number: 50)
  package var most = Level.mostMatching
  package var origin = Origin()

  package init() {}

  package static let kind = "reference match"
  package static let summary = "A sound whose long-term spectrum masters are brought towards."
  package static let shorthand: String? = "reference"
  package static let fields: [Field<Self>] = [
    Field("reference", \.reference, "Audio file.", required: true),
    Field("amount", \.amount, "Part of the way; 50% where not given.", in: 0...100),
    Field("max", \.most, "The most that a band is moved, up or down.", in: 0...12),
  ]
}
