import Fields
import Processors
import Quantities

/// A part of the arrangement.
package struct Section: ManifestNode {
  package var name = Placed<Name>.unnamed
  package var length = MusicalLength.oneBar
  package var chords: Text?
  package var lyrics: Text?
  package var key: Key?
  package var notes: Text?
  package var origin = Origin()

  package init() {}

  package static let kind = "section"
  package static let summary = "A part of the arrangement."
  package static let fields: [Field<Self>] = [
    Field("section", \.name, "Its name, which is also the position of its start.", required: true),
    Field("length", \.length, "How long it is.", required: true),
    Field("chords", \.chords, "Chords, bars divided by `|`; for people.", for: .people),
    Field("lyrics", \.lyrics, "Words that are sung.", for: .people),
    Field("key", \.key, "Key where it is not the song's.", for: .people),
    Field("notes", \.notes, "Anything worth knowing.", for: .people),
  ]
}
