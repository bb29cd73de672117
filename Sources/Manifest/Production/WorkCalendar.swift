import Fields
import Quantities

/// When tasks are worked on; sessions and lead times do not follow it.
package struct WorkCalendar: ManifestNode {
  package var days: [Placed<Days>] = []
  package var closed: [Placed<Days>] = []
  package var hours: ClockSpan?
  package var origin = Origin()

  package init() {}

  package static let kind = "calendar"
  package static let summary = "When tasks are worked on; sessions and lead times do not follow it."
  package static let fields: [Field<Self>] = [
    Field("days", \.days, "The only days with work; every day where not given."),
    Field("closed", \.closed, "Days without work."),
    Field("hours", \.hours, "Hours of a day with work; `10:00-18:00` where not given."),
  ]
}
