import Diagnostics
import Fields
import Manifest
import Quantities
import Scheduling

/// Somebody works too many days without one off.
struct DaysInARow: ReckonedCheck {
  static let code = Code(
    "S015",
    .warning,
    "too many days in a row",
    """
    Somebody has sessions on more days, one after the other, than `days-in-a-row:` under `limits:` \
    allows, their own or the album's. The finding is at the first day that is too much.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      limits: {days-in-a-row: 2}
      people: {ana: {}}
      sessions:
        - {id: one, kind: tracking, at: 2026-03-02 10:00-14:00, people: [ana], songs: [a]}
        - {id: two, kind: tracking, at: 2026-03-03 10:00-14:00, people: [ana], songs: [a]}
        - {id: three, kind: tracking, at: 2026-03-05 10:00-14:00, people: [ana], songs: [a]}
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      limits: {days-in-a-row: 2}
      people: {ana: {}}
      sessions:
        - {id: one, kind: tracking, at: 2026-03-02 10:00-14:00, people: [ana], songs: [a]}
        - {id: two, kind: tracking, at: 2026-03-03 10:00-14:00, people: [ana], songs: [a]}
        - {id: three, kind: tracking, at: 2026-03-04 10:00-14:00, people: [~ana~], songs: [a]}
      """
  )

  func run(_ reckoning: Reckoning, _ findings: inout Findings) {
    for life in reckoning.lives {
      guard let (most, limits) = life.limit(\.daysInARow) else { continue }
      var run: [WorkingLives.Day] = []
      for day in life.days {
        if let last = run.last, last.date.dayNumber + 1 != day.date.dayNumber { run = [] }
        run.append(day)
        guard run.count == most.value + 1 else { continue }
        findings.add(
          Diagnostic(
            Self.code,
            at: day.uses[0].place,
            "\(day.date) is day \(run.count) in a row for `\(life.name)`, not \(most) at most",
            label: "since \(run[0].date)",
            labels: limits.place(of: \.daysInARow).map { [Diagnostic.Label($0, "allowed")] } ?? [],
            help: ["leave a day free"]
          )
        )
      }
    }
  }
}
