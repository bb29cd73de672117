import Diagnostics
import Fields
import Manifest
import Quantities

/// An IPI name number is not well formed.
struct IPIForm: Check {
  static let code = Code(
    "R009",
    .error,
    "malformed IPI name number",
    """
    A writer is known to collecting societies by an IPI name number: nine digits and two that \
    check them.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      people: {ana: {ipi: "00199999952"}}
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      people: {ana: {ipi: ~"00199999953"~}}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    for person in (project.album?.people.entries ?? []).map(\.value) {
      guard let ipi = person.ipi else { continue }
      check(ipi, at: person.place(of: \.ipi), &findings)
    }
    for writer in project.rightsSheets.flatMap(\.rights.writers) {
      guard let ipi = writer.ipi else { continue }
      check(ipi, at: writer.place(of: \.ipi), &findings)
    }
  }

  private func check(_ ipi: Text, at place: SourceRange?, _ findings: inout Findings) {
    do throws(IdentifierProblem) { _ = try IPINameNumber(parsing: ipi.value) } catch {
      findings.add(error.finding(Self.code, "IPI name number", ipi, at: place))
    }
  }
}
