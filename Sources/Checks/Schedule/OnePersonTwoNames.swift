import Diagnostics
import Fields
import Manifest
import Quantities
import Scheduling

/// Two entries of `people:` are one person.
struct OnePersonTwoNames: Check {
  static let code = Code(
    "S019",
    .error,
    "one person under two names",
    """
    Two entries under `people:` share a name, an alias, an IPI or an ISNI, so that one person would \
    be booked, paid and credited twice. Keep one entry, with the other names under `aliases:`. Two \
    people who have one name differ in how they are printed.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      people: {ana: {name: Ana Reyes, aliases: [Ana R.]}, joe: {name: Joe Park}}
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      people: {ana: {name: Ana Reyes}, anita: {name: Anita, aliases: [~ana reyes~]}}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    guard let album = project.album else { return }
    for match in Identities(album.people).matches {
      findings.add(
        Diagnostic(
          Self.code,
          at: match.place,
          "`\(match.first)` and `\(match.second)` are one person: both are `\(match.word)`",
          labels: match.firstPlace.map { [Diagnostic.Label($0, "said here")] } ?? [],
          help: ["keep one of them, and list the other names under its `aliases:`"]
        )
      )
    }
  }
}
