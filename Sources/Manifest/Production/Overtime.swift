import Fields
import Quantities

/// What is paid for the part of a day that is longer than agreed.
package struct Overtime: ManifestNode {
  package var after = WorkingTime(minutes: 0)
  package var factor = Decimal(1)
  package var step: WorkingTime?
  package var origin = Origin()

  package init() {}

  package static let kind = "overtime"
  package static let summary = "What is paid for the part of a day that is longer than agreed."
  package static let fields: [Field<Self>] = [
    Field(
      "after",
      \.after,
      "Time that is paid plainly: of a day, or of a session where the rate is by the session.",
      required: true,
      in: 60...1440
    ),
    Field(
      "factor",
      \.factor,
      "What an hour beyond it costs, as a multiple of a plain hour.",
      required: true,
      in: 1...10
    ),
    Field(
      "step",
      \.step,
      "Overtime is paid in steps of this length, one begun as a whole one.",
      in: 1...1440
    ),
  ]
}
