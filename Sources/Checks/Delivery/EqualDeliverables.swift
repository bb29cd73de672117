import Diagnostics
import Fields
import Manifest
import Quantities

/// Two deliverables would hold the same files.
struct EqualDeliverables: Check {
  static let code = Code(
    "L009",
    .warning,
    "two deliverables that are the same",
    """
    Two deliverables say the same under two names, so that a build makes all files twice. Perhaps \
    one of them was copied and not yet changed.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      deliverables: {cd: {of: songs, format: wav, bits: 16}, hires: {of: songs, format: wav, bits: 24}}
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      deliverables: {cd: {of: songs, format: wav, bits: 16}, ~hires~: {of: songs, format: wav, bits: 16}}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    var first: [Canonical: Name] = [:]
    for (name, deliverable) in project.deliverables {
      var plain = deliverable
      plain.notes = nil
      guard let other = first[plain.canonical] else {
        first[plain.canonical] = name
        continue
      }
      findings.add(
        Diagnostic(
          Self.code,
          at: project.album?.deliverables.place(of: name),
          "deliverables `\(other)` and `\(name)` are the same",
          labels: project.album?.deliverables.place(of: other).map {
            [Diagnostic.Label($0, "the first one")]
          } ?? [],
          help: ["change one of them, or take it out"]
        )
      )
    }
  }
}
