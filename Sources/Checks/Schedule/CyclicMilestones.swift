import Diagnostics
import Fields
import Manifest
import Quantities
import Scheduling

/// Sessions, tasks or milestones need each other in a circle.
struct CyclicMilestones: ReckonedCheck {
  static let code = Code(
    "S008",
    .error,
    "plan that waits for itself",
    """
    Each of some sessions, tasks or milestones needs the next one, and the last one needs the first, \
    so that none of them can begin. Take one of the names out of its `needs:`.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      milestones: [{id: mixes, due: 2026-04-01}, {id: release, due: 2026-06-05, needs: [mixes]}]
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      milestones:
        - {id: mixes, due: 2026-04-01, needs: [~release~]}
        - {id: release, due: 2026-06-05, needs: [mixes]}
      """
  )

  func run(_ reckoning: Reckoning, _ findings: inout Findings) {
    guard case .failure(let error) = reckoning.plan else { return }
    for cycle in error.cycles { findings.add(Self.finding(cycle)) }
  }

  private static func finding(_ cycle: [Plan.Subject]) -> Diagnostic {
    let way = (cycle + [cycle[0]]).map { "`\($0.name.value)`" }.joined(separator: " -> ")
    let needs = zip(cycle, cycle.dropFirst() + [cycle[0]]).compactMap { step, next in
      step.needs.first { $0.value == next.name.value }?.place.range
    }
    return Diagnostic(
      code,
      at: needs.first,
      cycle.count == 1
        ? "`\(cycle[0].name.value)` needs itself" : "the plan waits for itself: \(way)",
      labels: needs.dropFirst().map { Diagnostic.Label($0, "needed here") },
      help: ["take one of them out of `needs:`"]
    )
  }
}
