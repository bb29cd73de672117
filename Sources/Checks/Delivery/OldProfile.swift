import Diagnostics
import Fields
import Manifest
import Quantities

/// What is known of a player is older than a year.
struct OldProfile: Check {
  static let code = Code(
    "L022",
    .warning,
    "profile with old data",
    """
    Players change what they do without notice. This version of the tool knows what they did on a \
    day that is more than a year ago; the gains that it reports may no longer be theirs. A newer \
    version may know better.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      deliverables: {shops: {of: songs, format: flac, profile: spotify}}
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      deliverables: {shops: {of: songs, format: flac, profile: ~spotify~}}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    for (_, deliverable) in project.deliverables {
      guard let profile = deliverable.profile else { continue }
      let facts = ProfileCatalogue.facts(of: profile)
      guard let last = facts.bestBefore, last < project.today else { continue }
      findings.add(
        Diagnostic(
          Self.code,
          at: deliverable.place(of: \.profile),
          "what is known of profile `\(profile.rawValue)` is of \(facts.asOf), "
            + "more than a year ago",
          help: ["look it up, or take a newer version of the tool"]
        )
      )
    }
  }
}
