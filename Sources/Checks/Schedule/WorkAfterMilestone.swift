import Diagnostics
import Fields
import Manifest
import Quantities

/// A session works on songs that should be done with its phase by then.
struct WorkAfterMilestone: Check {
  static let code = Code(
    "S030",
    .warning,
    "session after its milestone",
    """
    A milestone says by `song-status:` how far songs are on its day, and a session of a phase that is \
    done by then works on one of them later.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      sessions: [{id: mix, kind: mixing, at: 2026-03-20 10:00-18:00, songs: [a]}]
      milestones: [{id: mixes, due: 2026-04-01, song-status: mixed}]
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      sessions: [{id: mix, kind: mixing, at: ~2026-04-02 10:00-18:00~, songs: [a]}]
      milestones: [{id: mixes, due: 2026-04-01, song-status: mixed}]
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    for milestone in project.album?.milestones ?? [] {
      guard let due = milestone.due, let status = milestone.songStatus else { continue }
      let songs = Set(milestone.songs.map(\.value))
      for booking in project.bookings where booking.session.status != .cancelled {
        guard let phase = booking.session.effectivePhase, status.phasesDone.contains(phase),
          booking.date > due
        else { continue }
        let late = booking.session.songs.map(\.value).filter { songs.isEmpty || songs.contains($0) }
        guard !late.isEmpty else { continue }
        findings.add(
          Diagnostic(
            Self.code,
            at: booking.session.place(of: \.at),
            "session `\(booking.name)` works on \(PhraseList.quoted(late.map(\.rawValue))) after "
              + "milestone `\(milestone.id.value)`",
            labels: milestone.place(of: \.due)
              .map { [Diagnostic.Label($0, "\(status.rawValue) by then")] } ?? [],
            help: ["move the session, or put the milestone off"]
          )
        )
      }
    }
  }
}
