import Diagnostics
import Fields
import Manifest
import Quantities

/// An ISNI is not well formed.
struct ISNIForm: Check {
  static let code = Code(
    "R010",
    .error,
    "malformed ISNI",
    """
    An ISNI (ISO 27729) names a person or a band: 15 digits and a character that checks them, \
    which may be `X`.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      people: {ana: {isni: 0000 0001 2146 438X}}
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      people: {ana: {isni: ~0000 0001 2146 4381~}}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    for person in (project.album?.people.entries ?? []).map(\.value) {
      guard let isni = person.isni else { continue }
      do throws(IdentifierProblem) { _ = try ISNI(parsing: isni.value) } catch {
        findings.add(error.finding(Self.code, "ISNI", isni, at: person.place(of: \.isni)))
      }
    }
  }
}
