import Diagnostics
import Fields
import Manifest
import Quantities

/// An ISWC is not well formed.
struct ISWCForm: Check {
  static let code = Code(
    "R007",
    .error,
    "malformed ISWC",
    """
    An ISWC (ISO 15707) names a work: `T`, nine digits and one that checks them. The check catches \
    a wrong digit and most swaps.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      rights: {iswc: T-034.524.680-1}
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      rights: {iswc: ~T-034.524.680-2~}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    for sheet in project.rightsSheets {
      guard let iswc = sheet.rights.iswc else { continue }
      do throws(IdentifierProblem) { _ = try ISWC(parsing: iswc.value) } catch {
        findings.add(
          error.finding(Self.code, "ISWC", iswc, at: sheet.rights.place(of: \.iswc))
        )
      }
    }
  }
}
