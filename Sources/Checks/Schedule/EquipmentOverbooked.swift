import Diagnostics
import Fields
import Manifest
import Quantities
import Scheduling

/// More of a thing is needed at one time than there is.
struct EquipmentOverbooked: ReckonedCheck {
  static let code = Code(
    "S003",
    .error,
    "equipment overbooked",
    """
    The sessions of one time need more of a thing than `equipment:` has, which is one unless \
    `quantity:` says otherwise.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      equipment: {u87: {quantity: 2}}
      sessions:
        - {id: strings, at: 2026-03-02 10:00-14:00, equipment: [u87]}
        - {id: vocals, at: 2026-03-02 12:00-20:00, equipment: [u87]}
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      equipment: {u87: {quantity: 2}}
      sessions:
        - {id: strings, at: 2026-03-02 10:00-14:00, equipment: [{item: u87, quantity: 2}]}
        - {id: vocals, at: 2026-03-02 12:00-20:00, equipment: [~u87~]}
      """
  )

  func run(_ reckoning: Reckoning, _ findings: inout Findings) {
    for thing in reckoning.uses.equipment {
      for clash in thing.clashes(where: { $0.isFirm }) {
        findings.add(
          Diagnostic(
            Self.code,
            at: clash.use.place,
            "\(clash.demand) of `\(thing.name)` are needed at once, and there "
              + (thing.capacity == 1 ? "is 1" : "are \(thing.capacity)") + ": \(clash.time)",
            label: "for `\(clash.use.booking.name)`, \(clash.use.clock)",
            labels: clash.otherLabels,
            help: ["move one of the sessions, or rent more and raise its `quantity:`"]
          )
        )
      }
    }
  }
}
