import Diagnostics
import Fields
import Manifest
import Quantities
import Scheduling

/// A room is booked for two sessions at one time.
struct RoomBookedTwice: ReckonedCheck {
  static let code = Code(
    "S002",
    .error,
    "room booked twice",
    """
    Two sessions would be in one room at one time. Rooms of one studio that can be used at once are \
    listed one by one under `studios:`.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      studios: {blue-room: {}, booth: {}}
      sessions:
        - {id: strings, at: 2026-03-02 10:00-14:00, studio: blue-room}
        - {id: vocals, at: 2026-03-02 12:00-20:00, studio: booth}
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      studios: {blue-room: {}}
      sessions:
        - {id: night, at: 2026-03-02 22:00-03:00, studio: blue-room}
        - {id: early, at: 2026-03-03 02:00-08:00, studio: ~blue-room~}
      """
  )

  func run(_ reckoning: Reckoning, _ findings: inout Findings) {
    for room in reckoning.uses.studios {
      for clash in room.clashes(where: { $0.isFirm }) {
        findings.add(
          Diagnostic(
            Self.code,
            at: clash.use.place,
            "`\(room.name)` is booked twice: \(clash.time)",
            label: "for `\(clash.use.booking.name)`, \(clash.use.clock)",
            labels: clash.otherLabels,
            help: ["move one of the sessions, or book another room"]
          )
        )
      }
    }
  }
}
