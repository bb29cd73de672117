import Fields
import Quantities

/// What was recorded: an audio file and where its first sample lies.
package struct Take: ManifestNode {
  package var file = Text.empty
  package var starts = Position.start
  package var by: Placed<Name>?
  package var session: Placed<Name>?
  package var rating: Number?
  package var mic: Text?
  package var notes: Text?
  package var origin = Origin()

  package init() {}

  package static let kind = "take"
  package static let summary = "An audio file as it was recorded."
  package static let fields: [Field<Self>] = [
    Field(
      "file",
      \.file,
      "Audio file, mono or stereo, in any format libsndfile reads, at any rate.",
      required: true
    ),
    Field("starts", \.starts, "Where on the timeline the file's first sample lies."),
    Field("by", \.by, "Who plays or sings.", for: .people),
    Field("session", \.session, "When it was recorded.", for: .people),
    Field("rating", \.rating, "How good it is.", in: 1...5, for: .people),
    Field("mic", \.mic, "What it was recorded with.", for: .people),
    Field("notes", \.notes, "Anything worth knowing.", for: .people),
  ]
}
