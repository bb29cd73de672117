import Diagnostics
import Fields
import Manifest
import Quantities

/// Somebody is booked whose cost is not known.
struct PersonWithoutRate: Check {
  static let code = Code(
    "B007",
    .warning,
    "person without a rate",
    """
    Somebody is booked for sessions, and no rate says what that costs, so that totals are too low. \
    Whoever works for nothing has a rate of `0 EUR/session`.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      people: {ana: {rate: 0 EUR/session}}
      sessions: [{id: day, kind: tracking, at: 2026-03-20 10:00-18:00, people: [ana], songs: [a]}]
      budget: {cap: 100 EUR}
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      people: {ana: {}}
      sessions: [{id: day, kind: tracking, at: 2026-03-20 10:00-18:00, people: [~ana~], songs: [a]}]
      budget: {cap: 100 EUR}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    guard let album = project.album, album.budget != nil else { return }
    var told: Set<Name> = []
    for session in album.sessions where session.status != .cancelled {
      for booked in session.people {
        guard let person = album.people[booked.person.value], person.rate == nil,
          booked.rate == nil, person.isSound(\.rate), booked.isSound(\.rate),
          told.insert(booked.person.value).inserted
        else { continue }
        findings.add(
          Diagnostic(
            Self.code,
            at: booked.person.place.range,
            "nothing says what `\(booked.person.value)` costs",
            labels: album.people.place(of: booked.person.value)
              .map { [Diagnostic.Label($0, "no `rate`")] } ?? [],
            help: ["add a `rate`, `0 \(album.budget?.totalsCurrency ?? .euro)/session` for none"]
          )
        )
      }
    }
  }
}
