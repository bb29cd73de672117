import Diagnostics
import Fields
import Manifest

/// A paper runs out before the release.
struct DocumentBeforeRelease: Check {
  static let code = Code(
    "R035",
    .error,
    "document that runs out before the release",
    """
    A release, a licence or another paper holds until a day that lies before the milestone \
    `release`.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      milestones: [{id: release, due: 2026-06-05}]
      people: {ana: {name: Ana Reyes}, joe: {name: Joe Park}}
      rights: {releases: {ana: {file: docs/signed.pdf, expires: 2030-12-31}}}
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      milestones: [{id: release, due: 2026-06-05}]
      people: {ana: {name: Ana Reyes}, joe: {name: Joe Park}}
      rights: {releases: {ana: {file: docs/signed.pdf, expires: ~2026-05-31~}}}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    guard let release = project.releaseDay else { return }
    for sheet in project.rightsSheets {
      let ofSamples = sheet.rights.samples.compactMap(\.licence)
      // Those of samples have a finding of their own, and only where they are heard.
      for document in sheet.rights.allDocuments where !ofSamples.contains(document) {
        guard let end = document.expires, end < release else { continue }
        findings.add(
          Diagnostic(
            Self.code,
            at: document.place(of: \.expires),
            "`\(document.file)` holds until \(end), and the release is on \(release)",
            help: ["have it extended"]
          )
        )
      }
    }
  }
}
