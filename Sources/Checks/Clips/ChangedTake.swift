import Diagnostics
import Fields
import Manifest
import Quantities

/// The file of a take is not the one that was locked.
struct ChangedTake: Check {
  static let code = Code(
    "C003",
    .error,
    "take that differs from the lock",
    """
    `lacquer.lock` holds the SHA-256 of every take as it was last accepted, and the file on disk \
    has another. Either the file was changed by mistake, which would change the record in silence, \
    or it is a new recording: then `lacquer lock --update` accepts it.
    """
  )
  static let examples = Examples(
    passing: "song: s\ntakes: {vox: {file: vox.wav}}\ntracks: {t: {clips: [{take: vox}]}}\n",
    failing:
      "song: s\ntakes: {vox: {file: ~changed.wav~}}\ntracks: {t: {clips: [{take: vox}]}}\n"
  )

  func run(_ project: Project, _ findings: inout Findings) {
    guard let lock = project.lock else { return }
    for take in project.takes {
      guard case .success(let facts) = take.facts, let locked = lock[take.path],
        locked.sha256.value != facts.digest
      else { continue }
      findings.add(
        Diagnostic(
          Self.code,
          at: take.take.place(of: \.file),
          "take `\(take.name)` is not what was locked: `\(take.path)` has changed",
          label: "SHA-256 \(facts.digest.prefix(16))…",
          labels: locked.origin.range.map {
            [Diagnostic.Label($0, "locked as \(locked.sha256.value.prefix(16))…")]
          } ?? [],
          help: [
            "restore the file, or accept the new audio with `lacquer lock --update`"
          ]
        )
      )
    }
  }
}
