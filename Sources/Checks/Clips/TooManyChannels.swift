import Diagnostics
import Fields
import Manifest
import Quantities

/// A take has more channels than a track takes.
struct TooManyChannels: Check {
  static let code = Code(
    "C010",
    .error,
    "take with more than two channels",
    """
    Tracks are mono or stereo. Split a file of more channels into takes of one or two, so that \
    each channel has a place on the desk.
    """
  )
  static let examples = Examples(
    passing: "song: s\ntakes: {a: {file: vox.wav}}\ntracks: {t: {clips: [{take: a}]}}\n",
    failing: """
      song: s
      takes: {a: {file: ~surround.wav~}}
      tracks: {t: {clips: [{take: a}]}}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    for take in project.takes {
      guard case .success(let facts) = take.facts, facts.channels > 2 else { continue }
      findings.add(
        Diagnostic(
          Self.code,
          at: take.take.place(of: \.file),
          "take `\(take.name)` has \(facts.channels) channels, and tracks are mono or stereo",
          help: ["split the file into takes of one or two channels"]
        )
      )
    }
  }
}
