import Diagnostics
import Fields
import Manifest
import Quantities

/// Somebody approved what somebody else rejected.
struct RejectedSubject: Check {
  static let code = Code(
    "R027",
    .warning,
    "approved by one, rejected by another",
    """
    Two people have said opposite things of the same stage of the same song or album, and neither \
    has taken it back. The last word of each counts.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      people: {ana: {name: Ana Reyes}, joe: {name: Joe Park}}
      approvals: [{of: song a, stage: arrangement, by: joe, on: 2026-03-01, decision: rejected}, {of: song a, stage: arrangement, by: joe, on: 2026-03-02, decision: withdrawn}]
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      people: {ana: {name: Ana Reyes}, joe: {name: Joe Park}}
      approvals: [{of: song a, stage: mix, by: ana, on: 2026-03-01, decision: approved, digest: "sha256:b6c4e5537d6dc75fbd7011b9b990217229be14769d48f3fd8d1a8362012f6537"}, {of: song a, stage: mix, by: joe, on: 2026-03-02, decision: ~rejected~}]
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    for approval in project.album?.approvals ?? [] where approval.decision == .rejected {
      guard let subject = approval.of?.value, let by = approval.by?.value,
        project.isLastWord(approval),
        let other = project.lastWords(on: subject, at: approval.stage)
          .first(where: { $0.decision == .approved }),
        let name = other.by?.value
      else { continue }
      findings.add(
        Diagnostic(
          Self.code,
          at: approval.place(of: \.decision),
          "`\(by)` rejected the \(approval.stage.rawValue) of \(subject.called), "
            + "which `\(name)` approved",
          labels: other.origin.range.map { [Diagnostic.Label($0, "approved here")] } ?? [],
          help: ["let them agree, and write down the new word of one of them"]
        )
      )
    }
  }
}
