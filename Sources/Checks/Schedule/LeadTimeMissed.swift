import Diagnostics
import Fields
import Manifest
import Quantities
import Scheduling

/// What a milestone needs is done in time, but not so long before as it should be.
struct LeadTimeMissed: ReckonedCheck {
  static let code = Code(
    "S011",
    .warning,
    "lead time that is not kept",
    """
    What a milestone needs is done before it is due, but less than its `lead-time:` before. \
    Distributors ask for some weeks between delivery and release, pressing plants for months. A lead \
    time counts all days, not working days alone.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      milestones:
        - {id: delivered, due: 2026-05-08}
        - {id: release, due: 2026-06-05, needs: [delivered], lead-time: 4 weeks}
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      milestones:
        - {id: delivered, due: 2026-05-09}
        - {id: release, due: 2026-06-05, needs: [delivered], lead-time: ~4 weeks~}
      """
  )

  func run(_ reckoning: Reckoning, _ findings: inout Findings) {
    guard let plan = reckoning.soundPlan else { return }
    for late in plan.firstLate where late.isByLeadTime {
      guard case .milestone(let milestone) = plan.subjects[late.index],
        let lead = milestone.leadTime, let due = subjectDue(milestone)
      else { continue }
      let chain = plan.network.chain(to: late.index)
      let last = chain.count > 1 ? plan.subjects[chain[chain.count - 2]] : nil
      findings.add(
        Diagnostic(
          Self.code,
          at: milestone.place(of: \.leadTime),
          "`\(milestone.id.value)` is \(Printed.wholeDays(late.lateness)) short of its lead time",
          label: "asked for",
          labels: due,
          notes: last.map {
            let end = plan.network.times[chain[chain.count - 2]].range.upperBound
            return ["`\($0.name.value)` is done \(Printed.end(end))"]
          } ?? [],
          help: ["be done earlier, or put the date off to keep \(lead)"]
        )
      )
    }
  }

  private func subjectDue(_ milestone: Milestone) -> [Diagnostic.Label]? {
    milestone.due == nil
      ? nil : milestone.place(of: \.due).map { [Diagnostic.Label($0, "due")] } ?? []
  }
}
