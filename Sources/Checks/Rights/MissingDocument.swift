import Diagnostics
import Fields
import Manifest

/// A paper is not where the manifest says.
struct MissingDocument: Check {
  static let code = Code(
    "R017",
    .warning,
    atDelivery: .error,
    "document that is not there",
    """
    Papers lie in the project, so that who opens it later finds what was signed. This path leads \
    to nothing, to a folder, or out of the project.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      people: {ana: {name: Ana Reyes}, joe: {name: Joe Park}}
      rights: {releases: {ana: docs/signed.pdf}}
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      people: {ana: {name: Ana Reyes}, joe: {name: Joe Park}}
      rights: {releases: {ana: ~docs/sined.pdf~}}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    for document in project.rightsSheets.flatMap(\.rights.allDocuments) {
      let path = ProjectDocuments.path(of: document)
      let problem: String
      switch project.documents[document] {
      case .missing: problem = "there is no file `\(path)`"
      case .notAFile: problem = "`\(path)` is no file that can be read"
      case .leavesProject: problem = "`\(document.file)` leaves the project"
      case .present, nil: continue
      }
      findings.add(
        Diagnostic(
          Self.code,
          at: document.place(of: \.file),
          problem,
          help: ["put the document there, or write `pending` until it is signed"]
        )
      )
    }
  }
}
