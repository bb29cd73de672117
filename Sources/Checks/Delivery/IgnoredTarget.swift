import Diagnostics
import Fields
import Manifest
import Quantities

/// A song asks for a loudness of its own while one gain is for all.
struct IgnoredTarget: Check {
  static let code = Code(
    "L006",
    .warning,
    "loudness of a song that the album's normalisation overrides",
    """
    With `normalise: album` or `loudest` one gain is for all songs, so that their balance stays. A \
    song's own `loudness` has no effect then, and `normalise` belongs to the album alone; `trim` \
    moves a song against the others.
    """
  )
  static let examples = Examples(
    passing: """
      album: a
      songs: [{song: dawn, mix: vox.wav, mastering: {trim: 1 dB}}]
      mastering: {normalise: album}
      """,
    failing: """
      album: a
      songs: [{song: dawn, mix: vox.wav, mastering: {loudness: ~-12 LUFS~}}]
      mastering: {normalise: album}
      """
  )

  func run(_ project: Project, _ findings: inout Findings) {
    let normalise = project.album?.mastering?.normalise ?? .song
    for song in project.songs {
      guard let mastering = song.mastering, project.album != nil else { continue }
      if mastering.normalise != nil {
        findings.add(
          Diagnostic(
            Self.code,
            at: mastering.place(of: \.normalise),
            "`normalise` of song `\(song.name)` has no effect: it belongs to the album"
          )
        )
      }
      guard normalise != .song, mastering.loudness != nil else { continue }
      findings.add(
        Diagnostic(
          Self.code,
          at: mastering.place(of: \.loudness),
          "`loudness` of song `\(song.name)` has no effect under `normalise: \(normalise.rawValue)`",
          help: ["use `trim:` to move it against the others"]
        )
      )
    }
  }
}
