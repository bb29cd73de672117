import Diagnostics
import Fields
import Manifest
import Quantities

/// Somebody has two shares of one thing.
struct RepeatedShare: Check {
  static let code = Code(
    "R030",
    .warning,
    "two shares for one",
    """
    Somebody stands twice in one list of shares. If both are meant, write their sum: some \
    societies take only the last line.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      people: {ana: {name: Ana Reyes}, joe: {name: Joe Park}}
      rights: {writers: [{person: ana, share: 50%}, {person: joe, share: 50%}]}
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      people: {ana: {name: Ana Reyes}, joe: {name: Joe Park}}
      rights: {writers: [{person: ana, share: 50%}, {person: ~ana~, share: 50%}]}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    for sheet in project.rightsSheets {
      let rights = sheet.rights
      check(rights.writers.map { Part($0.person, $0.party, $0.place(of: \.party)) }, &findings)
      for list in [rights.master, rights.points] {
        check(list.map { Part($0.person, $0.party, $0.place(of: \.party)) }, &findings)
      }
    }
  }

  private struct Part {
    let name: String
    let place: SourceRange?

    init(_ person: Placed<Name>?, _ party: Text?, _ place: SourceRange?) {
      name = person?.value.rawValue ?? party?.value ?? ""
      self.place = person?.place.range ?? place
    }
  }

  private func check(_ parts: [Part], _ findings: inout Findings) {
    var first: [String: Part] = [:]
    for part in parts {
      guard let other = first[part.name] else {
        first[part.name] = part
        continue
      }
      findings.add(
        Diagnostic(
          Self.code,
          at: part.place,
          "`\(part.name)` has two shares in one list",
          labels: other.place.map { [Diagnostic.Label($0, "the first one")] } ?? [],
          help: ["write one share that is their sum"]
        )
      )
    }
  }
}
