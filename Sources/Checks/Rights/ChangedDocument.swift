import Diagnostics
import Fields
import Manifest
import Quantities

/// A paper is not the one that was signed.
struct ChangedDocument: Check {
  static let code = Code(
    "R018",
    .error,
    "document that has changed",
    """
    The file is not the one whose SHA-256 the manifest gives: somebody changed or replaced what \
    was signed. Restore it, or have the new one signed and write down its digest.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      people: {ana: {name: Ana Reyes}, joe: {name: Joe Park}}
      rights: {releases: {ana: {file: docs/signed.pdf, digest: "sha256:ad093de033f89b590459503f94d25ea4a36fd044f7ce6d674f43e0d8412161f9"}}}
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      people: {ana: {name: Ana Reyes}, joe: {name: Joe Park}}
      rights: {releases: {ana: {file: docs/signed.pdf, digest: ~"sha256:0000000000000000000000000000000000000000000000000000000000000000"~}}}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    for document in project.rightsSheets.flatMap(\.rights.allDocuments) {
      guard let signed = document.digest?.hexadecimal,
        case .present(digest: let found?) = project.documents[document], found != signed
      else { continue }
      findings.add(
        Diagnostic(
          Self.code,
          at: document.place(of: \.digest),
          "`\(ProjectDocuments.path(of: document))` is not what was signed",
          label: "the file's is \(found.prefix(16))…",
          help: ["restore the file, or have the new one signed and give its digest"]
        )
      )
    }
  }
}
