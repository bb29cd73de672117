import Diagnostics
import Fields
import Manifest
import Quantities

extension StatusReport {
  /// The object of `status --format json`.
  package var json: JSONValue {
    [
      "songs": .array(songs.map(Self.value)),
      "diagnostics": JSONRenderer.value(blockers + songs.flatMap(\.blockers)),
    ]
  }

  private static func value(_ row: Song) -> JSONValue {
    [
      "song": .string(row.song.name.rawValue), "title": .string(row.song.title),
      "status": .orNull(row.song.resolved.song.status?.rawValue),
      "mixDigest": .orNull(row.mix.map { "sha256:\($0)" }),
      "phases": .array(
        row.phases.map { phase in
          [
            "phase": .string(phase.phase.rawValue), "state": .string(phase.state.rawValue),
            "sessions": .integer(phase.sessions), "sessionsDone": .integer(phase.sessionsDone),
          ]
        }
      ),
      "gates": .array(
        row.gates.map { gate in
          [
            "songStatus": .string(gate.gate.status.rawValue),
            "stage": .string(gate.gate.stage.rawValue),
            "missing": .strings(gate.missing.map(\.rawValue)),
          ]
        }
      ),
      "approvals": .array(row.approvals.map { value($0.approval, $0.state) }),
      "blockers": .strings(row.blockers.map(\.code.id)),
    ]
  }

  private static func value(_ approval: Approval, _ state: ApprovalState) -> JSONValue {
    [
      "stage": .string(approval.stage.rawValue),
      "by": .orNull(approval.by?.value.rawValue),
      "on": .orNull(approval.on?.description),
      "decision": .string(approval.decision.rawValue), "state": .string(state.word),
    ]
  }
}

extension ApprovalState {
  fileprivate var word: String {
    switch self {
    case .holds: "holds"
    case .stale: "stale"
    case .unbound: "unbound"
    case .unknown: "unknown"
    }
  }
}
