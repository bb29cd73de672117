import Diagnostics
import Fields
import Manifest
import Quantities
import Scheduling

/// A milestone or a task was due and is not done.
struct Overdue: Check {
  static let code = Code(
    "S026",
    .warning,
    "date that has passed",
    """
    The day on which a milestone or a task is due lies behind, and it has no `done:` day. Reckoned \
    from today.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      milestones: [{id: tracked, due: 2026-02-20, done: 2026-02-19}]
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      milestones: [{id: tracked, due: ~2026-02-20~}]
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    guard let album = project.album else { return }
    let subjects =
      album.tasks.map { Plan.Subject.task($0) } + album.milestones.map { .milestone($0) }
    for subject in subjects where subject.done == nil {
      guard let due = subject.due, due.date < project.today else { continue }
      var notes: [String] = []
      if case .milestone(let milestone) = subject {
        let behind = milestone.songsBehind(in: project).map(\.0)
        if !behind.isEmpty, let status = milestone.songStatus {
          notes = ["not \(status.rawValue) yet: \(PhraseList.quoted(behind))"]
        }
      }
      findings.add(
        Diagnostic(
          Self.code,
          at: due.place,
          "\(subject.kind) `\(subject.name.value)` was due on \(due.date) and is not done",
          notes: notes,
          help: ["add `done:` with the day, or put the date off"]
        )
      )
    }
  }
}
