import Diagnostics
import Fields
import Manifest
import Quantities

/// A deliverable asks for what this version does not make.
struct UnrenderedDeliverable: Check {
  static let code = Code(
    "L003",
    .warning,
    "deliverable that this version does not make",
    """
    The deliverable is well formed, but asks for something that this version of the tool does not \
    make yet: a DDP image. It is left out of builds; the others are made.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      deliverables: {hires: {of: songs, format: flac}}
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      deliverables: {~disc~: {of: album, format: wav, ddp: true}}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    for (name, deliverable) in project.deliverables where !deliverable.isRendered {
      let parts = deliverable.unrendered.map { "`\($0)`" }.joined(separator: ", ")
      findings.add(
        Diagnostic(
          Self.code,
          at: project.album?.deliverables.place(of: name),
          "deliverable `\(name)` is not made by this version: \(parts)"
        )
      )
    }
  }
}
