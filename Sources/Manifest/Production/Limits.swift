import Fields
import Quantities

/// What working days may be like; a limit that is not given does not hold.
package struct Limits: ManifestNode {
  package var rest: WorkingTime?
  package var longestDay: WorkingTime?
  package var daysInARow: Count?
  package var slack: Period?
  package var origin = Origin()

  package init() {}

  package static let kind = "limits"
  package static let summary = "What working days, and plans, may be like."
  package static let fields: [Field<Self>] = [
    Field("rest", \.rest, "Time off between the sessions of two days, at least."),
    Field(
      "longest-day",
      \.longestDay,
      "Time from the first session's start to the last one's end."
    ),
    Field("days-in-a-row", \.daysInARow, "Days with sessions, one after the other.", in: 1...366),
    Field("slack", \.slack, "Time by which milestones are reached before they are due, at least."),
  ]
}
