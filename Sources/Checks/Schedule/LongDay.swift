import Calendars
import Diagnostics
import Fields
import Manifest
import Quantities
import Scheduling

/// Somebody's day is too long.
struct LongDay: ReckonedCheck {
  static let code = Code(
    "S014",
    .warning,
    "long day",
    """
    From the start of somebody's first session of a day to the end of their last one passes more \
    time than `longest-day:` under `limits:` allows, their own or the album's.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      limits: {longest-day: 10 hours}
      people: {ana: {}}
      sessions: [{id: vox, kind: tracking, at: 2026-03-02 10:00-20:00, people: [ana], songs: [a]}]
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      limits: {longest-day: 10 hours}
      people: {ana: {}}
      sessions:
        - {id: vox, kind: tracking, at: 2026-03-02 10:00-14:00, people: [ana], songs: [a]}
        - {id: choir, kind: tracking, at: 2026-03-02 18:00-20:30, people: [~ana~], songs: [a]}
      """
  )

  func run(_ reckoning: Reckoning, _ findings: inout Findings) {
    for life in reckoning.lives {
      guard let (longest, limits) = life.limit(\.longestDay) else { continue }
      for day in life.days where day.interval.length > longest.minutes * 60 {
        let length = Printed.length(day.interval.length)
        let others = day.uses.dropLast().compactMap { use in
          use.place.map { Diagnostic.Label($0, "`\(use.booking.name)`, \(use.clock)") }
        }
        findings.add(
          Diagnostic(
            Self.code,
            at: day.last.place,
            "the day of `\(life.name)` is \(length) long on \(day.date), not \(longest)",
            label: "`\(day.last.booking.name)`, \(day.last.clock)",
            labels: others
              + (limits.place(of: \.longestDay).map { [Diagnostic.Label($0, "allowed")] } ?? []),
            help: ["shorten the day, or divide it"]
          )
        )
      }
    }
  }
}
