import Diagnostics
import Fields
import Manifest
import Quantities

/// What was approved is no longer what there is.
struct StaleApproval: Check {
  static let code = Code(
    "R026",
    .warning,
    atDelivery: .error,
    "approval of an earlier state",
    """
    An approval is bound by its digest to what was heard. The digest of the present state is \
    another: something that shapes the sound was changed afterwards, and nobody has said yes to \
    it. `lacquer approve` prints the approval of what there is now.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      people: {ana: {name: Ana Reyes}, joe: {name: Joe Park}}
      approvals: [{of: song a, stage: mix, by: ana, on: 2026-03-28, digest: "sha256:b6c4e5537d6dc75fbd7011b9b990217229be14769d48f3fd8d1a8362012f6537"}]
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      people: {ana: {name: Ana Reyes}, joe: {name: Joe Park}}
      approvals: [{of: song a, stage: mix, by: ana, on: 2026-03-28, digest: ~"sha256:0000000000000000000000000000000000000000000000000000000000000000"~}]
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    for approval in project.album?.approvals ?? [] where approval.decision == .approved {
      guard let subject = approval.of?.value, let by = approval.by?.value,
        project.isLastWord(approval),
        case .stale(let changed) = project.state(of: approval)
      else { continue }
      let day = approval.on.map { " on \($0)" } ?? ""
      findings.add(
        Diagnostic(
          Self.code,
          at: approval.place(of: \.digest),
          "the \(approval.stage.rawValue) of \(subject.called) has changed since `\(by)` approved it\(day)",
          notes: changed.map { ["since then, \(PhraseList.joined($0))"] }
            ?? ["`parts:` of an approval tell later what changed"],
          help: [
            "have it heard again; `lacquer approve` prints the approval of what there is now"
          ]
        )
      )
    }
  }
}
