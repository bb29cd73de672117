import Diagnostics
import Fields
import Manifest
import Quantities

/// One of the two lines is there and the other is not.
struct MissingRightsLine: Check {
  static let code = Code(
    "R025",
    .warning,
    atDelivery: .error,
    "record without its P or C line",
    """
    A release bears both lines: the P line for the recording, the C line for what is printed. \
    Where one is written down, the other is needed before anything is delivered.
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
      rights: {p-line: ~2026 Own Label~}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    for sheet in project.rightsSheets {
      let all = [sheet.rights] + (sheet.isOfAlbum ? [] : [project.album?.rights].compactMap { $0 })
      let hasP = all.contains { $0.phonogram != nil }
      let hasC = all.contains { $0.copyright != nil }
      let rights = sheet.rights
      let isOwn = rights.phonogram != nil || rights.copyright != nil
      guard isOwn, hasP != hasC, rights.isSound(\.phonogram), rights.isSound(\.copyright) else {
        continue
      }
      findings.add(
        Diagnostic(
          Self.code,
          at: hasP ? rights.place(of: \.phonogram) : rights.place(of: \.copyright),
          "\(sheet.owner) has a \(hasP ? "P" : "C") line and no \(hasP ? "C" : "P") line",
          help: ["add `\(hasP ? "c" : "p")-line: YEAR OWNER`"]
        )
      )
    }
  }
}
