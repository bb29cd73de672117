import Diagnostics
import Fields
import Manifest
import Quantities

/// An ISRC is not well formed.
struct ISRCForm: Check {
  static let code = Code(
    "R004",
    .error,
    "malformed ISRC",
    """
    An ISRC (ISO 3901) names one recording for ever: two letters and three characters of who gives \
    it out, two digits of the year, five digits of their own. It has no check digit, so compare it \
    with its source.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      rights: {isrc: DE-A12-26-00001}
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      rights: {isrc: ~DE-A12-26-0001~}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    for sheet in project.rightsSheets {
      guard let isrc = sheet.rights.isrc else { continue }
      do throws(IdentifierProblem) { _ = try ISRC(parsing: isrc.value) } catch {
        findings.add(
          error.finding(Self.code, "ISRC", isrc, at: sheet.rights.place(of: \.isrc))
        )
      }
    }
  }
}
