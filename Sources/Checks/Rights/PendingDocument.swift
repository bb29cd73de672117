import Diagnostics
import Fields
import Manifest
import Quantities

/// A paper is still to be signed.
struct PendingDocument: Check {
  static let code = Code(
    "R015",
    .warning,
    atDelivery: .error,
    "paper that is still to be signed",
    """
    A release, a licence or a split sheet is `pending`. Work may go on; nothing is delivered \
    before it is signed. The release of somebody who is not heard does no harm.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      people: {ana: {name: Ana Reyes}, joe: {name: Joe Park}}
      rights: {releases: {ana: docs/signed.pdf, joe: pending}}
      # songs/a.yaml
      song: a
      takes: {vox: {file: vox.wav, by: ana}}
      tracks: {t: {clips: [{take: vox}]}}
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      people: {ana: {name: Ana Reyes}, joe: {name: Joe Park}}
      rights: {releases: {ana: ~pending~}}
      # songs/a.yaml
      song: a
      takes: {vox: {file: vox.wav, by: ana}}
      tracks: {t: {clips: [{take: vox}]}}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    for song in project.songs {
      let rights = project.rights(of: song)
      for person in Set(song.resolved.heardTakes.compactMap(\.take.by?.value)).sorted() {
        check(rights.release(of: person), "the release of `\(person)`", &findings)
      }
    }
    for heard in project.heardSamples {
      check(heard.sample.licence, "the licence of \(heard.sample.called)", &findings)
    }
    for sheet in project.rightsSheets {
      check(sheet.rights.splitSheet, "the split sheet of \(sheet.owner)", &findings)
      check(sheet.rights.cover?.licence, "the licence of the cover \(sheet.owner)", &findings)
      for document in sheet.rights.documents {
        check(document, "a document of \(sheet.owner)", &findings)
      }
    }
  }

  private func check(_ document: Document?, _ what: String, _ findings: inout Findings) {
    guard let document, document.isPending else { return }
    findings.add(
      Diagnostic(
        Self.code,
        at: document.place(of: \.file),
        "\(what) is not signed yet",
        help: ["write where the document lies once it is"]
      )
    )
  }
}
