import Fields
import Processors
import Quantities

/// A master that was made elsewhere, for one song.
package struct ReturnedMaster: ManifestNode {
  package var file = Text.empty
  package var sha256: Text?
  package var notes: Text?
  package var origin = Origin()

  package init() {}

  package static let kind = "returned master"
  package static let summary = "A master that was made elsewhere, for one song."
  package static let shorthand: String? = "file"
  package static let fields: [Field<Self>] = [
    Field("file", \.file, "Audio file, which is delivered as it is.", required: true),
    Field("sha256", \.sha256, "SHA-256 of the file that was approved; any other is an error."),
    Field("notes", \.notes, "Anything worth knowing.", for: .people),
  ]
}
