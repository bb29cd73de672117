import Diagnostics
import Fields
import Manifest
import Quantities

/// A song plays somebody else's work without a licence.
struct CoverWithoutLicence: Check {
  static let code = Code(
    "R016",
    .error,
    "cover without a licence",
    """
    Who sells a recording of a work of others needs a mechanical licence for it, from its \
    publisher or a collecting society.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [{song: dawn, mix: vox.wav, rights: {cover: {of: Morning Has Come, licence: docs/signed.pdf}}}]
      """,
    failing: """
      album: a
      songs: [{song: dawn, mix: vox.wav, rights: {cover: ~{of: Morning Has Come}~}}]
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    for sheet in project.rightsSheets {
      guard let cover = sheet.rights.cover, cover.licence == nil, sheet.rights.isSound(\.cover)
      else { continue }
      findings.add(
        Diagnostic(
          Self.code,
          at: sheet.rights.place(of: \.cover),
          "\(sheet.owner) is a cover of `\(cover.of?.value ?? "")` without a licence",
          help: ["add `licence: PATH`, or `licence: pending` until it is granted"]
        )
      )
    }
  }
}
