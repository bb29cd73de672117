import Fields
import Quantities

/// A recording or a work of others that is used.
package struct Sample: ManifestNode {
  package enum Kind: String, Choice {
    case sample
    case interpolation
    case loop
  }

  package var take = Placed<TakeName>.unnamed
  package var song: Placed<Name>?
  package var kind = Kind.sample
  package var source: Text?
  package var artist: Text?
  package var owner: Text?
  package var publisher: Text?
  package var cleared = Toggle.off
  package var licence: Document?
  package var expires: CalendarDate?
  package var notes: Text?
  package var origin = Origin()

  package init() {}

  package static let kind = "sample"
  package static let summary = "A recording or a work of others that is used."
  package static let fields: [Field<Self>] = [
    Field("take", \.take, "The take that holds it.", required: true),
    Field("song", \.song, "Song that the take belongs to; any where not given."),
    Field("kind", \.kind, "The recording itself, the work played anew, or a library's loop."),
    Field("source", \.source, "Title of what is used."),
    Field("artist", \.artist, "Who is heard on it."),
    Field("owner", \.owner, "Who owns the recording."),
    Field("publisher", \.publisher, "Who publishes the work."),
    Field("cleared", \.cleared, "Whether its use is allowed."),
    Field("licence", \.licence, "What allows it."),
    Field("expires", \.expires, "Last day on which it is allowed."),
    Field("notes", \.notes, "Anything worth knowing."),
  ]
}

/// The work of others that a song plays.
package struct Cover: ManifestNode {
  package var of: Text?
  package var writers: Text?
  package var publisher: Text?
  package var licence: Document?
  package var origin = Origin()

  package init() {}

  package static let kind = "cover"
  package static let summary = "The work of others that a song plays."
  package static let shorthand: String? = "of"
  package static let fields: [Field<Self>] = [
    Field("of", \.of, "Title of the work.", required: true),
    Field("writers", \.writers, "Who wrote it."),
    Field("publisher", \.publisher, "Who publishes it."),
    Field("licence", \.licence, "What allows it."),
  ]
}
