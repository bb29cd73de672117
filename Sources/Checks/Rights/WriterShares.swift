import Diagnostics
import Fields
import Manifest
import Quantities

/// The writers of a work own more or less than all of it.
struct WriterShares: Check {
  static let code = Code(
    "R001",
    .error,
    "writers' shares that are not 100%",
    """
    The shares of those who wrote a work are all of it: exactly 100%, without a rest that nobody \
    owns and without a part that two people think is theirs. They are added exactly, so that three \
    times 33.33% is an error; a third is written as `1/3`.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      people: {ana: {name: Ana Reyes}, joe: {name: Joe Park}}
      rights: {writers: [{person: ana, share: 2/3}, {person: joe, share: 1/3}]}
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      people: {ana: {name: Ana Reyes}, joe: {name: Joe Park}}
      rights: {writers: [{person: ana, share: ~50%~}, {person: joe, share: 45%}]}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    for sheet in project.rightsSheets where sheet.rights.isSound(\.writers) {
      let shares = sheet.rights.writers.map { ($0.share, $0.place(of: \.share)) }
      let what = "writers' shares of \(sheet.owner)"
      if let finding = ShareSum(shares).finding(Self.code, what) { findings.add(finding) }
    }
  }
}
