import Fields
import Quantities

/// Who must have approved what before a song may come so far.
package struct Gate: ManifestNode {
  package var status = SongStatus.approved
  package var stage = Approval.Stage.mix
  package var by: [Placed<Name>] = []
  package var origin = Origin()

  package init() {}

  package static let kind = "gate"
  package static let summary = "Who must have approved what before a song may come so far."
  package static let fields: [Field<Self>] = [
    Field("song-status", \.status, "The status that is behind the gate.", required: true),
    Field("stage", \.stage, "What must be approved.", required: true),
    Field("by", \.by, "Everybody whose approval it takes.", required: true),
  ]
}
