import Fields
import Quantities

/// A date to keep, and what must be done by then.
package struct Milestone: ManifestNode {
  package var id = Placed<Name>.unnamed
  package var title: Text?
  package var due: CalendarDate?
  package var needs: [Placed<Name>] = []
  package var songStatus: SongStatus?
  package var songs: [Placed<Name>] = []
  package var leadTime: Period?
  package var done: CalendarDate?
  package var notes: Text?
  package var origin = Origin()

  package init() {}

  package static let kind = "milestone"
  package static let summary = "A date to keep, and what must be done by then."
  package static let fields: [Field<Self>] = [
    Field("id", \.id, "Its name.", required: true),
    Field("title", \.title, "Title as printed; the name where not given."),
    Field("due", \.due, "The date."),
    Field("needs", \.needs, "Sessions, tasks and milestones that come before it."),
    Field("song-status", \.songStatus, "How far the songs are by then, at least."),
    Field("songs", \.songs, "Songs whose status counts; all where not given."),
    Field("lead-time", \.leadTime, "Time between what it needs and the date, at least."),
    Field("done", \.done, "Day on which it was reached."),
    Field("notes", \.notes, "Anything worth knowing."),
  ]
}
