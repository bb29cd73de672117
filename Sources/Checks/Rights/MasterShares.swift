import Diagnostics
import Fields
import Manifest
import Quantities

/// The owners of a recording own more or less than all of it.
struct MasterShares: Check {
  static let code = Code(
    "R002",
    .error,
    "master shares that are not 100%",
    """
    The shares of those who own a recording are all of it: exactly 100%, added exactly. A third is \
    written as `1/3`.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      rights: {master: [{party: Own Label, share: 80%}, {party: The Band, share: 20%}]}
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      rights: {master: [{party: Own Label, share: ~80%~}, {party: The Band, share: 30%}]}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    for sheet in project.rightsSheets where sheet.rights.isSound(\.master) {
      let shares = sheet.rights.master.map { ($0.share, $0.place(of: \.share)) }
      let what = "master shares of \(sheet.owner)"
      if let finding = ShareSum(shares).finding(Self.code, what) { findings.add(finding) }
    }
  }
}
