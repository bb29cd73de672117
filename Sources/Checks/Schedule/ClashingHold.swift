import Diagnostics
import Fields
import Manifest
import Quantities
import Scheduling

/// A hold overlaps another session of the same person or room.
struct ClashingHold: ReckonedCheck {
  static let code = Code(
    "S018",
    .warning,
    "hold that overlaps a session",
    """
    Time is held for a session while a person, a room or a thing that it needs is in another one. \
    Holding two times for one session is usual; both cannot be confirmed.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      studios: {blue-room: {}}
      sessions:
        - {id: day, at: 2026-03-20 10:00-18:00, studio: blue-room}
        - {id: more, at: 2026-03-21 10:00-18:00, studio: blue-room, status: hold, expires: 2026-03-10}
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      studios: {blue-room: {}}
      sessions:
        - {id: day, at: 2026-03-20 10:00-18:00, studio: blue-room}
        - {id: more, at: 2026-03-20 16:00-22:00, studio: ~blue-room~, status: hold, expires: 2026-03-10}
      """
  )

  func run(_ reckoning: Reckoning, _ findings: inout Findings) {
    let uses = reckoning.uses
    for resource in uses.people + uses.studios + uses.equipment {
      for clash in resource.clashes(where: { _ in true }) {
        let all = [clash.use] + clash.others
        // Without a hold it is an error, told elsewhere.
        guard let hold = all.first(where: { $0.booking.isHold }) else { continue }
        let others = all.filter { $0 != hold }
        findings.add(
          Diagnostic(
            Self.code,
            at: hold.place,
            "the hold of `\(hold.booking.name)` needs `\(resource.name)`, which is taken: \(clash.time)",
            label: hold.clock,
            labels: others.compactMap { other in
              other.place.map { Diagnostic.Label($0, "in `\(other.booking.name)`, \(other.clock)") }
            },
            help: ["confirm one of the sessions only"]
          )
        )
      }
    }
  }
}
