import Fields
import Quantities

/// A paper that was signed, or is still to be.
package struct Document: ManifestNode {
  package var file = Text.empty
  package var digest: WrittenDigest?
  package var on: CalendarDate?
  package var expires: CalendarDate?
  package var notes: Text?
  package var origin = Origin()

  package init() {}

  package static let kind = "document"
  package static let summary = "A paper that was signed, or is still to be."
  package static let shorthand: String? = "file"
  package static let fields: [Field<Self>] = [
    Field(
      "file",
      \.file,
      "Where it lies in the project; `pending` where it is not signed yet.",
      required: true
    ),
    Field("digest", \.digest, "What it was when it was signed."),
    Field("on", \.on, "Day on which it was signed."),
    Field("expires", \.expires, "Last day on which it holds."),
    Field("notes", \.notes, "Anything worth knowing."),
  ]

  /// True where it is still to be signed.
  package var isPending: Bool { file.value == "pending" }
}
