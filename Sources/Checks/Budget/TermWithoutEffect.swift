import Diagnostics
import Fields
import Manifest
import Quantities

/// A minimum, overtime or lockout that the rate has no use for.
struct TermWithoutEffect: Check {
  static let code = Code(
    "B019",
    .warning,
    "term of payment without effect",
    """
    A minimum call belongs to a rate by the hour, a lockout to a room by the hour and in its \
    currency, and overtime to all rates but those by the song. Somebody who wrote the term meant it \
    to count.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      people: {ana: {rate: 50 EUR/hour, minimum: 3 hours}}
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      people: {ana: {rate: 400 EUR/day, minimum: ~3 hours~}}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    guard let album = project.album else { return }
    for person in album.people.entries.map(\.value) where person.isSound(\.rate) {
      let basis = person.rate?.per
      if person.minimum != nil, basis != .hour {
        report("minimum", basis, at: person.origin.value(of: "minimum"), &findings)
      }
      if person.overtime != nil, basis == nil || basis == .song {
        report("overtime", basis, at: person.origin.value(of: "overtime"), &findings)
      }
    }
    for studio in album.studios.entries.map(\.value) where studio.isSound(\.rate) {
      let basis = studio.rate?.per
      if studio.minimum != nil, basis != .hour {
        report("minimum", basis, at: studio.origin.value(of: "minimum"), &findings)
      }
      if studio.overtime != nil, basis == .song || (basis == nil && studio.lockout == nil) {
        report("overtime", basis, at: studio.origin.value(of: "overtime"), &findings)
      }
      if let lockout = studio.lockout, let rate = studio.rate,
        rate.per != .hour || lockout.per != .day || lockout.money.currency != rate.money.currency
      {
        report("lockout", basis, at: studio.origin.value(of: "lockout"), &findings)
      }
    }
  }

  private func report(
    _ term: String,
    _ basis: PayRate.Basis?,
    at place: SourceRange?,
    _ findings: inout Findings
  ) {
    let rate = basis.map { "a rate by the \($0.rawValue)" } ?? "no rate"
    findings.add(
      Diagnostic(
        Self.code,
        at: place,
        "`\(term)` has no effect with \(rate)",
        help: [
          term == "lockout"
            ? "a lockout is a rate by the day beside one by the hour, in the same currency"
            : "take it out, or give a rate by the hour"
        ]
      )
    )
  }
}
