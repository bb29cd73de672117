import Diagnostics
import Fields
import Manifest
import Quantities

/// A returned master is not the file that was approved.
struct OtherReturnedMaster: Check {
  static let code = Code(
    "L030",
    .error,
    "returned master that is another file",
    """
    `sha256` under `masters` says which file was approved, and the file that lies there is another \
    one. Put the right file back, or have the new one approved and write its digest.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [songs/a.yaml]
      masters: {a: vox.wav}
      """,
    failing: """
      album: a
      songs: [songs/a.yaml]
      masters: {a: {file: vox.wav, sha256: ~"00"~}}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    for entry in project.album?.masters.entries ?? [] {
      let (name, master) = (entry.key, entry.value)
      guard let approved = master.sha256,
        let song = project.songs.first(where: { $0.name == name }),
        let take = song.returned?.takes.first, let facts = try? take.facts.get(),
        facts.digest != approved.value.lowercased()
      else { continue }
      findings.add(
        Diagnostic(
          Self.code,
          at: master.place(of: \.sha256),
          "the master of `\(name)` is not the file that was approved",
          notes: ["`\(take.path)` has the SHA-256 `\(facts.digest)`"],
          help: ["put the right file back, or have this one approved and write its digest"]
        )
      )
    }
  }
}
