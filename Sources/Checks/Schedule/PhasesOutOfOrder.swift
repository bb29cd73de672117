import Calendars
import Diagnostics
import Fields
import Manifest
import Quantities

/// A song is mixed before it is recorded, or mastered before it is mixed.
struct PhasesOutOfOrder: Check {
  static let code = Code(
    "S031",
    .warning,
    "phases out of order",
    """
    A song is mixed in a session that starts before one in which it is recorded, or mastered in one \
    that starts before one in which it is mixed.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      people: {ana: {}}
      sessions:
        - {id: vox, kind: tracking, at: 2026-03-04 10:00-18:00, people: [ana], songs: [a]}
        - {id: mix, kind: mixing, at: 2026-03-05 10:00-18:00, songs: [a]}
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      people: {ana: {}}
      sessions:
        - {id: vox, kind: tracking, at: 2026-03-04 10:00-18:00, people: [ana], songs: [a]}
        - {id: mix, kind: mixing, at: ~2026-03-03 10:00-18:00~, songs: [a]}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    let bookings = project.bookings.filter { $0.session.status != .cancelled }
    for booking in bookings {
      guard let phase = booking.session.effectivePhase, phase >= .mixing else { continue }
      let before: Phase = phase == .mixing ? .tracking : .mixing
      let songs = Set(booking.session.songs.map(\.value))
      let late = bookings.first { other in
        other.session.effectivePhase == before && other.interval.start > booking.interval.start
          && other.session.songs.contains { songs.contains($0.value) }
      }
      guard let late, let song = late.session.songs.first(where: { songs.contains($0.value) })
      else { continue }
      findings.add(
        Diagnostic(
          Self.code,
          at: booking.session.place(of: \.at),
          "session `\(booking.name)` is \(phase.rawValue) of `\(song.value)` before "
            + "\(before.rawValue) in `\(late.name)`",
          labels: late.session.place(of: \.at).map { [Diagnostic.Label($0, "later")] } ?? [],
          help: ["exchange the dates"]
        )
      )
    }
  }
}
