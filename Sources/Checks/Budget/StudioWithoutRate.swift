import Diagnostics
import Fields
import Manifest
import Quantities

/// A room is booked whose cost is not known.
struct StudioWithoutRate: Check {
  static let code = Code(
    "B008",
    .warning,
    "studio without a rate",
    """
    A studio is booked, and no rate says what that costs, so that totals are too low. A room that \
    costs nothing has a rate of `0 EUR/day`.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      people: {ana: {rate: 90 EUR/hour}}
      studios: {room: {rate: 0 EUR/day}}
      sessions:
        - {id: day, kind: tracking, at: 2026-03-20 10:00-18:00, people: [ana], studio: room, songs: [a]}
      budget: {cap: 1000 EUR}
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      people: {ana: {rate: 90 EUR/hour}}
      studios: {room: {}}
      sessions:
        - {id: day, kind: tracking, at: 2026-03-20 10:00-18:00, people: [ana], studio: ~room~, songs: [a]}
      budget: {cap: 1000 EUR}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    guard let album = project.album, let budget = album.budget else { return }
    var told: Set<Name> = []
    for session in album.sessions where session.status != .cancelled {
      guard let name = session.studio, let studio = album.studios[name.value],
        studio.rate == nil, studio.lockout == nil, studio.isSound(\.rate),
        studio.isSound(\.lockout),
        told.insert(name.value).inserted
      else { continue }
      findings.add(
        Diagnostic(
          Self.code,
          at: name.place.range,
          "nothing says what `\(name.value)` costs",
          labels: album.studios.place(of: name.value)
            .map { [Diagnostic.Label($0, "no `rate`")] } ?? [],
          help: ["add a `rate`, `0 \(budget.totalsCurrency)/day` for none"]
        )
      )
    }
  }
}
