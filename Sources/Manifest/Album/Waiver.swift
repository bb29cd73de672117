import Fields
import Processors
import Quantities

/// What a manifest makes of a kind of finding.
package enum SeverityChoice: String, Choice {
  case error
  case warning
  case info
  case off
}

/// A warning that somebody answers for, at one place, until a day.
package struct Waiver: ManifestNode {
  package var code: Placed<CodeName>?
  package var at = Text.empty
  package var because = Text.empty
  package var by = Placed<Name>.unnamed
  package var until: CalendarDate?
  package var origin = Origin()

  package init() {}

  package static let kind = "waiver"
  package static let summary = "A warning that somebody answers for, at one place, until a day."
  package static let fields: [Field<Self>] = [
    Field("code", \.code, "Code of the warning.", required: true),
    Field(
      "at",
      \.at,
      "Name of what is meant: a session, take, track, song, person or key.",
      required: true
    ),
    Field("because", \.because, "Why it may stay as it is.", required: true),
    Field("by", \.by, "Who answers for it.", required: true),
    Field("until", \.until, "Last day on which it holds.", required: true),
  ]
}
