import Diagnostics
import Fields
import Manifest

/// A take is not in the lock file, and the lock file may not be written.
struct UnlockedTake: Check {
  static let code = Code(
    "C004",
    .error,
    "take that is not in the lock file",
    """
    With `--frozen`, as in CI, every take must be in `lacquer.lock`, so that what is rendered is \
    what was committed. Run `lacquer lock` and commit the file.
    """
  )
  static let examples = Examples(
    passing: "song: s\ntakes: {vox: {file: vox.wav}}\ntracks: {t: {clips: [{take: vox}]}}\n",
    failing:
      "song: s\ntakes: {vox: {file: ~unlocked.wav~}}\ntracks: {t: {clips: [{take: vox}]}}\n"
  )

  func run(_ project: Project, _ findings: inout Findings) {
    for take in project.takes {
      guard case .success = take.facts, project.lock?[take.path] == nil else { continue }
      findings.add(
        Diagnostic(
          Self.code,
          at: take.take.place(of: \.file),
          "take `\(take.name)` is not in `\(Lockfile.fileName)`",
          help: ["run `lacquer lock` and commit the file"]
        )
      )
    }
  }
}
