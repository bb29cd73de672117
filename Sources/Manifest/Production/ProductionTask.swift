import Fields
import Quantities

/// Work that is planned by how long it takes, not by the clock.
package struct ProductionTask: ManifestNode {
  package var id = Placed<Name>.unnamed
  package var title: Text?
  package var duration = Effort.period(Period(days: 1))
  package var starts: CalendarDate?
  package var due: CalendarDate?
  package var needs: [Placed<Name>] = []
  package var leadTime: Period?
  package var people: [Placed<Name>] = []
  package var songs: [Placed<Name>] = []
  package var phase: Phase?
  package var done: CalendarDate?
  package var notes: Text?
  package var origin = Origin()

  package init() {}

  package static let kind = "task"
  package static let summary = "Work that is planned by how long it takes, not by the clock."
  package static let fields: [Field<Self>] = [
    Field("id", \.id, "Its name.", required: true),
    Field("title", \.title, "Title as printed; the name where not given."),
    Field("duration", \.duration, "How long it takes.", required: true),
    Field("starts", \.starts, "First day on which it can begin."),
    Field("due", \.due, "Last day for it to end."),
    Field("needs", \.needs, "Sessions, tasks and milestones that come before it."),
    Field("lead-time", \.leadTime, "Time between what it needs and its start, at least."),
    Field("people", \.people, "Who does it."),
    Field("songs", \.songs, "Songs it is for."),
    Field("phase", \.phase, "Phase of production."),
    Field("done", \.done, "Day on which it was done."),
    Field("notes", \.notes, "Anything worth knowing."),
  ]
}
