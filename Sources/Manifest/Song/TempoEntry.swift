import Fields
import Quantities

/// A change of tempo or meter.
package struct TempoEntry: ManifestNode {
  /// A tempo that moves in a straight line over musical time.
  package struct Ramp: ManifestNode {
    package var to = Tempo.standard
    package var until = Position.end
    package var origin = Origin()

    package init() {}

    package static let kind = "tempo ramp"
    package static let summary = "Tempo that moves, linear in bpm over musical time."
    package static let fields: [Field<Self>] = [
      Field("to", \.to, "Tempo at the end of the ramp, which then holds.", required: true),
      Field("until", \.until, "Where the ramp ends.", required: true),
    ]
  }

  package var at = Position.start
  package var bpm: Tempo?
  package var meter: Meter?
  package var ramp: Ramp?
  package var origin = Origin()

  package init() {}

  package static let kind = "tempo entry"
  package static let summary = "A change of tempo or meter."
  package static let fields: [Field<Self>] = [
    Field("at", \.at, "Where it begins; meters change on bar lines.", required: true),
    Field("bpm", \.bpm, "Quarter notes a minute; what held before where it is not given."),
    Field("meter", \.meter, "Beats of a bar; what held before where it is not given."),
    Field("ramp", \.ramp, "A way to another tempo."),
  ]
}
