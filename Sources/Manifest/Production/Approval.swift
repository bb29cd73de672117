import Fields
import Quantities

/// Somebody's word on what they heard.
package struct Approval: ManifestNode {
  package enum Stage: String, Choice {
    case arrangement
    case takes
    case mix
    case master
  }

  package enum Decision: String, Choice {
    case requested
    case approved
    case rejected
    case withdrawn
  }

  package var of: Placed<ApprovalSubject>?
  package var stage = Stage.mix
  package var by: Placed<Name>?
  package var role: Text?
  package var on: CalendarDate?
  package var decision = Decision.approved
  package var digest: WrittenDigest?
  package var parts = Entries<Text, Text>()
  package var notes: Text?
  package var origin = Origin()

  package init() {}

  package static let kind = "approval"
  package static let summary = "Somebody's word on what they heard."
  package static let fields: [Field<Self>] = [
    Field("of", \.of, "What was heard.", required: true),
    Field("stage", \.stage, "How far it was.", required: true),
    Field("by", \.by, "Who heard it.", required: true),
    Field("role", \.role, "As what they speak."),
    Field("on", \.on, "When."),
    Field("decision", \.decision, "What they said."),
    Field("digest", \.digest, "What was heard: the approval holds while it is still that."),
    Field("parts", \.parts, "What its parts were, so that it is known later what changed."),
    Field("notes", \.notes, "Anything worth knowing."),
  ]
}
