import Diagnostics
import Fields
import Manifest
import Quantities

/// A song has no ISRC though others have.
struct MissingISRC: Check {
  static let code = Code(
    "R006",
    .warning,
    atDelivery: .error,
    "recording without an ISRC",
    """
    Shops and societies pay by ISRC. Where one song of the record has its code, all others need \
    theirs before anything is delivered.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [{song: dawn, mix: vox.wav, rights: {isrc: DE-A12-26-00001}}, {song: dusk, mix: vox.wav, rights: {isrc: DE-A12-26-00002}}]
      """,
    failing: """
      album: a
      songs: [{song: dawn, mix: vox.wav, rights: {isrc: DE-A12-26-00001}}, {song: ~dusk~, mix: vox.wav}]
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    let bare = project.songs.filter { project.rights(of: $0).isrc == nil }
    guard !bare.isEmpty, bare.count < project.songs.count else { return }
    for song in bare {
      findings.add(
        Diagnostic(
          Self.code,
          at: song.resolved.song.place(of: \.name),
          "`\(song.name)` has no ISRC",
          notes: ["other songs of the record have theirs"],
          help: ["add `rights: {isrc: …}`"]
        )
      )
    }
  }
}
