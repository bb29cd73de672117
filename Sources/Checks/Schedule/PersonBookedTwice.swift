import Diagnostics
import Fields
import Manifest
import Quantities
import Scheduling

/// Somebody is booked for two sessions at one time.
struct PersonBookedTwice: ReckonedCheck {
  static let code = Code(
    "S001",
    .error,
    "person booked twice",
    """
    Somebody would have to be in two sessions at one time. Times are compared as moments, so that \
    rooms in two time zones and nights on which clocks change are counted right; one person under \
    two names is one person. Somebody who is needed only for a part of a session has a `call:` there.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      people: {ana: {}}
      sessions:
        - {id: day, kind: tracking, at: 2026-03-02 10:00-14:00, people: [ana], songs: [a]}
        - {id: late, kind: tracking, at: 2026-03-02 14:00-20:00, people: [ana], songs: [a]}
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      people: {ana: {}}
      sessions:
        - {id: day, kind: tracking, at: 2026-03-02 10:00-14:00, people: [ana], songs: [a]}
        - {id: late, kind: tracking, at: 2026-03-02 13:00-20:00, people: [~ana~], songs: [a]}
      """
  )

  func run(_ reckoning: Reckoning, _ findings: inout Findings) {
    let uses = reckoning.uses
    for person in uses.people {
      for clash in person.clashes(where: { $0.isFirm }) {
        let names = Set(([clash.use] + clash.others).map(\.name.value)).sorted()
        findings.add(
          Diagnostic(
            Self.code,
            at: clash.use.place,
            "`\(clash.use.name.value)` is booked twice: \(clash.time)",
            label: "in `\(clash.use.booking.name)`, \(clash.use.clock)",
            labels: clash.otherLabels,
            notes: clash.zoneNotes
              + (names.count > 1
                ? ["\(PhraseList.quoted(names.map(\.rawValue))) are one person"] : []),
            help: ["move one of the sessions, or give a `call:` for the time they are needed"]
          )
        )
      }
    }
  }
}
