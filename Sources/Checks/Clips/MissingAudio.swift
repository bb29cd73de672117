import Diagnostics
import Fields
import Manifest
import Quantities

/// The audio file of a take is not there.
struct MissingAudio: Check {
  static let code = Code(
    "C001",
    .error,
    "missing audio file",
    """
    The file of a take does not exist, or a directory stands in its place. Paths are relative to \
    the manifest that names them. Audio kept outside of git has to be fetched before a build.
    """
  )
  static let examples = Examples(
    passing: "song: s\ntakes: {vox: {file: vox.wav}}\ntracks: {t: {clips: [{take: vox}]}}\n",
    failing:
      "song: s\ntakes: {vox: {file: ~missing.wav~}}\ntracks: {t: {clips: [{take: vox}]}}\n"
  )

  func run(_ project: Project, _ findings: inout Findings) {
    for take in project.takes {
      guard case .failure(let problem) = take.facts else { continue }
      let message: String
      let label: String
      switch problem {
      case .missing:
        message = "take `\(take.name)` has no audio: `\(take.path)` does not exist"
        label = "not found"
      case .directory:
        message = "take `\(take.name)` has no audio: `\(take.path)` is a directory"
        label = "not a file"
      case .leavesProject, .unopened, .unreadable: continue
      }
      findings.add(
        Diagnostic(
          Self.code,
          at: take.take.place(of: \.file),
          message,
          label: label,
          help: ["paths are relative to the file that names them"]
        )
      )
    }
  }
}
