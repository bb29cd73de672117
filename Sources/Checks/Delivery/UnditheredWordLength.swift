import Diagnostics
import Fields
import Manifest

/// Sixteen bits are made without dither.
struct UnditheredWordLength: Check {
  static let code = Code(
    "L007",
    .warning,
    "16 bits without dither",
    """
    To cut a mix to 16 bits without dither turns what is quiet into distortion that follows the \
    music. TPDF dither, which is the default, turns it into a noise at -96 dBFS.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      deliverables: {cd: {of: songs, format: wav, bits: 16}}
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      deliverables: {cd: {of: songs, format: wav, bits: 16, dither: ~none~}}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    for (name, deliverable) in project.deliverables
    where deliverable.bits == .bits16 && deliverable.dither == .none {
      findings.add(
        Diagnostic(
          Self.code,
          at: deliverable.place(of: \.dither),
          "deliverable `\(name)` is cut to 16 bits without dither",
          help: ["use `dither: tpdf`"]
        )
      )
    }
  }
}
