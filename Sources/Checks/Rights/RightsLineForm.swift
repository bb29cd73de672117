import Diagnostics
import Fields
import Manifest
import Quantities

/// A P or C line lacks its year or its owner.
struct RightsLineForm: Check {
  static let code = Code(
    "R024",
    .error,
    "P or C line without year or owner",
    """
    A P line says since when a recording belongs to whom, a C line the same of what is printed: a \
    year and an owner, `2026 Own Label`. The sign before it is added in print.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      rights: {p-line: 2026 Own Label, c-line: 2026 Own Label}
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      rights: {p-line: 2026 Own Label, c-line: ~Own Label~}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    for sheet in project.rightsSheets {
      let rights = sheet.rights
      check(rights.phonogram, "P", at: rights.place(of: \.phonogram), &findings)
      check(rights.copyright, "C", at: rights.place(of: \.copyright), &findings)
    }
  }

  private func check(
    _ line: Text?,
    _ letter: String,
    at place: SourceRange?,
    _ findings: inout Findings
  ) {
    guard let line, RightsLine(line.value) == nil else { return }
    findings.add(
      Diagnostic(
        Self.code,
        at: place,
        "the \(letter) line `\(line)` has no year with an owner behind it",
        help: ["write it like `2026 Own Label`"]
      )
    )
  }
}
