import Diagnostics
import Fields
import Manifest
import Quantities

/// An approval does not say what was heard.
struct UnboundApproval: Check {
  static let code = Code(
    "R028",
    .warning,
    "approval without a digest",
    """
    Without the digest of what was heard an approval would hold for whatever the song becomes. \
    `lacquer approve` prints it with the digest of what there is now.
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
      approvals: [~{of: song a, stage: mix, by: ana, on: 2026-03-28}~]
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    for approval in project.album?.approvals ?? [] where approval.decision == .approved {
      guard let subject = approval.of?.value, let by = approval.by?.value,
        approval.isSound(\.digest), project.isLastWord(approval),
        project.state(of: approval) == .unbound
      else { continue }
      findings.add(
        Diagnostic(
          Self.code,
          at: approval.place(of: \.digest),
          "`\(by)` approved the \(approval.stage.rawValue) of \(subject.called), "
            + "and nothing says what was heard",
          help: ["`lacquer approve` prints the approval with its digest"]
        )
      )
    }
  }
}
