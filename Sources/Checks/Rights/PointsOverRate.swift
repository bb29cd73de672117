import Diagnostics
import Fields
import Manifest
import Quantities

/// More points are promised than there are.
struct PointsOverRate: Check {
  static let code = Code(
    "R003",
    .error,
    "points above the all-in rate",
    """
    Points are parts of the income from a recording. Together they can be no more than the rate \
    that artist and producers share (`all-in:`), or than the whole where none is given: what is \
    promised twice is paid by the artist.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      people: {ana: {name: Ana Reyes}, joe: {name: Joe Park}}
      rights: {all-in: 20%, points: [{person: ana, share: 16%}, {person: joe, share: 4%}]}
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      people: {ana: {name: Ana Reyes}, joe: {name: Joe Park}}
      rights: {all-in: 20%, points: [{person: ana, share: ~18%~}, {person: joe, share: 4%}]}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    for sheet in project.rightsSheets where sheet.rights.isSound(\.points) {
      let points = sheet.rights.points
      let limit = sheet.rights.allIn ?? .whole
      let sum = points.map(\.share).reduce(.none, +)
      guard let first = points.first, sum > limit else { continue }
      findings.add(
        Diagnostic(
          Self.code,
          at: first.place(of: \.share),
          "points of \(sheet.owner) add up to \(sum), above \(limit)",
          labels: points.dropFirst().compactMap { point in
            point.place(of: \.share).map { Diagnostic.Label($0, "") }
          },
          help: ["lower them by \(Share(sum.rational - limit.rational))"]
        )
      )
    }
  }
}
