import Diagnostics
import Fields
import Manifest
import Quantities

/// Something waits for a session that will not take place.
struct NeedsCancelledSession: Check {
  static let code = Code(
    "S029",
    .error,
    "cancelled session that is needed",
    """
    A session, task or milestone needs a session that is cancelled, so that what it waits for is \
    never done. The schedule leaves it out.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      sessions: [{id: drums, at: 2026-03-02 10:00-18:00}]
      milestones: [{id: tracked, due: 2026-03-10, needs: [drums]}]
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      sessions: [{id: drums, at: 2026-03-02 10:00-18:00, status: cancelled}]
      milestones: [{id: tracked, due: 2026-03-10, needs: [~drums~]}]
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    guard let album = project.album else { return }
    var cancelled: [Name: StudioSession] = [:]
    for session in album.sessions where session.status == .cancelled {
      cancelled[session.id.value] = session
    }
    let needs =
      album.sessions.filter { $0.status != .cancelled }.flatMap(\.needs)
      + album.tasks.flatMap(\.needs) + album.milestones.flatMap(\.needs)
    for need in needs {
      guard let session = cancelled[need.value] else { continue }
      findings.add(
        Diagnostic(
          Self.code,
          at: need.place.range,
          "`\(need.value)` is needed, and is cancelled",
          labels: session.place(of: \.status).map { [Diagnostic.Label($0, "cancelled")] } ?? [],
          help: ["name the session that takes its place, or take it out of `needs:`"]
        )
      )
    }
  }
}
