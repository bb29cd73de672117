import Diagnostics
import Fields
import Manifest
import Quantities

/// The file of a take is not audio, or only the beginning of it.
struct UnreadableAudio: Check {
  static let code = Code(
    "C002",
    .error,
    "file that is not audio, or is truncated",
    """
    The file of a take is there, but it is in no format that libsndfile reads, it is damaged, or \
    it ends before its header says, or its permissions forbid it to be read. A truncated take would be heard as silence, so nothing is \
    rendered from it.
    """
  )
  static let examples = Examples(
    passing: "song: s\ntakes: {vox: {file: vox.wav}}\ntracks: {t: {clips: [{take: vox}]}}\n",
    failing:
      "song: s\ntakes: {vox: {file: ~damaged.wav~}}\ntracks: {t: {clips: [{take: vox}]}}\n"
  )

  func run(_ project: Project, _ findings: inout Findings) {
    for take in project.takes {
      let reason: String
      let help: [String]
      switch take.facts {
      case .failure(.unreadable(let problem)):
        reason = problem
        help = ["replace `\(take.path)` by a sound copy"]
      case .failure(.unopened(let problem)):
        reason = problem
        help = []
      case .success, .failure: continue
      }
      findings.add(
        Diagnostic(
          Self.code,
          at: take.take.place(of: \.file),
          "take `\(take.name)` cannot be read: \(reason)",
          help: help
        )
      )
    }
  }
}
