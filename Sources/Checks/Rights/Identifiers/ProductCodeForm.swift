import Diagnostics
import Fields
import Manifest
import Quantities

/// A UPC or EAN is not well formed.
struct ProductCodeForm: Check {
  static let code = Code(
    "R008",
    .error,
    "malformed UPC or EAN",
    """
    A release is known in shops by a UPC of 12 digits or an EAN of 13, of which the last one \
    checks the others (GS1 General Specifications).
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      upc: "0888072000018"
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      upc: ~"0888072000019"~
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    if let album = project.album, let upc = album.upc {
      check(upc, at: album.place(of: \.upc), &findings)
    }
    for sheet in project.rightsSheets {
      guard let upc = sheet.rights.upc else { continue }
      check(upc, at: sheet.rights.place(of: \.upc), &findings)
    }
  }

  private func check(_ upc: Text, at place: SourceRange?, _ findings: inout Findings) {
    do throws(IdentifierProblem) { _ = try ProductCode(parsing: upc.value) } catch {
      findings.add(error.finding(Self.code, "UPC or EAN", upc, at: place))
    }
  }
}
