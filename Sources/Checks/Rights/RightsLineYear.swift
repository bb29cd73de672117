import Diagnostics
import Fields
import Manifest
import Quantities

/// A P or C line is of a later year than the release.
struct RightsLineYear: Check {
  static let code = Code(
    "R032",
    .warning,
    "P or C line of a later year than the release",
    """
    The year of a P or C line is that in which the recording, or the package, was first published. \
    It cannot lie after the year of the release; it lies before it where something is published \
    again.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      year: 2026
      rights: {p-line: 2019 Own Label, c-line: 2026 Own Label}
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      year: 2026
      rights: {p-line: ~2027 Own Label~, c-line: 2026 Own Label}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    guard let year = project.album?.year?.value else { return }
    for sheet in project.rightsSheets {
      let rights = sheet.rights
      check(rights.phonogram, "P", year, at: rights.place(of: \.phonogram), &findings)
      check(rights.copyright, "C", year, at: rights.place(of: \.copyright), &findings)
    }
  }

  private func check(
    _ line: Text?,
    _ letter: String,
    _ year: Int,
    at place: SourceRange?,
    _ findings: inout Findings
  ) {
    guard let line = line.flatMap({ RightsLine($0.value) }), line.year > year else { return }
    findings.add(
      Diagnostic(
        Self.code,
        at: place,
        "the \(letter) line is of \(line.year), and the release of \(year)",
        help: ["write the year of the first publication"]
      )
    )
  }
}
