import Calendars
import Diagnostics
import Fields
import Manifest
import Quantities
import Scheduling

/// Somebody has too little time off between two days.
struct ShortRest: ReckonedCheck {
  static let code = Code(
    "S013",
    .warning,
    "short rest",
    """
    Between the end of somebody's last session of one day and the start of their first one of the \
    next lies less time than `rest:` under `limits:` asks for, their own or the album's. Directive \
    2003/88/EC has 11 hours. Time is what passes, also on a night on which clocks change.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      limits: {rest: 11 hours}
      people: {ana: {}}
      sessions:
        - {id: late, kind: tracking, at: 2026-03-02 16:00-23:00, people: [ana], songs: [a]}
        - {id: early, kind: tracking, at: 2026-03-03 10:00-18:00, people: [ana], songs: [a]}
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      limits: {rest: 11 hours}
      people: {ana: {}}
      sessions:
        - {id: late, kind: tracking, at: 2026-03-02 16:00-00:00, people: [ana], songs: [a]}
        - {id: early, kind: tracking, at: 2026-03-03 10:00-18:00, people: [~ana~], songs: [a]}
      """
  )

  func run(_ reckoning: Reckoning, _ findings: inout Findings) {
    for life in reckoning.lives {
      guard let (rest, limits) = life.limit(\.rest) else { continue }
      for (before, day) in zip(life.days, life.days.dropFirst()) {
        let seconds = day.interval.start - before.interval.end
        // Overlaps have a finding of their own.
        guard seconds >= 0, seconds < rest.minutes * 60 else { continue }
        let last = before.uses.max { $0.interval.end < $1.interval.end } ?? before.last
        findings.add(
          Diagnostic(
            Self.code,
            at: day.uses[0].place,
            "`\(life.name)` has \(Printed.length(seconds)) of rest before "
              + "`\(day.uses[0].booking.name)`, not \(rest)",
            label: day.uses[0].clock,
            labels: (last.place.map { [Diagnostic.Label($0, "until then, \(last.clock)")] } ?? [])
              + (limits.place(of: \.rest).map { [Diagnostic.Label($0, "asked for")] } ?? []),
            help: ["start later, or end the day before earlier"]
          )
        )
      }
    }
  }
}
